import { codeSet, codesOf } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

/** Categories of substances (F10-F19) but tobacco. */
export const substances = [10, 11, 12, 13, 14, 15, 16, 18, 19] as const;

/** What came of the use, read without its level: F10.9…, and what the table of codes has at another level. */
const atLevel = (sheet: Worksheet, { code }: Candidate, level: '1' | '2'): string | null => {
  const rest = code.slice(5);
  const better = `${code.slice(0, 4)}${level}${rest}`;
  if (sheet.lookup(better)?.billable === true) return better;
  // Abuse and dependence have "unspecified" where mere use has one code.
  return [`${better}0`, `${better}9`].find((one) => sheet.lookup(one)?.billable === true) ?? null;
};

const intoxicated = /\b(?:acutely? intoxicat\w+|intoxicat(?:ed|ion))\b/i;
const delusions = /\b(?:delusion\w*|paranoi\w+|persecut\w+|referential)\b/i;
const hallucinations = /\b(?:hallucinat\w+|hearing voices|voices)\b/i;

const anyUse = codeSet('F10-F19');
const psychosis = codesOf(anyUse, (code) => /\.[129]59$/.test(code));

/**
 * One code says the substance, whether it is used, abused or depended on, and what came of it: of several levels the highest
 * (I.C.5.b.2), with intoxication, withdrawal or the disorder that it induced (I.C.5.b.3).
 */
export const joinUseOfSubstances = (sheet: Worksheet): void => {
  const { text } = sheet.document;
  for (const candidate of sheet.find(psychosis)) {
    const kind = delusions.test(text) ? '0' : hallucinations.test(text) ? '1' : null;
    if (kind !== null)
      sheet.combine(
        `${candidate.code.slice(0, -1)}${kind}`,
        [candidate],
        'what kind of psychosis the substance induced is documented (F10-F19)',
      );
    for (const other of sheet.find(codeSet('F22 F29')))
      sheet.consider(other, 'The substance induced it (F10-F19).');
  }
  if (!sheet.has(anyUse)) return;
  for (const number of substances) {
    const category = `F${number}`;
    const dependence = sheet.candidates.get(`${category}.20`);
    const known = dependence ?? sheet.candidates.get(`${category}.10`);
    if (known === undefined) continue;
    const level = dependence === undefined ? '1' : '2';
    const cameOfIt = sheet.find((code) => code.startsWith(`${category}.9`) && !/^F\d\d\.9[01]$/.test(code));
    for (const one of cameOfIt) {
      const code = atLevel(sheet, one, level);
      if (code !== null)
        sheet.combine(
          code,
          [one, known],
          'what came of the use is one code with the level that the provider documents (I.C.5.b.2)',
        );
    }
    if (cameOfIt.length > 0 || sheet.find((code) => code.startsWith(`${category}.${level}`)).length > 1)
      continue;
    const sentence = sheet.document.sentences.find(({ start, end }) =>
      known.evidence.some((one) => one.start >= start && one.end <= end),
    );
    if (sentence !== undefined && intoxicated.test(sentence.text))
      sheet.combine(
        `${category}.${level}29`,
        [known],
        'the intoxication is one code with the level that the provider documents (I.C.5.b.2)',
      );
  }
};
