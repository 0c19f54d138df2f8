import { nameSecondaryDiabetes, retypeDiabetes } from '../combine/diabetes-type.ts';
import { nameRespiratoryVirus } from '../infections/respiratory-virus.ts';
import { nameSameOrganism } from '../infections/same-organism.ts';
import { nameLineSepsis, nameSepsis, nameSurgicalSepsis } from '../infections/sepsis.ts';
import { dropContradicted, dropUndecided } from '../leave-out/contradicted.ts';
import { keepOneOfExclusive } from '../leave-out/exclusive.ts';
import { dropFirstImpressions } from '../leave-out/first-impressions.ts';
import { dropNamedAgain } from '../leave-out/named-again.ts';
import { dropUnspecified } from '../leave-out/unspecified.ts';
import { nameBipolarEpisode } from '../mental/bipolar.ts';
import { addPastAttempts } from '../mental/past-attempts.ts';
import { joinUseOfSubstances } from '../mental/use-of-substances.ts';
import type { Pass } from './pass.ts';

/** One code for each condition: its kind and type, and none that the note contradicts, doubts or names twice. */
export const settleConditions: readonly Pass[] = [
  retypeDiabetes,
  nameSecondaryDiabetes,
  joinUseOfSubstances,
  nameBipolarEpisode,
  addPastAttempts,
  dropContradicted,
  nameSepsis,
  nameSameOrganism,
  nameRespiratoryVirus,
  nameLineSepsis,
  nameSurgicalSepsis,
  dropUndecided,
  dropFirstImpressions,
  dropUnspecified,
  dropNamedAgain,
  (sheet) => keepOneOfExclusive(sheet, 'before combining'),
];
