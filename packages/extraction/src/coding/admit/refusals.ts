import type { AssertedMention } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import type { SectionKind } from '../../note/headings.ts';
import { remembered } from '../../remembered.ts';
import type { Sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';
import { Refusable, type Refusal, refuses } from './refusal.ts';
import { refusedPlaces } from './refused-places.ts';
import { refusedWords } from './refused-words.ts';

const refusals: readonly Refusal[] = [...refusedWords, ...refusedPlaces];

/** Kinds of sections by their bits, in the order in which they are met. */
const kindBits = new Map<SectionKind, number>();
const bitOf = (kind: SectionKind): number => {
  let bit = kindBits.get(kind);
  if (bit === undefined) {
    bit = 1 << kindBits.size;
    kindBits.set(kind, bit);
  }
  return bit;
};
const bitsOf = (kinds: Sections): number => [...kinds].reduce((bits, kind) => bits | bitOf(kind), 0);

/** Of every row the kinds of sections that it speaks of. */
const kindsOf = Int32Array.from(
  refusals,
  ({ within, outside }) =>
    (within === undefined ? -1 : bitsOf(within)) & ~(outside === undefined ? 0 : bitsOf(outside)),
);
/** Of every row the gate before its words: most rows have nothing to say of a mention, which these two tell. */
const gates = refusals.map(({ said }) => (said === undefined ? null : gateBefore(said)));

/** The places of the rows that speak of a code: a third of all. */
const rowsOf = remembered((code) =>
  Uint16Array.from(refusals.flatMap(({ codes }, row) => (codes === undefined || codes(code) ? [row] : []))),
);

/** Why a mention that is present is not coded: its words mean something else here, or its section is no source of it. Null when it is coded. */
export const refusal = (sheet: Worksheet, mention: AssertedMention): string | null => {
  const { code, sentence } = mention;
  const kind = bitOf(sentence.section.kind);
  const rows = rowsOf(code);
  const of = new Refusable(sheet, mention);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    if (((kindsOf[row] ?? 0) & kind) === 0) continue;
    const gate = gates[row] ?? null;
    if (gate !== null && !sentence.opens(gate)) continue;
    const one = refusals[row];
    if (one === undefined || !refuses(one, of)) continue;
    return typeof one.because === 'function' ? one.because(of) : one.because;
  }
  return null;
};
