import type { StoredRelease } from '@ohm/terminology';
import { describe, expect, it } from 'vitest';
import { namedRelease } from './named-release.ts';

const kept = (id: string, version: string, sha256: string) =>
  ({ id, version, sha256, system: 'icd10' }) as StoredRelease;

/** The newest first, as a store lists them. */
const rows = [
  kept('019ac001-0000-7000-8000-000000000003', 'FY2027', `aa${'0'.repeat(62)}`),
  kept('019ab001-0000-7000-8000-000000000002', 'FY2026', `ab${'0'.repeat(62)}`),
  kept('019ab001-0000-7000-8000-000000000001', 'FY2026', `cd${'0'.repeat(62)}`),
];

describe('the kept release that somebody names', () => {
  it('is the latest of a version, or the one whose id or checksum begins so', () => {
    expect(namedRelease(rows, 'FY2026')).toBe(rows[1]);
    expect(namedRelease(rows, '019ac')).toBe(rows[0]);
    expect(namedRelease(rows, 'cd')).toBe(rows[2]);
    expect(namedRelease(rows, rows[2]?.id ?? '')).toBe(rows[2]);
  });

  it('is none where nothing begins so: the versions that there are stand in the message', () => {
    expect(() => namedRelease(rows, 'FY2031')).toThrow('There are: FY2027, FY2026, FY2026.');
    expect(() => namedRelease([], 'FY2026')).toThrow('There are: none.');
  });

  it('is none where several begin so: ids of about the same time begin alike', () => {
    expect(() => namedRelease(rows, '019ab')).toThrow(
      'Several releases begin with 019ab: give more of 019ab001-0000-7000-8000-000000000002 (FY2026), 019ab001-0000-7000-8000-000000000001 (FY2026).',
    );
    expect(() => namedRelease(rows, 'a')).toThrow('Several releases begin with a');
  });
});
