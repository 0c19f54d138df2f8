import type { Asserter } from '../../assertion/assert.ts';
import { codeSet } from '../code-set.ts';
import { suicidal } from '../drugs/poisoning.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

/** Corrosions of the skin, the eye and inner parts (T20-T25: 4th character 4 to 7; T26, T28: 5 to 9). */
const corrosion = (code: string): boolean => /^T2(?:[0-5]\.[4-7]|[68]\.[5-9])/.test(code);
const agents = [
  [/\b(?:phenol|carbolic acid)\b/i, 'T54.0X'],
  [/\bacids?\b(?! (?:reflux|base))/i, 'T54.2X'],
  [
    /\b(?:alkalis?|alkaline|lye|caustic soda|caustic|ammonia|lime|drain cleaner|sodium hydroxide)\b/i,
    'T54.3X',
  ],
] as const;
const attacked = /\b(?:assault\w*|(?:acid )?attack\w*|thrown (?:at|on|over)|threw)\b/i;
/** What a diagnosis at admission says of the agent nobody doubts. */
const usable: ReadonlySet<string> = new Set(['present', 'historical', 'uncertain']);
const told = sections(listedOrTold, 'provisional-diagnosis');

/** What corroded is coded first, with its intent (T20-T25 notes: "Code first (T51-T65) to identify chemical and intent"). */
export const addCorrosive = (sheet: Worksheet, asserter: Asserter): void => {
  const burn = [...sheet.candidates.values()].find(({ code }) => corrosion(code));
  if (burn === undefined || sheet.has(codeSet('T51-T65'))) return;
  const { text, sentences } = sheet.document;
  for (const sentence of sentences) {
    if (!told.has(sentence.section.kind)) continue;
    for (const [words, root] of agents) {
      const match = words.exec(sentence.text);
      if (match === null) continue;
      const start = sentence.start + match.index;
      const span = { start, end: start + match[0].length };
      if (!usable.has(asserter.judge(sentence, span).assertion)) continue;
      const intent = attacked.test(text) ? '3' : suicidal.test(sentence.text) ? '2' : '1';
      sheet.add({
        code: `${root}${intent}A`,
        evidence: [sheet.quote(span.start, span.end)],
        weight: Math.min(1, burn.weight + 0.05),
        section: burn.section,
        reasons: ['the chemical that corroded is coded first, with its intent (T20-T25 notes)'],
        order: burn.order - 1,
      });
      return;
    }
  }
};
