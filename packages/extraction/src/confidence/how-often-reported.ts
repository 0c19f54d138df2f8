import { remembered } from '../remembered.ts';
import { byNotes } from './reported-codes.ts';

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
