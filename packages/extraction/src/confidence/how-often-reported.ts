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

/** Poisonings by a drug (T36-T50), accidental to undetermined: the 6th character. */
const poisoning = /^T(?:3[6-9]|4\d|50)\..{2}[1-4]/;

/** Under what a code is counted: itself, but a poisoning is as frequent as poisonings are, whatever the drug. */
export const countedAs = (code: string): string => (poisoning.test(code) ? 'poisoning' : code);

/** How often coders report a code, 0 (none of some hundreds of notes does) to 1 (eight of them or more). */
export const howOftenReported = (code: string): number => levelOf.get(countedAs(code)) ?? 0;
