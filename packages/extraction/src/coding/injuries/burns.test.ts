import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

describe('burns', () => {
  const chart =
    'Burns chart\nRight forearm      third degree      3 %\nRight thigh      second degree      6 %\n';

  it('are read from the rows of a chart, where the degree stands behind the site (I.C.19.d)', () => {
    const codes = suggested(`HISTORY\nScald burns.\n${chart}Total 9 % TBSA.\n`);
    expect(codes).toEqual(expect.arrayContaining(['T22.311A', 'T24.211A', 'T31.0']));
  });

  it('have the extent that is a share of the body surface, not an estimate before it', () => {
    const codes = suggested(`HISTORY\nReferred with 35 % burns.\n${chart}Total 23 % TBSA.\n`);
    expect(codes.filter((code) => code.startsWith('T31'))).toEqual(['T31.20']);
  });
});
