import { gateBefore } from '../../note/gates.ts';
import type { Evidence } from '../../types.ts';
import { CodeTable } from '../code-table.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import type { Refinement } from './refinement.ts';
import { refinements } from './refinements.ts';

const lineEnd = 10;
const denied = /\b(?:no|not|never|denie[sd]|without)\b[^.;,\n]{0,16}$/i;
/** "Pneumonia ?aspiration": asked, in either setting. */
const asked = /\?\s?$/;
/** What is only likely is not coded in a visit (IV.H). */
const doubted =
  /\b(?:possibl[ey]|poss|probabl[ey]|prob|likely|suspected|presumed|perhaps|maybe|query|rule out|r\/o)\b[^.;,\n]{0,16}$/i;

const speaks = (text: string, said: RegExp, setting: Worksheet['setting']): boolean => {
  const match = said.exec(text);
  if (match === null) return false;
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  return !denied.test(before) && !asked.test(before) && !(setting === 'outpatient' && doubted.test(before));
};

/** A quote with what its line says beside it, no further than a reach. */
const lineAround = (text: string, { start, end }: Evidence, reach: number): string => {
  let from = start;
  while (from > 0 && from > start - reach && text.charCodeAt(from - 1) !== lineEnd) from -= 1;
  let to = end;
  while (to < text.length && to < end + reach && text.charCodeAt(to) !== lineEnd) to += 1;
  return text.slice(from, to);
};

const isSaid = (sheet: Worksheet, { evidence }: Candidate, { reach, said, gate }: Refinement): boolean => {
  const {
    document: { text, opens, opensWithin },
    setting,
  } = sheet;
  if (gate !== undefined && !opens(gate)) return false;
  if (reach === null) return speaks(text, said, setting);
  return evidence.some(
    (quote) =>
      (gate === undefined || opensWithin(gate, quote.start - reach, quote.end + reach)) &&
      speaks(lineAround(text, quote, reach), said, setting),
  );
};

/** What reads the whole note stands behind a gate. */
const withGate = (row: Refinement): Refinement =>
  row.reach === null && row.gate === undefined ? { ...row, gate: gateBefore(row.said) } : row;

/** Rows of refinements by the codes that they refine. */
export const refiner = (rows: readonly Refinement[]): CodeTable<Refinement> =>
  new CodeTable(rows.map(withGate), ({ from }) => from);
const all = refiner(refinements);

/** Replaces codes that leave open what the note says beside them; by all rows, or by those that what was added since asks for. */
export const refine = (sheet: Worksheet, table = all): void =>
  table.visit(sheet.candidates, (refinement) => {
    for (const candidate of sheet.find(refinement.from)) {
      if (!isSaid(sheet, candidate, refinement)) continue;
      const { code, guideline } = refinement;
      const better = typeof code === 'string' ? code : code(candidate.code, sheet.document.text);
      if (sheet.lookup(better)?.billable === true) sheet.combine(better, [candidate], guideline);
    }
  });
