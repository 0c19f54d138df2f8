import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { type CodeSet, codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

/** A stay for something other than an illness: words of what was done, code, what it makes unneeded, section of the guidelines. */
interface PlannedStay {
  readonly said: RegExp;
  readonly code: string;
  readonly contains: CodeSet;
  readonly guideline: string;
}

const ostomy = (name: string, code: string): PlannedStay => ({
  said: new RegExp(
    `\\b(?:closure|reversal|take-?down|reanastomosis) of (?:the |his |her |an? |loop |end |diverting |defunctioning |sigmoid )*${name}\\b|\\b${name} (?:closure|reversal|take-?down)\\b`,
    'i',
  ),
  code,
  contains: codeSet('Z93.2 Z93.3'),
  guideline: 'the closure of an artificial opening is attention to it (I.C.21.c.7, Z43)',
});

export const plannedStays: readonly PlannedStay[] = [
  ostomy('colostomy', 'Z43.3'),
  ostomy("Hartmann(?:[’']?s)?", 'Z43.3'),
  ostomy('ileostomy', 'Z43.2'),
  {
    said: /\b(?:prophylactic|risk[- ]reducing)(?: (?:left|right|bilateral|simple|total))* mastectom\w+/i,
    code: 'Z40.01',
    contains: () => false,
    guideline: 'an organ is removed so that no cancer grows in it (I.C.21.c.14)',
  },
  {
    said: /\b(?:prophylactic|risk[- ]reducing)(?: (?:left|right|bilateral|laparoscopic))* (?:salpingo-?)?oophorectom\w+/i,
    code: 'Z40.02',
    contains: () => false,
    guideline: 'an organ is removed so that no cancer grows in it (I.C.21.c.14)',
  },
  {
    said: /\b(?:living|live|voluntary|altruistic)(?: related| unrelated)? kidney donor\b|\bdonor nephrectomy\b/i,
    code: 'Z52.4',
    contains: codeSet('Z90.5'),
    guideline: 'the donor of an organ (I.C.21.c.9)',
  },
];

const rows = plannedStays.map((row) => ({ row, gate: gateBefore(row.said) }));

const told = sections(listedOrTold, 'procedure');
/** Said of this stay, in the same sentence; a list of diagnoses or operations needs no such words. */
const now = /\b(?:admitted|admission|elective(?:ly)?|for|underwent|performed|came|planned)\b/i;
const other =
  /\b(?:previous|prior|past|s\/p|status post|history of|h\/o|later|future|discuss\w*|consider\w*|will|await\w*|after|following|ago|once|before)\b[^.;\n]{0,40}$/i;

/** Adds what a planned stay was for where that is no illness: the closure of a stoma, an organ removed or given. */
export const addPlannedStay = (sheet: Worksheet, asserter: Asserter): void => {
  if (sheet.setting !== 'inpatient') return;
  for (const { row, gate } of rows) {
    const { said, code, contains, guideline } = row;
    const spoken = sheet.document.opening(gate);
    if (spoken.length === 0 || sheet.candidates.has(code)) continue;
    for (const sentence of spoken) {
      const { kind } = sentence.section;
      const match = told.has(kind) ? said.exec(sentence.text) : null;
      if (match === null || other.test(sentence.text.slice(0, match.index))) continue;
      if (['history', 'course', 'other'].includes(kind) && !now.test(sentence.text)) continue;
      const span = asserter.told(sentence, match);
      if (span === null) continue;
      sheet.add({
        code,
        evidence: [sheet.quote(span.start, span.end)],
        weight: 0.9,
        section: sentence.section,
        reasons: [guideline],
        order: span.start,
      });
      for (const status of sheet.find(contains))
        sheet.consider(status, `Not coded beside ${code}, which says it (I.C.21.c.3).`);
      break;
    }
  }
};
