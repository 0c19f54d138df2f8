import MiniSearch from 'minisearch';
import type { Ask, PeerDocument } from './documents.ts';

/** MiniSearch at the settings that find most here: any word, fuzzy to a fifth of its length, the last word as a prefix. */
export function minisearch(documents: readonly PeerDocument[]): Ask {
  const engine = new MiniSearch<PeerDocument>({
    fields: ['title', 'terms'],
    storeFields: ['code'],
    searchOptions: { combineWith: 'OR', fuzzy: 0.2 },
  });
  engine.addAll(documents);
  return (query, limit) =>
    engine
      .search(query)
      .slice(0, limit)
      .map((hit) => String(hit.code));
}
