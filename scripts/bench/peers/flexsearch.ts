import { Index } from 'flexsearch';
import type { Ask, PeerDocument } from './documents.ts';

/** FlexSearch at the settings that find most here: words by their beginnings, suggestions where not all words match. */
export function flexsearch(documents: readonly PeerDocument[]): Ask {
  const engine = new Index({ tokenize: 'forward' });
  for (const { id, title, terms } of documents) engine.add(id, `${title} ${terms}`);
  return (query, limit) =>
    engine.search(query, { limit, suggest: true }).map((id) => documents[Number(id)]?.code ?? '');
}
