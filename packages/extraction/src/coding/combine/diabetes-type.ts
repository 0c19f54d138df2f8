import { dueTo } from '../../note/causes.ts';
import { entryAround } from '../../note/entry.ts';
import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

const [type1, type2] = [codeSet('E10'), codeSet('E11')];

/** "DKA, type 1": the type stands behind a comma. */
const typeBehind = /\b(?:DKA|diabet\w+|ketoacidosis|IDDM|DM)\b\s?[,:(-]\s?type (?:1|one|I)\b/i;

const gate = gateBefore(typeBehind);

const byDrug = new RegExp(
  String.raw`\b(?:drug|steroid|medication|glucocorticoid|corticosteroid|prednis(?:ol)?one|dexamethasone|tacrolimus|olanzapine|clozapine)s?[- ](?:induced|related)\b|(?:\bfrom\b|${dueTo}) (?:the |his |her |long[- ]term |chronic )?(?:steroids?|prednis(?:ol)?one|dexamethasone|tacrolimus|olanzapine|clozapine)\b`,
  'i',
);
const afterTransplant =
  /\b(?:after|following|since) (?:the |his |her )?(?:\w+ )?transplant|\bpost[- ]?transplant|\bNODAT\b|\bPTDM\b/i;
/** As much is read on both sides of a name. */
const reach = 48;

/** Diabetes that a drug brought (E09) or that came with a transplant (E13), where no type is documented (I.C.4.a.6). */
export const nameSecondaryDiabetes = (sheet: Worksheet): void => {
  for (const candidate of sheet.find(type2)) {
    if (candidate.evidence.some(({ quote }) => /2|II/.test(quote))) continue;
    const around = candidate.evidence.map((quote) => entryAround(sheet.document.text, quote, reach));
    const [to, reason] = around.some((text) => byDrug.test(text))
      ? ['E09', 'a drug brought the diabetes (I.C.4.a.6)']
      : around.some((text) => afterTransplant.test(text))
        ? ['E13', 'the diabetes came with a transplant (I.C.4.a.6)']
        : [];
    if (to !== undefined && reason !== undefined)
      sheet.combine(candidate.code.replace('E11', to), [candidate], reason);
  }
};

/** "Diabetic …" without a type is read as type 2 (I.C.4.a.2) unless the note documents type 1. */
export const retypeDiabetes = (sheet: Worksheet): void => {
  if (!sheet.has(type2)) return;
  const isFirst = sheet.has(type1) || sheet.document.opening(gate).some(({ text }) => typeBehind.test(text));
  if (!isFirst) return;
  for (const candidate of sheet.find(type2)) {
    if (candidate.evidence.some((one) => /2|II/.test(one.quote))) continue;
    sheet.combine(
      candidate.code.replace('E11', 'E10'),
      [candidate],
      'the note documents type 1 diabetes (I.C.4.a.1)',
    );
  }
};
