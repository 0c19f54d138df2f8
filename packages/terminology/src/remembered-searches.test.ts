import { expect, it, vi } from 'vitest';
import { rememberSearches } from './remembered-searches.ts';
import type { SearchOptions, SearchResult, System } from './types.ts';

const answerOf = (system: System, query: string, options?: SearchOptions): SearchResult => ({
  system,
  query,
  release: { version: options?.dateOfService ?? '', title: '', covers: true, note: null },
  results: [],
});

it('asks once for the same question, and again for another limit, filter, date, system or day', () => {
  const search = vi.fn(answerOf);
  let today = '2026-11-26';
  const remembered = rememberSearches(search, () => today);
  const first = remembered('icd10', 'gout');
  expect(remembered('icd10', 'gout')).toBe(first);
  expect(remembered('icd10', 'gout', { dateOfService: today })).toBe(first);
  expect(search).toHaveBeenCalledTimes(1);
  remembered('icd10', 'gout', { limit: 5, billable: true });
  remembered('icd10', 'gout', { billable: true, limit: 5 });
  remembered('icd10', 'gout', { limit: 5, billable: false });
  remembered('icd10', 'gout', { dateOfService: '2025-01-01' });
  remembered('snomed', 'gout');
  today = '2026-11-27';
  expect(remembered('icd10', 'gout').release.version).toBe('2026-11-27');
  expect(search).toHaveBeenCalledTimes(6);
});

it('forgets what was not asked for longest', () => {
  const search = vi.fn(answerOf);
  const remembered = rememberSearches(search, () => '2026-11-26');
  remembered('icd10', 'kept');
  remembered('icd10', 'forgotten');
  for (let other = 0; other < 1_999; other += 1) {
    remembered('icd10', `${other}`);
    remembered('icd10', 'kept');
  }
  search.mockClear();
  remembered('icd10', 'kept');
  expect(search).not.toHaveBeenCalled();
  remembered('icd10', 'forgotten');
  expect(search).toHaveBeenCalledTimes(1);
});
