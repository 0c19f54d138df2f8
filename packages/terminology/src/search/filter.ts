import { AppError } from '@ohm/errors';
import { lowerBound, prefixRange, stringAt, tableSize } from '../compile/string-table.ts';
import type { LoadedIndex } from '../load.ts';
import { tagOf } from '../relations.ts';
import type { SearchFilters } from '../types.ts';

/** Whether a concept may be among the answers. */
export type Accept = (concept: number) => boolean;

const chapterKind = 0;
const notBillable = 0;

/**
 * What the filters of a search leave in; null when there are none. Concepts of systems without billing count as billable.
 * Throws AppError BAD_REQUEST for a chapter that the release does not have.
 */
export function acceptOf(index: LoadedIndex, filters: SearchFilters): Accept | null {
  const tests: Accept[] = [];
  if (filters.billable === true) tests.push((concept) => index.billable[concept] !== notBillable);
  if (filters.chapter !== undefined) {
    const [start, end] = conceptsOfChapter(index, filters.chapter);
    tests.push((concept) => concept >= start && concept < end);
  }
  for (const wanted of [filters.semanticTag, filters.class]) {
    if (wanted === undefined) continue;
    const tag = wanted.toLowerCase();
    tests.push((concept) => tagOf(index.relations, concept)?.toLowerCase() === tag);
  }
  return tests.length === 0 ? null : (concept) => tests.every((test) => test(concept));
}

/** The half-open range of concepts in a chapter: codes are sorted, and chapters are ranges of categories. */
function conceptsOfChapter(index: LoadedIndex, id: string): readonly [number, number] {
  const known: string[] = [];
  for (let group = 0; group < tableSize(index.groups); group += 1) {
    if (index.groupKinds[group] !== chapterKind) continue;
    known.push(stringAt(index.groups, group));
    if (known.at(-1) !== id) continue;
    const last = prefixRange(index.codes, stringAt(index.groupLasts, group));
    return [lowerBound(index.codes, stringAt(index.groupFirsts, group)), last[1]];
  }
  throw new AppError(
    'BAD_REQUEST',
    known.length === 0
      ? 'This release has no chapters. Search it without one.'
      : `There is no such chapter. There are: ${known.join(', ')}.`,
  );
}
