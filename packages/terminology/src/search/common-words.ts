import { postingConcept, postingShare } from '../compile/posting.ts';
import { conceptCount, type LoadedIndex } from '../load.ts';

/** Words of so many of all concepts bring in no concept that a rarer word of the query has not. */
export const commonShare = 0.05;

/** The concepts that have a common word, a bit for each; asking one concept is cheaper than going through thousands. */
export interface CommonWord {
  readonly bits: Uint32Array;
  /** How much of a name the word makes up where it stands, 1 to 255, in the mean. */
  readonly share: number;
}

/** The common words of an index by their numbers: some tens of them, an eighth of a byte a concept each. */
export function commonWords(index: LoadedIndex): Map<number, CommonWord> {
  const { postings, postingStarts } = index;
  const concepts = conceptCount(index);
  const found = new Map<number, CommonWord>();
  for (let word = 0; word + 1 < postingStarts.length; word += 1) {
    const start = postingStarts[word] ?? 0;
    const end = postingStarts[word + 1] ?? 0;
    if (end - start < commonShare * concepts || end === start) continue;
    const bits = new Uint32Array((concepts + 31) >>> 5);
    let shares = 0;
    for (let at = start; at < end; at += 1) {
      const posting = postings[at] ?? 0;
      const concept = postingConcept(posting);
      bits[concept >>> 5] = (bits[concept >>> 5] ?? 0) | (1 << (concept & 31));
      shares += postingShare(posting);
    }
    found.set(word, { bits, share: shares / (end - start) });
  }
  return found;
}
