import { describe, expect, it } from 'vitest';
import { sheetOfCodes } from '../../testing/sheet-of-codes.ts';
import { inClaimOrder, predecessorsOf } from './claim-order.ts';

const ordered = (
  codes: readonly string[],
  { pairs = [], principal }: { pairs?: readonly (readonly [string, string])[]; principal?: string } = {},
): string[] => {
  const all = [...sheetOfCodes(codes).candidates.values()];
  const first = all.find(({ code }) => code === principal);
  const ranked = all.filter((candidate) => candidate !== first);
  return inClaimOrder(ranked, predecessorsOf(all, pairs), first).map(({ code }) => code);
};

describe('the order of a claim', () => {
  it('is that of the ranking where nothing is to come first', () => {
    expect(ordered(['K21.9', 'J45.909', 'M17.11'])).toEqual(['K21.9', 'J45.909', 'M17.11']);
  });

  it('puts what the guidelines put first before the other, and leaves the rest where it is (I.C.9.a)', () => {
    expect(ordered(['K21.9', 'I50.22', 'J45.909', 'I11.0'])).toEqual(['K21.9', 'I11.0', 'I50.22', 'J45.909']);
  });

  it('follows the notes of a release, over several steps', () => {
    const pairs = [
      ['E11.9', 'Z79.4'],
      ['K86.1', 'E11.9'],
    ] as const;
    expect(ordered(['Z79.4', 'I10', 'E11.9', 'K86.1'], { pairs })).toEqual([
      'K86.1',
      'E11.9',
      'Z79.4',
      'I10',
    ]);
  });

  it('keeps the principal diagnosis first, and a ring as it is ranked', () => {
    const pairs = [
      ['I10', 'F17.210'],
      ['K25.9', 'D50.0'],
      ['D50.0', 'K25.9'],
    ] as const;
    expect(ordered(['D50.0', 'K25.9', 'I10', 'F17.210'], { pairs, principal: 'F17.210' })).toEqual([
      'F17.210',
      'K25.9',
      'D50.0',
      'I10',
    ]);
  });
});
