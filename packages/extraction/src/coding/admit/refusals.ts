import type { AssertedMention } from '../../assertion/assert.ts';
import { remembered } from '../../remembered.ts';
import type { Worksheet } from '../worksheet.ts';
import { gatedRefusal, Refusable, refuses } from './refusal.ts';
import { refusedPlaces } from './refused-places.ts';
import { refusedWords } from './refused-words.ts';

const refusals = [...refusedWords, ...refusedPlaces].map(gatedRefusal);

/** What is asked of the mentions of a code: a third of all rows. */
const refusalsOf = remembered((code) => refusals.filter(({ codes }) => codes === undefined || codes(code)));

/** Why a mention that is present is not coded: its words mean something else here, or its section is no source of it. Null when it is coded. */
export const refusal = (sheet: Worksheet, mention: AssertedMention): string | null => {
  const of = new Refusable(sheet, mention);
  const row = refusalsOf(mention.code).find((one) => refuses(one, of));
  if (row === undefined) return null;
  return typeof row.because === 'function' ? row.because(of) : row.because;
};
