import { describe, expect, it } from 'vitest';
import { sideOf } from './sides.ts';

const said = (text: string, word: string) => {
  const start = text.indexOf(word);
  return sideOf(text, start, start + word.length);
};

it.each([
  ['AVN RT HIP', 'RT', 'right'],
  ['adjuvant RT breast', 'RT', null],
  ['RT and chemo', 'RT', null],
] as const)('right or radiotherapy: "%s"', (text, word, side) => {
  expect(said(text, word)).toBe(side);
});

describe('the side of an eye', () => {
  it.each([
    ['RE dense cataract', 'RE', 'right'],
    ['Age related nuclear cataract RE, visually significant', 'RE', 'right'],
    ['Pterygium LE, observe', 'LE', 'left'],
    ['Open angle glaucoma BE', 'BE', 'bilateral'],
    ['Glaucoma - timolol 1 drop OD', 'OD', null],
    ['Telmisartan 40 OD', 'OD', null],
    ['edema of LE', 'LE', null],
  ] as const)('of "%s"', (text, word, side) => {
    expect(said(text, word)).toBe(side);
  });
});
