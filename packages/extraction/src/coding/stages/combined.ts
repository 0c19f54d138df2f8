import { toChapter16 } from '../birth/perinatal.ts';
import { combine } from '../combine/combine.ts';
import { addRequired } from '../combine/complete.ts';
import { linkKidneyStage } from '../combine/kidney-stage.ts';
import { addLeftByStroke } from '../combine/left-by-stroke.ts';
import { linkSequelae } from '../combine/sequelae.ts';
import { linkStrokeArtery } from '../combine/stroke-artery.ts';
import { codeRehabilitation } from '../encounter/rehabilitation.ts';
import { linkOrganism, linkPylori } from '../infections/organisms.ts';
import { addOrganDysfunction } from '../infections/sepsis.ts';
import { codeChestInjury } from '../injuries/chest-injury.ts';
import { codeFragilityFracture } from '../injuries/fragility.ts';
import { codeHeadInjury } from '../injuries/head-injury.ts';
import { codePathologicalFracture } from '../injuries/pathological.ts';
import { codePeriprosthetic } from '../injuries/periprosthetic.ts';
import { keepOneOfExclusive } from '../leave-out/exclusive.ts';
import { dropUnspecified } from '../leave-out/unspecified.ts';
import { nameDementia } from '../mental/dementia.ts';
import { gradeRetinopathy } from '../specific/diabetic-eyes.ts';
import { refine, refiner } from '../specific/refine.ts';
import { obstructedBowel } from '../specific/refinements-of-bowel.ts';
import { ulcerDepths } from '../specific/refinements-of-ulcers.ts';
import type { Pass } from './pass.ts';

const askedByOrgans = refiner([...ulcerDepths, ...obstructedBowel]);

/** What the classification codes together, and what it asks for beside a code (I.B.9, I.A.13, I.A.15). */
export const combineConditions: readonly Pass[] = [
  addRequired,
  codePathologicalFracture,
  codeFragilityFracture,
  codeHeadInjury,
  codeChestInjury,
  codePeriprosthetic,
  linkKidneyStage,
  (sheet) => {
    if (sheet.document.ofNewborn) toChapter16(sheet);
  },
  linkOrganism,
  linkPylori,
  linkStrokeArtery,
  linkSequelae,
  addLeftByStroke,
  codeRehabilitation,
  combine,
  gradeRetinopathy,
  nameDementia,
  (sheet) => keepOneOfExclusive(sheet, 'after combining'),
  dropUnspecified,
  addRequired,
  (sheet) => refine(sheet, askedByOrgans),
  addOrganDysfunction,
];
