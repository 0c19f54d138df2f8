import type { AssertedMention } from '../../assertion/assert.ts';
import type { Gate } from '../../note/gates.ts';
import type { SectionKind } from '../../note/headings.ts';
import { remembered } from '../../remembered.ts';
import type { Worksheet } from '../worksheet.ts';
import { type GatedRefusal, gatedRefusal, Refusable, refuses, speaksOf } from './refusal.ts';
import { refusedPlaces } from './refused-places.ts';
import { refusedWords } from './refused-words.ts';

const refusals = [...refusedWords, ...refusedPlaces].map(gatedRefusal);

/** Rows one behind the other that stand behind gates, all of which are mostly closed, or that stand behind none. */
interface Run {
  /** Bits of the gates of its rows, place by place; none for rows that have no gate. */
  readonly gates: readonly Gate[];
  readonly rows: readonly GatedRefusal[];
}

const runsOf = (rows: readonly GatedRefusal[]): Run[] => {
  const runs: { gates: Gate[]; rows: GatedRefusal[] }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    const run =
      last !== undefined && last.gates.length > 0 === (row.gate !== null) ? last : { gates: [], rows: [] };
    if (run !== last) runs.push(run);
    run.rows.push(row);
    if (row.gate === null) continue;
    const { place, bit } = row.gate;
    const known = run.gates.find((gate) => gate.place === place);
    run.gates = [...run.gates.filter((gate) => gate !== known), { place, bit: bit | (known?.bit ?? 0) }];
  }
  return runs;
};

/** What is asked of the mentions of a code by the kind of their section: some twenty of all rows. */
const refusalsOf = remembered((code) => {
  const ofCode = refusals.filter(({ codes }) => codes === undefined || codes(code));
  return remembered((kind) => runsOf(ofCode.filter((row) => speaksOf(row, kind as SectionKind))));
});

const mayHold = ({ gates }: Run, { sentence }: Refusable): boolean => {
  if (gates.length === 0) return true;
  for (const gate of gates) if (sentence.opens(gate)) return true;
  return false;
};

/** Why a mention that is present is not coded: its words mean something else here, or its section is no source of it. Null when it is coded. */
export const refusal = (sheet: Worksheet, mention: AssertedMention): string | null => {
  const of = new Refusable(sheet, mention);
  for (const run of refusalsOf(of.code)(of.kind)) {
    if (!mayHold(run, of)) continue;
    for (const row of run.rows) {
      if (!refuses(row, of)) continue;
      return typeof row.because === 'function' ? row.because(of) : row.because;
    }
  }
  return null;
};
