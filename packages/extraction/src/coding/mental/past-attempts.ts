import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

const told = sections(listedOrTold, 'past', 'social');
const attempt =
  '(?:suicid(?:e|al) attempts?|overdoses?|ODs?|attempts? (?:at suicide|on (?:his|her) life)|DSH|(?:one|single|two|three) attempts?(?=[^.;\\n]{0,8}\\b(?:19|20)\\d\\d))';
const before = '(?:previous|past|prior|h\\/o|history of|earlier|two|three|four|several|multiple|lifetime)';
/** An attempt of another time: "one OD in 2019", "two previous overdoses". */
const pastAttempt = new RegExp(
  `\\b${before}\\s+(?:\\w+ ){0,2}\\b${attempt}\\b|\\b${attempt}\\b[^.;\\n]{0,16}(?:(?:\\bin |, )(?:19|20)\\d\\d|\\bago\\b|\\baged? \\d|\\bas a teen)`,
  'i',
);
/** "In 2009 she drank bleach wanting to die": told, and not named. */
const toldAttempt =
  /\b(?:in (?:19|20)\d\d|(?:\d+|two|three|four|five|six|ten|several|many) years ago|at (?:age )?\d\d|as a (?:teen\w*|student|child))\b[^.;\n]{0,40}\b(?:jumped|cut|hanged?|hung|shot|drank|took|swallowed|ingested|stabbed|lay|threw|walked|drove|set)\b[^.;\n]{0,60}\b(?:meaning|wanting|intending|hoping|trying|in order|so as|with (?:the |an )?(?:intent(?:ion)?|aim))\b[^.;\n]{0,12}\b(?:die|death|dying|end (?:his|her|their) (?:own )?life|kill (?:him|her|them)sel\w+)\b/i;
const pastHarm =
  /\b(?:previous|past|prior|h\/o|history of|earlier)\s+(?:\w+ ){0,2}(?:self[- ]harm\w*|cutting|NSSI)\b/i;
const gate = gateBefore(pastAttempt, toldAttempt, pastHarm);
const reports = [
  { ...gated(pastAttempt), code: 'Z91.51' },
  { ...gated(toldAttempt), code: 'Z91.51' },
  { ...gated(pastHarm), code: 'Z91.52' },
];
/** "Plan (overdose)", "thoughts of taking an overdose": nothing was taken. */
const onlyThought =
  /\b(?:plan\w*|thoughts?|ideation|ideas?|threat\w*|intent\w*|wish\w*|urges?)\b[^.;\n]{0,28}$/i;
const yearOfAttempt = /\b(?:attempts?|overdoses?|OD)\b[^.;\n\d]{0,8}\b((?:19|20)\d\d)\b/i;
const poisoning = codeSet('T36-T50');
const unnamed = codeSet('T50.90 T14.91');

/** Reports attempts of the past (Z91.51, Z91.52) and takes off an overdose that was only thought of. */
export const addPastAttempts = (sheet: Worksheet, asserter: Asserter): void => {
  const { text } = sheet.document;
  for (const sentence of sheet.document.opening(gate)) {
    if (!told.has(sentence.section.kind)) continue;
    for (const { words, gate: own, code } of reports) {
      const match = sentence.opens(own) ? words.exec(sentence.text) : null;
      if (
        match === null ||
        /\b(?:no|denie[sd]|without|never)\b[^.;]{0,16}$/i.test(sentence.text.slice(0, match.index)) ||
        /^(?:s|\(s\))?\W{0,3}(?:is |was |were |are )?(?:denied|none|nil|never)\b/i.test(
          sentence.text.slice(match.index + match[0].length),
        )
      )
        continue;
      const start = sentence.start + match.index;
      sheet.add({
        code,
        evidence: [sheet.quote(start, start + match[0].length)],
        weight: 0.6,
        section: sentence.section,
        reasons: ['an attempt of the past is reported as history (I.C.21.c.4)'],
        order: 700_000 + start,
      });
    }
  }
  // "One attempt, 2015, overdose of diphenhydramine": the year beside it says that it is over.
  const inYear = (start: number): number => {
    const sentence = sheet.document.sentences.findLast((one) => one.start <= start);
    return Number(yearOfAttempt.exec(sentence?.text ?? '')?.[1] ?? asserter.latestYear);
  };
  for (const candidate of sheet.find(poisoning))
    if (candidate.evidence.every(({ start }) => inYear(start) < asserter.latestYear))
      sheet.consider(candidate, 'It is past: the year of the attempt stands beside it.');
  for (const candidate of sheet.find(unnamed)) {
    const past = candidate.evidence.every(({ start, end }) => {
      const around = text.slice(Math.max(0, start - 40), end + 24);
      return onlyThought.test(text.slice(Math.max(0, start - 40), start)) || pastAttempt.test(around);
    });
    if (past) sheet.consider(candidate, 'It was thought of, or is past.');
  }
};
