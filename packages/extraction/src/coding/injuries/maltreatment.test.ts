import { describe, expect, it } from 'vitest';
import { sheetOfCodes } from '../../testing/sheet-of-codes.ts';
import { addPerpetrator, perpetrators } from './maltreatment.ts';

const all = [
  ...new Set(perpetrators.flatMap(([, code]) => [code.replace('#', '0'), code.replace('#', '1')])),
];

describe('the perpetrator of confirmed maltreatment', () => {
  it.each([
    ['punched by her current husband', 'Y07.010'],
    ['beaten by an ex-boyfriend', 'Y07.031'],
    ['shaken by his stepfather', 'Y07.430'],
    ["bruised by her mother's boyfriend", 'Y07.432'],
    ['brought in by the police', null],
  ])('of one %s: %s', (text, code) => {
    const sheet = sheetOfCodes(['T74.11XA'], { text });
    const known = sheetOfCodes(all, { text });
    Object.defineProperty(sheet, 'lookup', { value: (one: string) => known.lookup(one) });
    addPerpetrator(sheet);
    expect([...sheet.candidates.keys()].filter((one) => one.startsWith('Y07'))).toEqual(
      code === null ? [] : [code],
    );
  });
});
