import type { ReleaseContent } from '@ohm/terminology';

/** What peers index: a document a billable code, its title and its other names apart. */
export interface PeerDocument {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly terms: string;
}

/** Asks a peer: the codes of its first `limit` hits, best first. */
export type Ask = (query: string, limit: number) => string[] | Promise<string[]>;

/** The same names that Ohm searches, for engines of others. */
export function peerDocuments({ concepts }: ReleaseContent): PeerDocument[] {
  return concepts
    .filter(({ billable }) => billable !== false)
    .map(({ code, designations }, id) => ({
      id,
      code,
      title: designations[0]?.term ?? '',
      terms: designations
        .slice(1)
        .map(({ term }) => term)
        .join(' ; '),
    }));
}
