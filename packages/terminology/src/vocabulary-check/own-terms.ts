import { words } from '../text/words.ts';

/** A row should have this many terms that its title does not already spell. */
export const ownTermsWanted = 3;

/** The terms with at least one word that the title lacks: what a search by title alone would miss. */
export function ownTerms(title: string, terms: readonly string[]): string[] {
  const known = new Set(words(title));
  return terms.filter((term) => words(term).some((word) => !known.has(word)));
}
