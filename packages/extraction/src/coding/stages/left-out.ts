import { dropStatusOfDevice } from '../devices/device-trouble.ts';
import { dropClosedOpenings, dropStatusOfStay } from '../encounter/past-procedures.ts';
import { dropOpenInjuries } from '../injuries/injuries.ts';
import { dropContained, dropPolypOfAdenoma } from '../leave-out/contained.ts';
import { dropExcluded } from '../leave-out/exclusions.ts';
import { dropIntegralSigns } from '../leave-out/integral-signs.ts';
import { dropIntegralSymptoms, dropLooseDeficits } from '../leave-out/integral-symptoms.ts';
import { dropToldInPassing } from '../leave-out/passing.ts';
import { dropSaidElsewhere } from '../leave-out/said-elsewhere.ts';
import { dropWithout } from '../leave-out/unspecified.ts';
import { dropOpenSide, dropSidesOfBoth } from '../specific/laterality.ts';
import type { Pass } from './pass.ts';

/** What another code says already, what the classification excludes, what a disease brings with it (I.A.12, I.B.4 to I.B.6). */
export const leaveOut: readonly Pass[] = [
  dropOpenSide,
  dropSidesOfBoth,
  dropStatusOfStay,
  dropClosedOpenings,
  dropWithout,
  dropExcluded,
  dropContained,
  dropSaidElsewhere,
  dropPolypOfAdenoma,
  dropOpenInjuries,
  dropStatusOfDevice,
  dropToldInPassing,
  dropLooseDeficits,
  dropIntegralSymptoms,
  dropIntegralSigns,
];
