import type { AssertedMention } from '../../assertion/assert.ts';
import { namesDrug } from '../../drug-classes.ts';
import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { listed } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';
import { imaging } from './imaging.ts';

/**
 * "CT abdomen: inflamed appendix 11 mm. Simple cyst of the right kidney. Hepatic steatosis.": what a radiologist lists beside what was looked
 * for is no diagnosis of the provider (III.B), also where the report stands in the line of a story and its sentences have no heading.
 */

/** What scans show in many people and what brings few of them to a doctor. */
const shownByTheWay = codeSet(
  'D18 D25 D35.0 E04.1 E04.2 I70.0 K42.9 K44.9 K57.30 K57.90 K76.0 K76.89 K80.20 K82 K86.2 M41 M43 M47 M51.3 N28.1 N40.0 N43.3 N83.2 Q61.0 Q61.3 R91.1',
);

/** The head of a report: "CT abdomen/pelvis: …", "The scan showed …". */
const head = new RegExp(
  `\\b${imaging}\\b[^.:;\\n]{0,32}(?::|\\b(?:show(?:s|ed|ing)|reveal(?:s|ed|ing)|demonstrat(?:es|ed|ing)|report(?:s|ed)|read(?:s)?|found)\\b)`,
  'i',
);
const mayHead = gateBefore(head);
/** A sentence of a report has no verb of the writer and nobody in it. */
const tells =
  /\b(?:is|was|were|are|has|had|have|he|she|we|they|I|started|given|treated|seen|will|continued|admitted|known|his|her|patient|pt|underwent|taken|on \d)\b/i;
/** In sentences and in characters. */
const [mostSentences, longestLine] = [14, 900];

const takenUp =
  /\b(?:follow(?:ed|ing)?[ -]?up|f\/u|repeat\w*|re-?scan|refer\w*|surveillance|MDT|plan(?:ned)?|clinic|surgery|surgeons|treat\w*|start(?:ed)?|advised|symptomatic|cause|culprit|source|explain\w*)\b/i;

/** Whether a mention stands in the report of a study that the story quotes, beside what was looked for. */
export const inAReport = (sheet: Worksheet, { code, start, end, sentence }: AssertedMention): boolean => {
  if (!sheet.hasList || listed.has(sentence.section.kind) || !shownByTheWay(code)) return false;
  const { sentences, text } = sheet.document;
  const own = text.slice(sentence.start, sentence.end);
  if (sentence.opens(namesDrug) || takenUp.test(own)) return false;
  for (let step = 0; step <= mostSentences; step += 1) {
    const one = sentences[sentence.index - step];
    if (one === undefined || one.section !== sentence.section || start - one.start > longestLine)
      return false;
    if (text.slice(one.start, start).includes('\n')) return false;
    const said = text.slice(one.start, step === 0 ? start : one.end);
    const begins = one.opens(mayHead) ? head.exec(said) : null;
    if (begins !== null) {
      // In the sentence that heads the report it is one of several things, or all that is said there.
      const behind = said.slice(begins.index + begins[0].length);
      return step > 0 || /[,;]/.test(behind) || !tells.test(text.slice(end, sentence.end));
    }
    if (tells.test(step === 0 ? own : said)) return false;
  }
  return false;
};
