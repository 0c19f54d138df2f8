import { topics } from '../../note/topics.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

/** "DKA, type 1": the type stands behind a comma. */
export const typeBehind = /\b(?:DKA|diabet\w+|ketoacidosis|IDDM|DM)\b\s?[,:(-]\s?type (?:1|one|I)\b/i;

/** "Diabetic …" without a type is read as type 2 (I.C.4.a.2) unless the note documents type 1. */
export const retypeDiabetes = (sheet: Worksheet): void => {
  if (!sheet.has(codeSet('E11'))) return;
  const isFirst =
    sheet.has(codeSet('E10')) ||
    sheet.document.sentences.some(
      (sentence) => sentence.speaksOf(topics.diabetes) && typeBehind.test(sentence.text),
    );
  if (!isFirst) return;
  for (const candidate of sheet.find(codeSet('E11'))) {
    if (candidate.evidence.some((one) => /2|II/.test(one.quote))) continue;
    sheet.combine(
      candidate.code.replace('E11', 'E10'),
      [candidate],
      'the note documents type 1 diabetes (I.C.4.a.1)',
    );
  }
};
