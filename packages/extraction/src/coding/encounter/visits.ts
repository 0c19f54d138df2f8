import type { Asserter } from '../../assertion/assert.ts';
import { codeSet } from '../code-set.ts';
import { listed, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';
import { tellsReason, visits } from './visit-reasons.ts';

/** The same examinations where the note says that something abnormal was found (I.C.21.c.13). */
const withFindings: Readonly<Record<string, string>> = {
  'Z00.00': 'Z00.01',
  'Z00.129': 'Z00.121',
  'Z01.419': 'Z01.411',
};
const abnormalFindings = (text: string): boolean =>
  /\bwith abnormal findings?\b|\babnormal findings? (?:noted|present|today)\b/i.test(text);

const ofChild =
  /\b(?:\d{1,2}[- ]?(?:months?|mo|weeks?|wk)[- ]old|(?:[1-9]|1[0-7])[- ]?(?:years?|yrs?|y\/?o|yo)\b|infant|toddler|child|boy|girl)\b/i;
const told = sections(listed, 'complaint', 'history', 'other');

/** "New dyslipidemia", "found to have right otitis", "BP high today": what the examination brought to light. */
const broughtToLight =
  /\b(?:new(?:ly)?(?: diagnos\w+| found| onset)?|found(?: to have)?|finding of|discovered|detected|noted|incidental(?:ly)?|first time|shows?|showed|reveal\w*)\b[^.;\n]{0,24}$/i;
const abnormalResult = codeSet('R03.0 R70-R94 R73');
const story: ReadonlySet<string> = new Set(['other', 'history', 'course']);

const acuteProblem = (sheet: Worksheet): boolean =>
  [...sheet.candidates.values()].some(({ code, display, section, evidence }) => {
    if (section === null || !(listed.has(section.kind) || (!sheet.hasList && story.has(section.kind))))
      return false;
    if (abnormalResult(code)) return true;
    if (!/^[A-NR]/.test(code)) return false;
    const found = evidence.some(({ start }) =>
      broughtToLight.test(sheet.document.text.slice(Math.max(0, start - 40), start)),
    );
    return (
      found ||
      (listed.has(section.kind) && (/\bacute\b/i.test(display) || /^R(?:0[0-9]|1[0-9]|[3-9])/.test(code)))
    );
  });

/** An examination that a title names, once the note says or lists that something new was found (I.C.21.c.13). */
export const findingsOfVisit = (sheet: Worksheet): void => {
  if (sheet.setting !== 'outpatient') return;
  for (const [plain, found] of Object.entries(withFindings)) {
    const visit = sheet.candidates.get(plain);
    if (visit !== undefined && (abnormalFindings(sheet.document.text) || acuteProblem(sheet)))
      sheet.combine(found, [visit], 'the examination found something abnormal (I.C.21.c.13)');
  }
};

/** "Preoperative cardiovascular examination: acceptable risk": what was asked for is answered under its name. */
const before = /^\W*(?:impression:? )?pre-?op(?:erative)? [\w ]{4,40}[:–-]/i;

/** Adds the reason for a visit of the well; in a story only its opening tells what the visit is for. */
export const addVisit = (sheet: Worksheet, asserter: Asserter): void => {
  if (sheet.setting !== 'outpatient' || sheet.has(codeSet('Z00 Z01 Z12'))) return;
  const { text, sentences } = sheet.document;
  const opening = sentences.find(({ section }) => section.kind !== 'header')?.index ?? 0;
  for (const sentence of sentences) {
    const { kind } = sentence.section;
    if (!told.has(kind)) continue;
    const opens = sentence.index <= opening + 1 || before.test(sentence.text);
    if ((kind === 'history' || kind === 'other') && !opens) continue;
    const words = sentence.text;
    if (!tellsReason.test(words)) continue;
    for (const [pattern, found] of visits) {
      const match = pattern.exec(words);
      if (match === null) continue;
      const start = sentence.start + match.index;
      const span = { start, end: start + match[0].length };
      if (!['present', 'hypothetical'].includes(asserter.judge(sentence, span).assertion)) continue;
      if (
        /^[^.;]{0,32}\b(?:to be (?:done|sent|repeated)|before|prior to|pending|await\w*)\b/i.test(
          text.slice(span.end, sentence.end),
        ) ||
        /^[^.;]{0,12}\b(?:(?:over)?due|advised|ordered|scheduled|planned|next|tomorrow|last|in \d|(?:19|20)\d\d|\d+ (?:years?|months?|weeks?) (?:ago|back)|declined|refused)\b/i.test(
          text.slice(span.end, sentence.end),
        )
      )
        continue;
      if (
        /\b(?:last|next|due for|had|since|scheduled?|sent for|sent to|referred for|will (?:need|have|get|undergo|return)|needs?|return for|back (?:in|for)|follow-?up (?:in|for)|in (?:\d+|a|an|one|two|three|four|six|twelve) (?:weeks?|months?|years?))\b[^.;]{0,20}$/i.test(
          words.slice(0, match.index),
        )
      )
        continue;
      const code = found === 'Z00.00' && ofChild.test(words) ? 'Z00.129' : found;
      if (sheet.candidates.has(code)) return;
      sheet.add({
        code,
        evidence: [sheet.quote(span.start, span.end)],
        weight: 0.85,
        section: sentence.section,
        reasons: ['the visit was for this examination (IV.P)'],
        order: start,
      });
      return;
    }
  }
};
