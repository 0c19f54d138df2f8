import type { AssertedMention, Asserter } from '../assertion/assert.ts';
import { admit } from './admit.ts';
import { addAftercare } from './aftercare.ts';
import { readBurns } from './burns.ts';
import { combine } from './combine.ts';
import { addBodyMass, addRequired, dropDependent, linkKidneyStage, retypeDiabetes } from './complete.ts';
import { dropContained, keepOneOfExclusive } from './conflicts.ts';
import { addAdverseEffects, addAllergies, addLongTermUse } from './drugs.ts';
import { addNeoplasmEncounter, useSubsequentEncounter } from './encounter.ts';
import { addImmunization } from './immunization.ts';
import { dropOpenInjuries } from './injuries.ts';
import { dropOpenSide, dropSidesOfBoth, warnLaterality } from './laterality.ts';
import { addActivity, addMechanism, addWorkStatus } from './mechanisms.ts';
import { warnMissing } from './missing.ts';
import { nameLymphoma, nameNodes } from './neoplasms.ts';
import { codeNewborn, isRecordOfNewborn } from './newborn.ts';
import { codePregnancy } from './obstetrics.ts';
import { linkOrganism, linkPylori } from './organisms.ts';
import { addPastProcedures, dropStatusOfStay } from './past-procedures.ts';
import { addPlace } from './places.ts';
import { addPoisoning } from './poisoning.ts';
import { dropContradicted, dropUndecided, dropUnspecified, dropWithout } from './reduce.ts';
import { addStrokeScore, refine } from './refine.ts';
import { addRemovedParts } from './removed-parts.ts';
import { addSecondarySites } from './secondary-sites.ts';
import { addOrganDysfunction, nameSepsis } from './sepsis.ts';
import { linkSequelae } from './sequelae.ts';
import { sequence } from './sequence.ts';
import { dropIntegralSymptoms, dropLooseDeficits } from './symptoms.ts';
import { addTobacco } from './tobacco.ts';
import { addToldBeside } from './told-beside.ts';
import { addTransport } from './transport.ts';
import { addUnderdosing } from './underdosing.ts';
import { addVisit, findingsOfVisit } from './visits.ts';
import type { Candidate, Worksheet } from './worksheet.ts';

/**
 * Applies the coding rules to the judged mentions of a note, in the order in which a coder works: admit, choose the
 * specific code, combine, complete, leave out, sequence.
 */
export const codeNote = (
  sheet: Worksheet,
  mentions: readonly AssertedMention[],
  asserter: Asserter,
): Candidate[] => {
  for (const mention of mentions) admit(sheet, mention);
  addTobacco(sheet, asserter);
  addPoisoning(sheet, asserter);
  addPastProcedures(sheet, asserter);
  addRemovedParts(sheet, asserter);
  addSecondarySites(sheet, asserter);
  nameNodes(sheet);
  nameLymphoma(sheet, asserter);
  refine(sheet);
  addStrokeScore(sheet);
  readBurns(sheet, asserter);
  addTransport(sheet, asserter);
  addMechanism(sheet, asserter);
  addPlace(sheet, asserter);
  addActivity(sheet, asserter);
  addWorkStatus(sheet, asserter);
  retypeDiabetes(sheet);
  dropContradicted(sheet);
  nameSepsis(sheet, asserter);
  dropUndecided(sheet);
  dropUnspecified(sheet);
  keepOneOfExclusive(sheet, 'before combining');
  addRequired(sheet);
  linkKidneyStage(sheet, asserter);
  linkOrganism(sheet);
  linkPylori(sheet);
  linkSequelae(sheet);
  combine(sheet);
  keepOneOfExclusive(sheet, 'after combining');
  dropUnspecified(sheet);
  addRequired(sheet);
  addOrganDysfunction(sheet);
  if (isRecordOfNewborn(sheet)) codeNewborn(sheet);
  else codePregnancy(sheet, asserter);
  addNeoplasmEncounter(sheet, asserter);
  addAftercare(sheet, asserter);
  addVisit(sheet, asserter);
  findingsOfVisit(sheet);
  addImmunization(sheet, asserter);
  addBodyMass(sheet);
  addToldBeside(sheet, asserter);
  addLongTermUse(sheet, asserter);
  addAllergies(sheet, asserter);
  addUnderdosing(sheet, asserter);
  dropOpenSide(sheet);
  dropSidesOfBoth(sheet);
  dropStatusOfStay(sheet, asserter);
  dropWithout(sheet);
  dropContained(sheet);
  dropOpenInjuries(sheet);
  dropLooseDeficits(sheet);
  dropIntegralSymptoms(sheet);
  addAdverseEffects(sheet);
  dropDependent(sheet);
  useSubsequentEncounter(sheet);
  warnLaterality(sheet);
  warnMissing(sheet);
  return sequence(sheet);
};
