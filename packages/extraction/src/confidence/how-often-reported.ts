import { remembered } from '../remembered.ts';
import { byNotes, byRefusals } from './reported-codes.ts';

/** How many of the invented notes of the tests report a code at least, for each level above 0: twice as many for each. */
export const levels = [1, 2, 4, 8] as const;

const levelOf: ReadonlyMap<string, number> = new Map(
  byNotes.flatMap((codes, index) =>
    codes
      .trim()
      .split(/\s+/)
      .map((code) => [code, (index + 1) / levels.length] as const),
  ),
);

/** Codes of which a part says how many, where, by which organism or drug: sepsis, weeks of gestation, scores, weights at birth, mechanisms and places, burns, effects of drugs. */
const measured: readonly (readonly [RegExp, string])[] = [
  [/^Z3A/, 'weeks'],
  [/^A4[01]/, 'sepsis'],
  [/^R29\.7/, 'NIHSS'],
  [/^R40\.24/, 'coma-scale'],
  [/^Y90/, 'alcohol-level'],
  [/^Y92/, 'place'],
  [/^T2[0-5]/, 'burn'],
  [/^T3[12]/, 'extent'],
  [/^T(?:3[6-9]|4\d|50)\..{2}[1-4]/, 'poisoning'],
  [/^T(?:3[6-9]|4\d|50)\..{2}5/, 'adverse-effect'],
  [/^T(?:3[6-9]|4\d|50)\..{2}6/, 'underdosing'],
  [/^Z80/, 'cancer-of-kin'],
  [/^Z85/, 'cancer-of-the-past'],
  [/^Z88/, 'allergy'],
  [/^Z38/, 'birth'],
  [/^Z12\./, 'screening'],
  [/^P36/, 'sepsis-of-newborn'],
  [/^Y07/, 'perpetrator'],
  [/^Y93/, 'activity'],
  [/^(?:V(?!8[79])|W(?!19)|X(?!58)|Y0[0-48])/, 'mechanism'],
  [/^P07\.[01]/, 'weight-at-birth'],
  [/^P07\.[23]/, 'weeks-at-birth'],
];

/**
 * Under what a code is counted: itself, but the 32nd week is as frequent as weeks are, an adverse effect as adverse effects, whatever
 * the drug. That a left hip is as frequent as a right one is said by the table.
 */
export const countedAs = (code: string): string =>
  measured.find(([pattern]) => pattern.test(code))?.[1] ?? code;

/** How often coders report a code, 0 (none of some hundreds of notes does) to 1 (eight of them or more). */
export const howOftenReported = remembered((code) => levelOf.get(countedAs(code)) ?? 0);

const categoryLength = 3;

/** The category that a code belongs to, or is. */
export const categoryOf = (code: string): string => code.slice(0, categoryLength);

/** So many notes name a category for nothing to be coded of it, for each that reports one of its codes. */
export const refusalLevels = [0, 0.5, 1, 2, 4] as const;

/** Of a category that no note names nothing is known. */
const unknown = refusalLevels.indexOf(1);

const refusalsOf: ReadonlyMap<string, number> = new Map(
  byRefusals.flatMap((categories, level) =>
    categories
      .trim()
      .split(/\s+/)
      .map((category) => [category, level] as const),
  ),
);

/**
 * How often notes name such a disease only to deny it, to doubt it or to tell it of somebody else, 0 (reported twice as often) to 1 (four times as often as
 * it is reported). What is mostly looked for and excluded is more often a denial that was misread.
 */
export const howOftenRefused = remembered(
  (code) => (refusalsOf.get(categoryOf(code)) ?? unknown) / (refusalLevels.length - 1),
);
