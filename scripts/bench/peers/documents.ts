import type { ReleaseContent } from '@ohm/terminology';

/** What peers index: a billable code with its title, inclusion terms and index entries, and the titles of the codes above it. */
export interface PeerDocument {
  readonly code: string;
  readonly names: readonly string[];
  readonly above: readonly string[];
}

/** Asks a peer: the codes of its first `limit` hits, best first. */
export type Ask = (query: string, limit: number) => string[] | Promise<string[]>;

/** The names of the release as it was published, for engines of others. */
export function peerDocuments({ concepts }: ReleaseContent): PeerDocument[] {
  const known = new Map(concepts.map((concept) => [concept.code, concept]));
  const titlesFrom = (code: string | null): string[] => {
    const concept = code === null ? undefined : known.get(code);
    return concept ? [concept.designations[0]?.term ?? '', ...titlesFrom(concept.parent)] : [];
  };
  return concepts
    .filter(({ billable }) => billable !== false)
    .map(({ code, parent, designations }) => ({
      code,
      // What instructions call a code is Ohm's own reading of them.
      names: designations.filter(({ kind }) => kind !== 'reference').map(({ term }) => term),
      above: titlesFrom(parent),
    }));
}

/** More names than codes are asked for: a code may be found by several of its names. */
export const namesForCodes = (limit: number): number => limit * 5;

/** The first `limit` codes of names that come best first. */
export function codesOf(rows: readonly { readonly code: string }[], limit: number): string[] {
  return [...new Set(rows.map(({ code }) => code))].slice(0, limit);
}
