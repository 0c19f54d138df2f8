import MiniSearch from 'minisearch';
import type { Ask, PeerDocument } from './documents.ts';

const shortestBeginning = 4;

/**
 * MiniSearch as it finds most here: a code's names in one field, any word of the query, each with errors in a fifth of its letters, and
 * longer ones also as beginnings of others.
 */
export function minisearch(documents: readonly PeerDocument[]): Ask {
  const engine = new MiniSearch({
    fields: ['names'],
    idField: 'code',
    extractField: (document: PeerDocument, field) =>
      field === 'code' ? document.code : document.names.join(' ; '),
    searchOptions: { combineWith: 'OR', fuzzy: 0.2, prefix: (word) => word.length >= shortestBeginning },
  });
  engine.addAll(documents);
  return (query, limit) =>
    engine
      .search(query)
      .slice(0, limit)
      .map(({ id }) => String(id));
}
