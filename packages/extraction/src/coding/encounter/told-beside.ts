import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import type { SectionKind } from '../../note/headings.ts';
import { notUndertaken } from '../admit/not-undertaken.ts';
import type { Worksheet } from '../worksheet.ts';
import { toldOfDrugs } from './told-beside-drugs.ts';
import { toldOfGases } from './told-beside-gases.ts';
import { toldOfCare } from './told-beside-rows.ts';
import { toldOfUrine } from './told-beside-urinary.ts';

const rows = [...toldOfCare, ...toldOfDrugs, ...toldOfGases, ...toldOfUrine].map((row) => ({
  row,
  gate: gateBefore(row[2]),
}));

const untold: ReadonlySet<SectionKind> = new Set(['family', 'header']);

/** Adds what the note says of a condition in words too short to stand for a code alone. */
export const addToldBeside = (sheet: Worksheet, asserter: Asserter): void => {
  for (const { row, gate } of rows) {
    const [beside, unless, words, code, reason] = row;
    if (!sheet.document.opens(gate)) continue;
    const condition = sheet.first(beside);
    if (condition === undefined || sheet.has(unless)) continue;
    for (const sentence of sheet.document.opening(gate)) {
      if (untold.has(sentence.section.kind)) continue;
      const match = words.exec(sentence.text);
      if (match === null) continue;
      const span = asserter.told(sentence, match);
      if (span === null || notUndertaken(sheet.document.text, { ...span, code, sentence }) !== null) continue;
      sheet.add({
        code,
        evidence: [sheet.quote(span.start, span.end)],
        weight: condition.weight * 0.9,
        section: condition.section,
        reasons: [reason],
        order: condition.order + 2,
      });
      break;
    }
  }
};
