import { conceptAt, conceptCount, type LoadedIndex } from './load.ts';
import { conceptNumber } from './search/search-codes.ts';
import type { ConceptPage } from './types.ts';

/** Concepts by number from `offset` on; with `atOrBelow` that code and everything below it. Null when the index lacks it. */
export function conceptPage(
  index: LoadedIndex,
  { offset, count, atOrBelow }: { offset: number; count: number; atOrBelow?: string },
): ConceptPage | null {
  if (atOrBelow === undefined) {
    const total = conceptCount(index);
    const length = Math.max(0, Math.min(count, total - offset));
    return { total, concepts: Array.from({ length }, (_, at) => conceptAt(index, offset + at)) };
  }
  const top = conceptNumber(index, atOrBelow);
  if (top < 0) return null;
  const numbers = atAndBelow(index, top);
  return {
    total: numbers.length,
    concepts: numbers.slice(offset, offset + count).map((concept) => conceptAt(index, concept)),
  };
}

function atAndBelow(index: LoadedIndex, top: number): number[] {
  const found = new Set([top]);
  // A set is walked in the order of insertion, what is added on the way included.
  for (const concept of found) {
    const children = index.children.subarray(index.childStarts[concept], index.childStarts[concept + 1]);
    for (const child of children) found.add(child);
  }
  return [...found].sort((a, b) => a - b);
}
