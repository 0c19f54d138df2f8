import type { IndexEntry } from './icd10cm-index.ts';

/** The words of an index title that tell it from others: lower case, without what stands in parentheses. */
function keyOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Finds the code that a "see" leads to. The reference names a main term and the levels below it with commas between
 * ("Pain, joint, specified site NEC"), and titles hold commas of their own, so what counts is the text of the whole path.
 * References by site, by type or to a condition lead nowhere in particular: null.
 */
export function referenceResolver(entries: readonly IndexEntry[]): (reference: string) => string | null {
  const codes = new Map<string, string>();
  for (const { terms, code } of entries) {
    if (code === null) continue;
    const key = keyOf(terms.map(({ title }) => title).join(' '));
    if (!codes.has(key)) codes.set(key, code);
  }
  return (reference) => codes.get(keyOf(reference)) ?? null;
}
