import { sameCategory } from '../code-set.ts';
import { vague } from '../titles.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

/** Chapters in which one disease has several categories, one of them for what the note leaves open; a tumor of no site is no other tumor. */
const acrossCategories = /^[ABD-R]/;

/** A code of another category whose title says all that an unspecified one does, and more; "with" joins two diseases. */
const saidBy = (sheet: Worksheet, open: Candidate): Candidate | undefined => {
  const words = open.title.subject;
  if (words.length === 0) return undefined;
  for (const other of sheet.candidates.values()) {
    if (other.code.charCodeAt(0) !== open.code.charCodeAt(0) || sameCategory(other, open) || vague(other))
      continue;
    const theirs = other.title.subject;
    if (!words.every((word) => theirs.includes(word)) || /\bwith\b/.test(other.display)) continue;
    if (new Set(theirs).size > words.length) return other;
  }
  return undefined;
};

/** "B54 Unspecified malaria" beside malaria of a species: the specified one is coded, whatever its category (I.B.2, I.A.9.b). */
export const dropSaidElsewhere = (sheet: Worksheet): void => {
  for (const candidate of [...sheet.candidates.values()]) {
    if (!vague(candidate) || !acrossCategories.test(candidate.code)) continue;
    const other = saidBy(sheet, candidate);
    if (other !== undefined)
      sheet.consider(candidate, `Not coded beside ${other.code}, which specifies it (I.B.2).`);
  }
};
