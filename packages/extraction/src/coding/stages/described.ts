import { addFoundByStudy } from '../encounter/found-by-study.ts';
import { readBothBones } from '../injuries/both-bones.ts';
import { addBurnExtent } from '../injuries/burn-extent.ts';
import { readBurns } from '../injuries/burns.ts';
import { addCorrosive } from '../injuries/corrosions.ts';
import { addForeignBody } from '../injuries/foreign-bodies.ts';
import { readFractureCourse } from '../injuries/fracture-course.ts';
import { readFractureType, readUndisplaced } from '../injuries/fracture-type.ts';
import { useImages } from '../injuries/imaged.ts';
import { addMaltreatment } from '../injuries/maltreatment.ts';
import { readMandible } from '../injuries/mandible.ts';
import { joinFractures } from '../injuries/one-fracture.ts';
import { addOrganInjuries } from '../injuries/organ-injuries.ts';
import { readRibs } from '../injuries/ribs.ts';
import { addCordInjury } from '../injuries/spinal-cord.ts';
import { addTendons } from '../injuries/tendons.ts';
import { readWounds } from '../injuries/wounds.ts';
import { nameLymphoma, nameNodes } from '../neoplasms/nodes-and-lymphoma.ts';
import { nameNeoplasmSites } from '../neoplasms/open-sites.ts';
import { addSecondarySites } from '../neoplasms/secondary-sites.ts';
import { addExfoliation } from '../specific/exfoliation.ts';
import { stageGlaucoma } from '../specific/glaucoma.ts';
import { readJointSites } from '../specific/joint-sites.ts';
import { refine } from '../specific/refine.ts';
import { addStrokeScore } from '../specific/stroke-score.ts';
import { tellSide } from '../specific/told-side.ts';
import { nameVeins } from '../specific/veins.ts';
import type { Pass } from './pass.ts';

/** Words elsewhere in the note choose the more specific code: images, kind, course, site, side, depth (I.B.2, I.B.13). */
export const describeConditions: readonly Pass[] = [
  addSecondarySites,
  nameNeoplasmSites,
  nameNodes,
  nameLymphoma,
  useImages,
  addOrganInjuries,
  addFoundByStudy,
  joinFractures,
  readBothBones,
  readFractureType,
  readUndisplaced,
  readFractureCourse,
  readRibs,
  readMandible,
  addCordInjury,
  addMaltreatment,
  (sheet) => refine(sheet),
  nameVeins,
  stageGlaucoma,
  readJointSites,
  readWounds,
  addTendons,
  addForeignBody,
  tellSide,
  addStrokeScore,
  addExfoliation,
  readBurns,
  addBurnExtent,
  addCorrosive,
];
