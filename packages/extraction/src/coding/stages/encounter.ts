import { codeNewborn } from '../birth/newborn.ts';
import { codePregnancy } from '../birth/obstetrics.ts';
import { addAllergies } from '../drugs/allergies.ts';
import { addImmunization } from '../drugs/immunization.ts';
import { addLongTermUse } from '../drugs/long-term-use.ts';
import { addUnderdosing } from '../drugs/underdosing.ts';
import { addAftercare } from '../encounter/aftercare.ts';
import { addNeoplasmEncounter } from '../encounter/antineoplastic.ts';
import { addBodyMass } from '../encounter/body-mass.ts';
import { addPlannedStay } from '../encounter/planned-stays.ts';
import { addRaisedPressure } from '../encounter/raised-pressure.ts';
import { addReproductiveVisit } from '../encounter/reproductive-visits.ts';
import { addToldBeside } from '../encounter/told-beside.ts';
import { addVisit, findingsOfVisit } from '../encounter/visits.ts';
import { codeWellChild } from '../encounter/well-children.ts';
import type { Pass } from './pass.ts';

/** What the encounter itself adds: birth and pregnancy, reasons of visits, vaccines, drugs taken for years (I.C.15, I.C.16, I.C.21). */
export const codeEncounter: readonly Pass[] = [
  (sheet, asserter) => {
    if (sheet.document.ofNewborn) codeNewborn(sheet, asserter);
    else codePregnancy(sheet, asserter);
  },
  addNeoplasmEncounter,
  addPlannedStay,
  addAftercare,
  addRaisedPressure,
  addVisit,
  addReproductiveVisit,
  codeWellChild,
  findingsOfVisit,
  addImmunization,
  addBodyMass,
  addToldBeside,
  addLongTermUse,
  addAllergies,
  addUnderdosing,
];
