import type { AssertedMention, Asserter } from '../assertion/assert.ts';
import { admit } from './admit/admit.ts';
import { addListedAbbreviations } from './admit/listed-abbreviations.ts';
import { codeNewborn } from './birth/newborn.ts';
import { codePregnancy } from './birth/obstetrics.ts';
import { toChapter16 } from './birth/perinatal.ts';
import { combine, combineWithdrawal } from './combine/combine.ts';
import { addRequired, dropDependent, linkKidneyStage, retypeDiabetes } from './combine/complete.ts';
import { linkSequelae } from './combine/sequelae.ts';
import { linkStrokeArtery } from './combine/stroke-artery.ts';
import { addAdverseEffects } from './drugs/adverse-effects.ts';
import { addAllergies } from './drugs/allergies.ts';
import { addImmunization } from './drugs/immunization.ts';
import { addLongTermUse } from './drugs/long-term-use.ts';
import { addPoisoning } from './drugs/poisoning.ts';
import { addTobacco } from './drugs/tobacco.ts';
import { addUnderdosing } from './drugs/underdosing.ts';
import { addAftercare } from './encounter/aftercare.ts';
import { addNeoplasmEncounter } from './encounter/antineoplastic.ts';
import { addBodyMass } from './encounter/body-mass.ts';
import { addAccessTrouble } from './encounter/dialysis-access.ts';
import { useSubsequentEncounter } from './encounter/encounter.ts';
import { addPastProcedures, dropClosedOpenings, dropStatusOfStay } from './encounter/past-procedures.ts';
import { addPlannedStay } from './encounter/planned-stays.ts';
import { addPostproceduralBleeding } from './encounter/postprocedural.ts';
import { codeRehabilitation } from './encounter/rehabilitation.ts';
import { addRemovedParts } from './encounter/removed-parts.ts';
import { addToldBeside } from './encounter/told-beside.ts';
import { addVisit, findingsOfVisit } from './encounter/visits.ts';
import { linkOrganism, linkPylori } from './infections/organisms.ts';
import { addOrganDysfunction, nameLineSepsis, nameSepsis, nameSurgicalSepsis } from './infections/sepsis.ts';
import { readBurns } from './injuries/burns.ts';
import { readFractureType } from './injuries/fracture-type.ts';
import { codeFragilityFracture } from './injuries/fragility.ts';
import { codeHeadInjury } from './injuries/head-injury.ts';
import { useImages } from './injuries/imaged.ts';
import { dropOpenInjuries } from './injuries/injuries.ts';
import { addActivity, addMechanism, addWorkStatus } from './injuries/mechanisms.ts';
import { joinFractures } from './injuries/one-fracture.ts';
import { codePathologicalFracture } from './injuries/pathological.ts';
import { addPlace } from './injuries/places.ts';
import { readRibs } from './injuries/ribs.ts';
import { addTransport } from './injuries/transport.ts';
import { dropContained, dropPolypOfAdenoma } from './leave-out/contained.ts';
import { dropExcluded } from './leave-out/exclusions.ts';
import { keepOneOfExclusive } from './leave-out/exclusive.ts';
import { dropIntegralSigns } from './leave-out/integral.ts';
import { dropToldInPassing } from './leave-out/passing.ts';
import {
  dropContradicted,
  dropNamedAgain,
  dropUndecided,
  dropUnspecified,
  dropWithout,
} from './leave-out/reduce.ts';
import { dropSaidElsewhere } from './leave-out/said-elsewhere.ts';
import { withNeoplasms } from './neoplasms/mentions.ts';
import { nameLymphoma, nameNodes } from './neoplasms/nodes-and-lymphoma.ts';
import { nameNeoplasmSites } from './neoplasms/open-sites.ts';
import { addSecondarySites } from './neoplasms/secondary-sites.ts';
import { sequence } from './sequence/sequence.ts';
import { stageGlaucoma } from './specific/glaucoma.ts';
import { readJointSites } from './specific/joint-sites.ts';
import { dropOpenSide, dropSidesOfBoth, warnLaterality } from './specific/laterality.ts';
import { warnMissing } from './specific/missing.ts';
import { addStrokeScore, refine } from './specific/refine.ts';
import { tellSide } from './specific/told-side.ts';
import { dropIntegralSymptoms, dropLooseDeficits } from './symptoms.ts';
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
  for (const mention of withNeoplasms(sheet, mentions, asserter)) admit(sheet, mention);
  addListedAbbreviations(sheet, asserter);
  addTobacco(sheet, asserter);
  addPoisoning(sheet, asserter);
  addPostproceduralBleeding(sheet, asserter);
  addAccessTrouble(sheet, asserter);
  addPastProcedures(sheet, asserter);
  addRemovedParts(sheet, asserter);
  addSecondarySites(sheet, asserter);
  nameNeoplasmSites(sheet);
  nameNodes(sheet);
  nameLymphoma(sheet, asserter);
  useImages(sheet);
  joinFractures(sheet);
  readFractureType(sheet);
  readRibs(sheet, asserter);
  refine(sheet);
  stageGlaucoma(sheet);
  readJointSites(sheet);
  tellSide(sheet);
  addStrokeScore(sheet);
  readBurns(sheet, asserter);
  addTransport(sheet, asserter);
  addMechanism(sheet, asserter);
  addPlace(sheet, asserter);
  addActivity(sheet, asserter);
  addWorkStatus(sheet, asserter);
  retypeDiabetes(sheet);
  combineWithdrawal(sheet);
  dropContradicted(sheet);
  nameSepsis(sheet, asserter);
  nameLineSepsis(sheet);
  nameSurgicalSepsis(sheet);
  dropUndecided(sheet);
  dropUnspecified(sheet);
  dropNamedAgain(sheet);
  keepOneOfExclusive(sheet, 'before combining');
  addRequired(sheet);
  codePathologicalFracture(sheet, asserter);
  codeFragilityFracture(sheet);
  codeHeadInjury(sheet);
  linkKidneyStage(sheet, asserter);
  if (sheet.document.ofNewborn) toChapter16(sheet);
  linkOrganism(sheet);
  linkPylori(sheet);
  linkStrokeArtery(sheet);
  linkSequelae(sheet);
  codeRehabilitation(sheet);
  combine(sheet);
  keepOneOfExclusive(sheet, 'after combining');
  dropUnspecified(sheet);
  addRequired(sheet);
  addOrganDysfunction(sheet);
  if (sheet.document.ofNewborn) codeNewborn(sheet);
  else codePregnancy(sheet, asserter);
  addNeoplasmEncounter(sheet, asserter);
  addPlannedStay(sheet, asserter);
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
  dropClosedOpenings(sheet);
  dropWithout(sheet);
  dropExcluded(sheet);
  dropContained(sheet);
  dropSaidElsewhere(sheet);
  dropPolypOfAdenoma(sheet);
  dropOpenInjuries(sheet);
  dropToldInPassing(sheet);
  dropLooseDeficits(sheet);
  dropIntegralSymptoms(sheet);
  dropIntegralSigns(sheet);
  addAdverseEffects(sheet);
  dropDependent(sheet);
  useSubsequentEncounter(sheet);
  warnLaterality(sheet);
  warnMissing(sheet);
  return sequence(sheet);
};
