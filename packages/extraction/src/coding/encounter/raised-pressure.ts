import type { Asserter } from '../../assertion/assert.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

const reading = /\b(?:BP|blood pressure|B\.P\.?)\b[^.;\n]{0,16}?(\d{2,3}) ?\/ ?(\d{2,3})/i;
const undiagnosed =
  /\b(?:no|not|without|never)\b(?: (?:a|any|known|yet|previous|prior|been|diagnosed|as|had|history|hx|h\/o|of|dx|diagnosis)){0,4} (?:HTN|hypertensi\w+)\b|\bnot (?:yet )?(?:called|labell?ed|diagnosed)\b[^.;\n]{0,24}\b(?:HTN|hypertensi\w+)/i;
const told = sections(listedOrTold, 'exam');
const raised = { systolic: 140, diastolic: 90 };

/** A reading of 140/90 or more of somebody who has no diagnosis of hypertension is a finding of its own (I.C.9.a.11, R03.0). */
export const addRaisedPressure = (sheet: Worksheet, asserter: Asserter): void => {
  if (sheet.setting !== 'outpatient' || sheet.has(codeSet('I10-I16 R03 O10-O16'))) return;
  for (const sentence of sheet.document.sentences) {
    const match = told.has(sentence.section.kind) ? reading.exec(sentence.text) : null;
    if (match === null) continue;
    const high = Number(match[1]) >= raised.systolic || Number(match[2]) >= raised.diastolic;
    const next = sheet.document.sentences[sentence.index + 1];
    if (!high || !undiagnosed.test(`${sentence.text} ${next?.text ?? ''}`)) continue;
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    if (['family', 'other-person', 'historical'].includes(asserter.judge(sentence, span).assertion)) continue;
    sheet.add({
      code: 'R03.0',
      evidence: [sheet.quote(span.start, span.end)],
      weight: 0.75,
      section: sentence.section,
      reasons: ['a reading above normal without a diagnosis of hypertension (I.C.9.a.11)'],
      order: start,
    });
    return;
  }
};
