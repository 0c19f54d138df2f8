import { stringAt } from '../compile/string-table.ts';
import { conceptAt, type LoadedIndex } from '../load.ts';
import type { SearchFilters, SearchHit } from '../types.ts';
import { onlyByCorrection } from './correction.ts';
import { type Accept, acceptOf } from './filter.ts';
import { searchCodes } from './search-codes.ts';
import { searchWords } from './search-words.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** Searches one index; holds the arrays that searching needs. */
export interface Searcher {
  /** At most `limit` hits, best first, each code once, scores from 1 down; empty when the query has no usable word. */
  search(query: string, limit: number, filters?: SearchFilters): SearchHit[];
}

/** Set before a name that was found only by correcting a typing error. */
export const correctedMark = '≈ ';

const decimals = 10_000;

/** Prepares an index for searching. */
export function createSearcher(index: LoadedIndex): Searcher {
  const space = createWorkspace(index);
  return {
    search: (query, limit, filters = {}) => search(space, query, limit, acceptOf(index, filters)),
  };
}

function search(space: Workspace, query: string, limit: number, accept: Accept | null): SearchHit[] {
  const byCode = searchCodes(space.index, query, limit, accept);
  if (byCode.length > 0) {
    return byCode.map((concept, rank) => {
      const found = conceptAt(space.index, concept);
      return { ...found, score: rounded(1 - rank / (byCode.length + 1)), matched: found.code };
    });
  }
  const matches = searchWords(space, query, limit, accept);
  const top = matches[0]?.score ?? 0;
  return matches.map((match) => ({
    ...conceptAt(space.index, match.concept),
    score: rounded(Math.exp(match.score - top)),
    matched: `${onlyByCorrection(space.index, match) ? correctedMark : ''}${stringAt(space.index.names, match.name)}`,
  }));
}

function rounded(score: number): number {
  return Math.round(score * decimals) / decimals;
}
