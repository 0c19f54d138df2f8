import { describe, expect, it } from 'vitest';
import { writtenCodes } from './written-codes.ts';

const read = (text: string): string[] =>
  writtenCodes(text).map(({ first, last }) =>
    [first, ...(last === null ? [] : [last])].map(({ start, end }) => text.slice(start, end)).join(' … '),
  );

describe('codes as instructions write them', () => {
  it.each([
    ['gout (M10.0-, M1A.-)', ['M10.0-', 'M1A.-']],
    ['diabetes (E08-E13)', ['E08 … E13']],
    ['pancreatitis (K85-K86.-)', ['K85 … K86.-']],
    ['fracture (S32.1--S32.9)', ['S32.1- … S32.9']],
    ['dependence (F11.-F17.-)', ['F11 … F17.-']],
    ['injury classifiable to S06.0- to S06.8-code', ['S06.0- … S06.8']],
    ['level 1.A10, XA15, A15mm', []],
  ])('%s', (text, codes) => expect(read(text)).toEqual(codes));

  it('give the codes without their dashes', () => {
    expect(writtenCodes('(K85-K86.-)')[0]).toMatchObject({ first: { code: 'K85' }, last: { code: 'K86' } });
  });
});
