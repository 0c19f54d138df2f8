import { matchesOf } from '../../note/matches.ts';
import { type CodeSet, codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { organisms } from './organism-names.ts';

/** Organisms of infections without a site, as organisms of the infection that is coded (I.C.1.b). */
const asOrganism: Readonly<Record<string, string>> = {
  'A49.01': 'B95.61',
  'A49.02': 'B95.62',
  'A49.1': 'B95.5',
  'A49.3': 'B96.0',
};

/** Infections whose own code names no organism. */
const localInfection = codeSet(
  'L00-L08 L89 L97 M00 M01 M86 T80.2 T84.5 T82.7 T85.7 J95.851 R78.81 N10 N13.6 N30 N39.0 K65 K81 T81.4 T83.5 J86 J85 J36 J39.0 H60.0 H66 H70 G06 H05.0 N61 N70-N73 O23 O85 O86 O91 K61 L05 N41 N45',
);

/** "Pneumonia due to Klebsiella": the code of another infection says the organism already. */
const namedByAnother = (sheet: Worksheet, at: number): boolean =>
  sheet
    .find((code) => !localInfection(code) && !/^B9[567]/.test(code))
    .some(({ evidence }) => evidence.some(({ start, end }) => at >= start && at < end));

/** What was cultured, and the infections of the place it was taken from. */
const specimens: readonly (readonly [RegExp, CodeSet])[] = [
  [
    /\b(?:MSU|urine (?:culture|c\/s|grew)|urine\b[^.;\n]{0,20}\bculture|urine\b[^.;\n]{0,60}\bgrew)/i,
    codeSet('N10 N30 N39.0 N13.6 O23 O86.2 T83.5'),
  ],
  [
    /\b(?:wound|pus|tissue|bone|swab|joint|synovial|aspirate)\b[^.;\n]{0,30}\b(?:grew|culture|c\/s|isolated)/i,
    codeSet('L00-L08 L89 L97 M00 M01 M86 O86.0 T81.4 T84.5 K61'),
  ],
  [/\b(?:grew|cultured?|isolated)\b/i, codeSet('J36 J39.0 H66 H70 H05.0')],
  [
    /\b(?:ET|tracheal|endotracheal|sputum|BAL)\b[^.;\n]{0,30}\b(?:grew|culture|c\/s|isolated)/i,
    codeSet('J95.851'),
  ],
];
const noGrowth = /\b(?:no growth|sterile|negative|not grown)\b/i;

/** Sentences that tell what grew from the place of an infection. */
const culturesOf = (sheet: Worksheet, { code }: Candidate): { start: number; end: number }[] => {
  const from = specimens.find(([, infections]) => infections(code))?.[0];
  return from === undefined
    ? []
    : sheet.document.sentences.filter(
        ({ text, section }) =>
          from.test(text) &&
          !noGrowth.test(text) &&
          !['header', 'family', 'instruction', 'past'].includes(section.kind),
      );
};

/** Reports the organism beside the infection that it caused (I.C.1.b), where one sentence says both. */
export const linkOrganism = (sheet: Worksheet): void => {
  const infection = sheet.first(localInfection);
  if (infection === undefined) return;
  for (const [from, to] of Object.entries(asOrganism)) {
    const found = sheet.candidates.get(from);
    if (found !== undefined)
      sheet.combine(to, [found], 'the organism is reported beside the infection it caused (I.C.1.b)');
  }
  for (const one of [...infection.evidence, ...culturesOf(sheet, infection)]) {
    const sentence = sheet.document.sentences.find(({ start, end }) => one.start >= start && one.end <= end);
    if (sentence === undefined) continue;
    const text = sentence.text;
    for (const { said, cause: code } of organisms) {
      if (code === undefined) continue;
      const match = said.exec(text);
      if (
        match === null ||
        /\b(?:no|not|negative)\b/i.test(text.slice(Math.max(0, match.index - 20), match.index)) ||
        /^[^.;,\n]{0,20}\bnegative\b/i.test(text.slice(match.index + match[0].length))
      )
        continue;
      const start = sentence.start + match.index;
      if (namedByAnother(sheet, start)) continue;
      sheet.add({
        code,
        assertion: infection.assertion,
        evidence: [sheet.quote(start, start + match[0].length)],
        weight: infection.weight * 0.95,
        section: infection.section,
        reasons: ['the organism is reported beside the infection it caused (I.C.1.b)'],
        order: infection.order + 1,
      });
    }
  }
};

const pylori = /\b(?:H\.?\s?pylori|Helicobacter(?: pylori)?)\b/gi;
const confirmed =
  /^[^.;\n]{0,24}?(?:positive|\+|detected|seen|confirmed|present|associated|gastritis|infection|related)/i;

/** Helicobacter pylori that was found is reported beside the ulcer or gastritis (B96.81, I.C.1.b). */
export const linkPylori = (sheet: Worksheet): void => {
  const lesion = sheet.first(codeSet('K25 K26 K27 K28 K29'));
  if (lesion === undefined) return;
  const { text } = sheet.document;
  for (const match of matchesOf(text, pylori)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    if (!confirmed.test(text.slice(end, end + 40)) || /\b(?:no|not|negative|for)\b[^.;\n]*$/i.test(before))
      continue;
    sheet.add({
      code: 'B96.81',
      assertion: lesion.assertion,
      evidence: [sheet.quote(match.index, end)],
      weight: lesion.weight * 0.95,
      section: lesion.section,
      reasons: ['the organism is reported beside the infection it caused (I.C.1.b)'],
      order: lesion.order + 1,
    });
    return;
  }
};
