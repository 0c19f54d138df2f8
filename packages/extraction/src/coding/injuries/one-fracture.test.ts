import { describe, expect, it } from 'vitest';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { joinFractures } from './one-fracture.ts';

const titles: Readonly<Record<string, string>> = {
  'S82.202B': 'Unspecified fracture of shaft of left tibia, initial encounter for open fracture type I or II',
  'S82.251B':
    'Displaced comminuted fracture of shaft of right tibia, initial encounter for open fracture type I or II',
  'S82.252B':
    'Displaced comminuted fracture of shaft of left tibia, initial encounter for open fracture type I or II',
  'S82.253B':
    'Displaced comminuted fracture of shaft of unspecified tibia, initial encounter for open fracture type I or II',
};

const joined = (...named: readonly (readonly [string, number, number])[]): unknown[] => {
  const candidates = named.map(([code, start, end]) => ({
    code,
    display: titles[code] ?? '',
    evidence: [{ start, end, quote: '' }],
  })) as unknown as Candidate[];
  const combined: unknown[] = [];
  const sheet = {
    find: (holds: (code: string) => boolean) => candidates.filter(({ code }) => holds(code)),
    lookup: (code: string) => (code in titles ? { code, display: titles[code], billable: true } : null),
    combine: (code: string, parts: readonly Candidate[]) => {
      combined.push([code, parts.map((part) => part.code)]);
      return null;
    },
  } as unknown as Worksheet;
  joinFractures(sheet);
  return combined;
};

describe('one fracture in two readings', () => {
  it('is coded with type and side (I.B.13)', () => {
    expect(joined(['S82.202B', 0, 30], ['S82.253B', 5, 42])).toEqual([
      ['S82.252B', ['S82.253B', 'S82.202B']],
    ]);
  });

  it('is two where the words stand apart', () => {
    expect(joined(['S82.202B', 0, 30], ['S82.253B', 40, 80])).toEqual([]);
  });
});
