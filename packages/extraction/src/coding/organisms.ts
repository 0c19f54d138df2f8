import { codeSet } from './code-set.ts';
import type { Worksheet } from './worksheet.ts';

/** Organisms of infections without a site, as organisms of the infection that is coded (I.C.1.b). */
const asOrganism: Readonly<Record<string, string>> = {
  'A49.01': 'B95.61',
  'A49.02': 'B95.62',
  'A49.1': 'B95.5',
  'A49.3': 'B96.0',
};

/** Infections whose own code names no organism. */
const localInfection = codeSet(
  'L00-L08 L89 L97 M00 M01 M86 N10 N30 N39.0 K65 K81 T81.4 T83.5 J86 J85 G06 H05.0',
);

const names: readonly (readonly [RegExp, string])[] = [
  [/\bE\.?\s?coli\b|\bEscherichia coli\b/i, 'B96.20'],
  [/\bklebsiella\b/i, 'B96.1'],
  [/\bpseudomonas\b/i, 'B96.5'],
  [/\bproteus\b/i, 'B96.4'],
  [/\benterococc\w+\b/i, 'B95.2'],
  [/\bMSSA\b/, 'B95.61'],
  [/\bMRSA\b/, 'B95.62'],
  [/\bstreptococcus pyogenes\b|\bgroup A strep\w*\b/i, 'B95.0'],
];

/** "Pneumonia due to Klebsiella": the code of another infection says the organism already. */
const namedByAnother = (sheet: Worksheet, at: number): boolean =>
  sheet
    .find((code) => !localInfection(code) && !/^B9[567]/.test(code))
    .some(({ evidence }) => evidence.some(({ start, end }) => at >= start && at < end));

/** Reports the organism beside the infection that it caused (I.C.1.b), where one sentence says both. */
export const linkOrganism = (sheet: Worksheet): void => {
  const infection = sheet.find(localInfection)[0];
  if (infection === undefined) return;
  for (const [from, to] of Object.entries(asOrganism)) {
    const found = sheet.candidates.get(from);
    if (found !== undefined)
      sheet.combine(to, [found], 'the organism is reported beside the infection it caused (I.C.1.b)');
  }
  for (const one of infection.evidence) {
    const sentence = sheet.document.sentences.find(({ start, end }) => one.start >= start && one.end <= end);
    if (sentence === undefined) continue;
    const text = sheet.document.text.slice(sentence.start, sentence.end);
    for (const [pattern, code] of names) {
      const match = pattern.exec(text);
      if (
        match === null ||
        /\b(?:no|not|negative)\b/i.test(text.slice(Math.max(0, match.index - 20), match.index))
      )
        continue;
      const start = sentence.start + match.index;
      if (namedByAnother(sheet, start)) continue;
      sheet.add({
        code,
        assertion: infection.assertion,
        evidence: [sheet.quote(start, start + match[0].length)],
        weight: infection.weight * 0.95,
        mentions: 1,
        section: infection.section,
        reasons: ['the organism is reported beside the infection it caused (I.C.1.b)'],
        warnings: [],
        order: infection.order + 1,
        defaulted: false,
      });
    }
  }
};

const pylori = /\b(?:H\.?\s?pylori|Helicobacter(?: pylori)?)\b/gi;
const confirmed =
  /^[^.;\n]{0,24}?(?:positive|\+|detected|seen|confirmed|present|associated|gastritis|infection|related)/i;

/** Helicobacter pylori that was found is reported beside the ulcer or gastritis (B96.81, I.C.1.b). */
export const linkPylori = (sheet: Worksheet): void => {
  const lesion = sheet.find(codeSet('K25 K26 K27 K28 K29'))[0];
  if (lesion === undefined) return;
  const { text } = sheet.document;
  for (const match of text.matchAll(pylori)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    if (!confirmed.test(text.slice(end, end + 40)) || /\b(?:no|not|negative|for)\b[^.;\n]*$/i.test(before))
      continue;
    sheet.add({
      code: 'B96.81',
      assertion: lesion.assertion,
      evidence: [sheet.quote(match.index, end)],
      weight: lesion.weight * 0.95,
      mentions: 1,
      section: lesion.section,
      reasons: ['the organism is reported beside the infection it caused (I.C.1.b)'],
      warnings: [],
      order: lesion.order + 1,
      defaulted: false,
    });
    return;
  }
};
