import type { AssertedMention } from '../../assertion/assert.ts';
import type { SectionKind } from '../../note/headings.ts';
import { remembered } from '../../remembered.ts';
import type { Worksheet } from '../worksheet.ts';
import { gatedRefusal, Refusable, refuses, speaksOf } from './refusal.ts';
import { refusedPlaces } from './refused-places.ts';
import { refusedWords } from './refused-words.ts';

const refusals = [...refusedWords, ...refusedPlaces].map(gatedRefusal);

/** What is asked of the mentions of a code by the kind of their section: some ten of all rows. */
const refusalsOf = remembered((code) => {
  const ofCode = refusals.filter(({ codes }) => codes === undefined || codes(code));
  return remembered((kind) => ofCode.filter((row) => speaksOf(row, kind as SectionKind)));
});

/** Why a mention that is present is not coded: its words mean something else here, or its section is no source of it. Null when it is coded. */
export const refusal = (sheet: Worksheet, mention: AssertedMention): string | null => {
  const of = new Refusable(sheet, mention);
  for (const row of refusalsOf(of.code)(of.kind)) {
    if (!refuses(row, of)) continue;
    return typeof row.because === 'function' ? row.because(of) : row.because;
  }
  return null;
};
