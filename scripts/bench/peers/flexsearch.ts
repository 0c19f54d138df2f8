import { Encoder, Index } from 'flexsearch';
import type { Ask, PeerDocument } from './documents.ts';

const passedOver = new Set('a an and as at by for from in of on or the to with'.split(' '));
const endings = new Map([
  ['ies', 'y'],
  ['s', ''],
]);

/**
 * FlexSearch as it finds most here: words by their beginnings, suggestions where not all words match, places in a text told
 * apart more finely than by default, plurals as singulars, no little words, and the titles of the codes above.
 */
export function flexsearch(documents: readonly PeerDocument[]): Ask {
  const engine = new Index({
    tokenize: 'forward',
    resolution: 30,
    encoder: new Encoder({ filter: passedOver, stemmer: endings }),
  });
  for (const [id, { names, above }] of documents.entries()) engine.add(id, [...names, ...above].join(' ; '));
  return (query, limit) =>
    engine.search(query, { limit, suggest: true }).map((id) => documents[Number(id)]?.code ?? '');
}
