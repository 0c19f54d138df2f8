import type { Asserter } from '../../assertion/assert.ts';
import { matchesOf } from '../../note/matches.ts';
import type { Worksheet } from '../worksheet.ts';

const stagePattern =
  /\bstage\s*(?:-\s*)?([1-5][ab]?|I{1,3}V?|IV|V)\b|(?<=\b(?:CKD|kidney disease)\b[^.;\n]{0,12})\bG([1-5][ab]?)(?:\/?A[1-3])?\b/gi;
const stageOf: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3', IV: '4', V: '5' };
const kidneyWords = /\b(?:CKD|kidney|renal|nephro\w*|eGFR|dialysis)\b/i;
const otherStage = /\b(?:pressure|ulcer|sore|cancer|carcinoma|lymphoma|decubitus|tumou?r)\b/i;

/** Links a stage that is said apart from the kidney disease: in the same or a nearby sentence that speaks of the kidneys. */
export const linkKidneyStage = (sheet: Worksheet, asserter: Asserter): void => {
  const open = sheet.find((code) => code === 'N18.9' || code === 'N18.30')[0];
  if (open === undefined) return;
  const { text } = sheet.document;
  for (const sentence of sheet.document.sentences) {
    if (sentence.section.kind === 'provisional-diagnosis' || sentence.section.kind === 'family') continue;
    for (const match of matchesOf(sentence.text, stagePattern)) {
      const start = sentence.start + match.index;
      const span = { start, end: start + match[0].length };
      const around = text.slice(Math.max(0, sentence.start - 100), Math.min(text.length, sentence.end + 30));
      if (!kidneyWords.test(around) || otherStage.test(sentence.text)) continue;
      if (asserter.judge(sentence, span).assertion === 'absent') continue;
      const written = (match[1] ?? match[2] ?? '').toUpperCase();
      const digits = stageOf[written] ?? written;
      const code = digits.startsWith('3')
        ? { '3': 'N18.30', '3A': 'N18.31', '3B': 'N18.32' }[digits]
        : `N18.${digits[0]}`;
      if (code === undefined || code === open.code) continue;
      sheet.combine(code, [open], 'the stage is said beside the kidney disease');
      sheet.candidates.get(code)?.evidence.push(sheet.quote(span.start, span.end));
      return;
    }
  }
};
