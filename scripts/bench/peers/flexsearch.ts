import { Encoder, Index } from 'flexsearch';
import { type Ask, codesOf, namesForCodes, type PeerDocument } from './documents.ts';

const passedOver = new Set('a an and as at by for from in of on or the to with'.split(' '));
const endings = new Map([
  ['ies', 'y'],
  ['s', ''],
]);

/** Words by their beginnings, plurals as singulars and no little words; what is asked of it may lack some of the words. */
function createIndex(resolution?: number): Index {
  const encoder = new Encoder({ filter: passedOver, stemmer: endings });
  return new Index({ tokenize: 'forward', encoder, ...(resolution !== undefined && { resolution }) });
}

/** FlexSearch as it has most often the right code first: an entry a name, with the titles of the codes above behind it. */
export function flexsearchByName(documents: readonly PeerDocument[]): Ask {
  const engine = createIndex();
  const entries = documents.flatMap(({ code, names, above }) =>
    names.map((name) => ({ code, text: [name, ...above].join(' ; ') })),
  );
  for (const [id, { text }] of entries.entries()) engine.add(id, text);
  return (query, limit) => {
    const found = engine.search(query, { limit: namesForCodes(limit), suggest: true });
    return codesOf(
      found.map((id) => ({ code: entries[Number(id)]?.code ?? '' })),
      limit,
    );
  };
}

/** FlexSearch as it is fastest: an entry a code, places in its long text told apart more finely than by default. */
export function flexsearchByCode(documents: readonly PeerDocument[]): Ask {
  const engine = createIndex(30);
  for (const [id, { names, above }] of documents.entries()) engine.add(id, [...names, ...above].join(' ; '));
  return (query, limit) =>
    engine.search(query, { limit, suggest: true }).map((id) => documents[Number(id)]?.code ?? '');
}
