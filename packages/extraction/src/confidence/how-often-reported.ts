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

/** How often coders report a code, 0 (none of some hundreds of notes does) to 1 (eight of them or more). */
export const howOftenReported = (code: string): number => levelOf.get(code) ?? 0;
