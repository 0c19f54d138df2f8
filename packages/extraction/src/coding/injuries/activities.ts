import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';
import { normalizeWord } from '../../note/normalize.ts';
import { codeSet } from '../code-set.ts';
import { wordKey } from '../official-index.ts';
import type { Worksheet } from '../worksheet.ts';
import { injury, report, told } from './told-causes.ts';

const atWork =
  /\b(?:while (?:at work|working|on (?:the job|duty))|at (?:his|her|their) (?:work|job|workplace)|on the job|work[- ]related|workplace (?:injury|accident)|injured at work|(?:on|during) (?:his |her |their |the |a )?(?:\w+ )?shift)\b/i;
const mayWork = gateBefore(atWork);

/** That an injury came about in paid work is reported beside its cause (I.C.20.k). */
export const addWorkStatus = (sheet: Worksheet, asserter: Asserter): void => {
  if (!sheet.has(injury) || sheet.has(codeSet('Y99'))) return;
  for (const sentence of sheet.document.opening(mayWork)) {
    const match = told.has(sentence.section.kind) ? atWork.exec(sentence.text) : null;
    if (match === null) continue;
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    if (asserter.judge(sentence, span).assertion !== 'present') continue;
    sheet.add({
      code: 'Y99.0',
      evidence: [sheet.quote(span.start, span.end)],
      weight: 0.6,
      section: sentence.section,
      reasons: ['the note tells that it happened in paid work (I.C.20.k)'],
      order: 950_000 + start,
    });
    return;
  }
};

const activity = {
  weight: 0.6,
  order: 940_000,
  reason: 'the Index to External Causes names the activity (I.C.20.c)',
};

/** What a person was doing, as stories tell it. */
const doing =
  /\b(?:while|whilst|when|was|were|from|after|during|playing)\s+(?:(?:she|he|they|I) (?:was|were) )?(?:(?:playing|doing|out) )?((?:\p{L}+ ){0,3}?\p{L}+)\b/giu;
const mayDo = gateBefore(doing);

/** The activity, once and with the first encounter of the injury alone (I.C.20.c), by the Index to External Causes. */
export const addActivity = (sheet: Worksheet, asserter: Asserter): void => {
  const { activities, activityWords, activityNames } = sheet.index;
  if (activities.size === 0 || !sheet.has(injury) || sheet.has(codeSet('Y93'))) return;
  for (const sentence of sheet.document.opening(mayDo)) {
    if (!told.has(sentence.section.kind)) continue;
    if (!sentence.marks.some(({ beginning }) => activityNames.mayHold(beginning))) continue;
    for (const match of matchesOf(sentence.text, doing)) {
      const words = (match[1] ?? '').split(' ');
      const after = sentence.text.slice(match.index + match[0].length).match(/^(?: \p{L}+){0,2}/u)?.[0] ?? '';
      const said = [...words, ...after.trim().split(' ')].filter((word) => word !== '').slice(0, 4);
      if (!said.some((word) => activityWords.has(normalizeWord(word.toLowerCase())))) continue;
      // "walking her dog": what is done to something has an entry of its own.
      if (
        /^ (?:her|his|the|an?|my|their)\b/.test(sentence.text.slice(match.index + match[0].length)) &&
        words.length < 3
      )
        continue;
      const code = [3, 2, 1]
        .map((length) =>
          activities.get(
            wordKey(
              said
                .slice(0, length)
                .join(' ')
                .replace(/\b(?:her|his|their|my)\b/g, ''),
            ),
          ),
        )
        .find((one) => one !== undefined);
      if (code === undefined) continue;
      if (!report(sheet, asserter, sentence, match, { code, ...activity })) continue;
      return;
    }
  }
};
