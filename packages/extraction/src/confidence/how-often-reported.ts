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

/** Codes of which a part says how many or by what: weeks of gestation, scores, places, burns, poisonings (T36-T50) by their 6th character. */
const measured: readonly (readonly [RegExp, string])[] = [
  [/^Z3A/, 'weeks'],
  [/^R29\.7/, 'NIHSS'],
  [/^Y92/, 'place'],
  [/^T2[0-5]/, 'burn'],
  [/^T3[12]/, 'extent'],
  [/^T(?:3[6-9]|4\d|50)\..{2}[1-4]/, 'poisoning'],
];

/** Under what a code is counted: itself, but the 32nd week is as frequent as weeks are, a poisoning as poisonings, whatever the drug. */
export const countedAs = (code: string): string =>
  measured.find(([pattern]) => pattern.test(code))?.[1] ?? code;

/** How often coders report a code, 0 (none of some hundreds of notes does) to 1 (eight of them or more). */
export const howOftenReported = remembered((code) => levelOf.get(countedAs(code)) ?? 0);
