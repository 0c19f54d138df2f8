import type { Refinement } from './refinement.ts';
import { byForm } from './refinements-by-form.ts';
import { byOrganism } from './refinements-by-organism.ts';
import { byWords } from './refinements-by-words.ts';
import { ofBlood } from './refinements-of-blood.ts';
import { ofBowel } from './refinements-of-bowel.ts';
import { ofCompartments } from './refinements-of-compartments.ts';
import { ofEars } from './refinements-of-ears.ts';
import { ofEyes } from './refinements-of-eyes.ts';
import { ofHeart } from './refinements-of-heart.ts';
import { ofHemiplegia } from './refinements-of-hemiplegia.ts';
import { ofInjuries } from './refinements-of-injuries.ts';
import { ofJoints } from './refinements-of-joints.ts';
import { ofKidneys } from './refinements-of-kidneys.ts';
import { ofLungs } from './refinements-of-lungs.ts';
import { ofNeoplasms } from './refinements-of-neoplasms.ts';
import { ofNerves } from './refinements-of-nerves.ts';
import { ofSkin } from './refinements-of-skin.ts';
import { ofSpine } from './refinements-of-spine.ts';
import { ofVessels } from './refinements-of-vessels.ts';

/** All of them, in the order in which they are tried. */
export const refinements: readonly Refinement[] = [
  ...byWords,
  ...byForm,
  ...ofInjuries,
  ...ofBlood,
  ...ofHeart,
  ...ofVessels,
  ...ofCompartments,
  ...ofLungs,
  ...ofBowel,
  ...ofJoints,
  ...ofKidneys,
  ...ofNerves,
  ...ofEars,
  ...ofEyes,
  ...ofHemiplegia,
  ...ofSpine,
  ...ofNeoplasms,
  ...ofSkin,
  ...byOrganism,
];
