import { isSpace } from './note/characters.ts';
import type { NoteDocument } from './note/document.ts';
import type { Evidence } from './types.ts';

/** All that is said of each code, by what is said first. */
export const byCode = <One extends { readonly code: string }>(
  all: readonly One[],
): Iterable<readonly [One, ...One[]]> => {
  const groups = new Map<string, [One, ...One[]]>();
  for (const one of all) {
    const group = groups.get(one.code);
    if (group === undefined) groups.set(one.code, [one]);
    else group.push(one);
  }
  return groups.values();
};

/** So many quotes are shown. */
const evidenceLimit = 8;

const byPlace = (a: Evidence, b: Evidence): number => a.start - b.start || a.end - b.end;

const isAscending = (evidence: readonly Evidence[]): boolean => {
  for (let at = 1; at < evidence.length; at += 1) {
    const before = evidence[at - 1];
    const one = evidence[at];
    if (before !== undefined && one !== undefined && byPlace(before, one) > 0) return false;
  }
  return true;
};

/** The first places in the note as it was given. */
export const shownOf = (document: NoteDocument, evidence: readonly Evidence[]): readonly Evidence[] => {
  const inOrder = isAscending(evidence) ? evidence : evidence.toSorted(byPlace);
  return document.quotesOfGiven(inOrder.length > evidenceLimit ? inOrder.slice(0, evidenceLimit) : inOrder);
};

const space = 32;
/** Most quotes are words with single spaces between. */
export const onOneLine = (quote: string): string => {
  for (let at = 0; at < quote.length; at += 1) {
    const unit = quote.charCodeAt(at);
    if (isSpace(unit) && (unit !== space || quote.charCodeAt(at + 1) === space))
      return quote.replace(/\s+/g, ' ');
  }
  return quote;
};
