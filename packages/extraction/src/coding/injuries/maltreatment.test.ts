import { describe, expect, it } from 'vitest';
import { Asserter } from '../../assertion/assert.ts';
import { samplesOf } from '../../testing/expression-samples.ts';
import { sheetOfCodes } from '../../testing/sheet-of-codes.ts';
import { addMaltreatment, addPerpetrator, perpetrators } from './maltreatment.ts';

const all = [
  ...new Set(perpetrators.flatMap(([, code]) => [code.replace('#', '0'), code.replace('#', '1')])),
];

/** The perpetrators that a note names beside confirmed maltreatment. */
const named = (text: string): string[] => {
  const sheet = sheetOfCodes(['T74.11XA'], { text });
  const known = sheetOfCodes(all, { text });
  Object.defineProperty(sheet, 'lookup', { value: (one: string) => known.lookup(one) });
  addPerpetrator(sheet, new Asserter(sheet.document));
  return [...sheet.candidates.keys()].filter((one) => one.startsWith('Y07'));
};

describe('the perpetrator of confirmed maltreatment', () => {
  it.each([
    ['punched by her current husband', 'Y07.010'],
    ['beaten by an ex-boyfriend', 'Y07.031'],
    ['shaken by his stepfather', 'Y07.430'],
    ["bruised by her mother's boyfriend", 'Y07.432'],
    ['struck by nursing home staff', 'Y07.519'],
    ['hurt, and her stepfather has confessed', 'Y07.430'],
    ['hurt, the father is the perpetrator', 'Y07.11'],
    ['brought in by the police', null],
    ['never hit by her husband', null],
  ])('of one %s: %s', (text, code) => {
    expect(named(text)).toEqual(code === null ? [] : [code]);
  });

  it('is found by every row of the table', () => {
    const idle = perpetrators.filter(
      ([who, code]) =>
        !samplesOf(who).some((words) =>
          named(`beaten by her ${words}`)[0]?.startsWith(code.replace('#', '')),
        ),
    );
    expect(idle.map(([, code]) => code)).toEqual([]);
  });
});

it.each([
  ['Physical abuse of a 7-month-old boy', 'T74.12XA'],
  ['Physical abuse of a 71-year-old man', 'T74.11XA'],
])('maltreatment says whether a child or an adult was hurt: %s', (text, code) => {
  const sheet = sheetOfCodes(['I10'], { text });
  const known = sheetOfCodes(['T74.11XA', 'T74.12XA'], { text });
  Object.defineProperty(sheet, 'lookup', { value: (one: string) => known.lookup(one) });
  const [sentence] = sheet.document.sentences;
  if (sentence === undefined) throw new Error('no sentence');
  const mention = {
    system: 'icd10',
    kind: 'title',
    defaulted: 0,
    sentence,
    at: [0, 1],
    trigger: '',
  } as const;
  sheet.mentions.push({ ...mention, code: 'T74.1', assertion: 'present', start: 0, end: 14 });
  addMaltreatment(sheet);
  expect(sheet.candidates.has(code)).toBe(true);
  expect(sheet.candidates.size).toBe(2);
});
