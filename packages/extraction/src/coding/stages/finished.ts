import { dropDependent } from '../combine/dependent.ts';
import { addAdverseEffects } from '../drugs/adverse-effects.ts';
import { useSubsequentEncounter } from '../encounter/encounter.ts';
import { addUnexplained } from '../encounter/unexplained.ts';
import { warnLaterality } from '../specific/laterality.ts';
import { warnMissing } from '../specific/missing.ts';
import type { Pass } from './pass.ts';

/** Last: symptoms that nothing explains, codes that hang on others, 7th characters, what is still missing. */
export const finish: readonly Pass[] = [
  addUnexplained,
  addAdverseEffects,
  dropDependent,
  useSubsequentEncounter,
  warnLaterality,
  warnMissing,
];
