import type { AssertedMention } from '../../assertion/assert.ts';
import { namesDrug } from '../../drug-classes.ts';
import { gateBefore } from '../../note/gates.ts';
import type { Worksheet } from '../worksheet.ts';
import { maySettle } from './once.ts';

/** "Depression - sertraline until 2019. PHQ-2 0. Not an active problem.": the entry says that it is no problem of this encounter (III, IV.J). */
const inactive =
  /(?:^|[.;,(–-])\s*(?:(?:this|it|is|was|now|currently|remains|therefore|so|considered|for years) )*(?:not (?:an? )?(?:currently )?(?:active|current|ongoing|live) (?:problem|issue|diagnosis|disease|condition|concern)|(?:no longer|not) (?:active|current|an? (?:current |active )?(?:problem|issue|concern))|inactive)(?=\s*(?:$|[.;,)]|now\b|at present\b|currently\b|problem\b|issue\b|since\b))/i;
const gate = gateBefore(inactive);

/** What heads its line, behind a number or mark. */
const heads = /^\W*(?:\d{1,2}[.):]?\s*)?(?:[\p{L}-]+ ){0,2}$/u;
const noMore =
  /\b(?:off|stopp\w+|until|till|discontinued|ceased|took|used|finished|weaned|no (?:drugs?|medic\w+|inhalers?|treatment|longer)|without|years? (?:ago|back)|in (?:19|20)\d\d|childhood)\b/i;
const reach = 240;

/** The words by which an entry says that a disease which may settle is not active; null where it is treated or nothing says so. */
export const saidInactive = (
  { document }: Worksheet,
  { code, start, end, assertion }: AssertedMention,
): string | null => {
  if (!document.opens(gate) || (assertion !== 'present' && assertion !== 'historical')) return null;
  if (!maySettle(code) || !document.opensWithin(gate, end, end + reach)) return null;
  const { text } = document;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (line.length > reach || !heads.test(line)) return null;
  const behind = text.slice(end, end + reach).split('\n', 1)[0] ?? '';
  const match = inactive.exec(behind);
  if (match === null) return null;
  const between = behind.slice(0, match.index);
  // "…. GERD listed in 2020, no longer a problem": another entry of the line.
  if (/[,(–-]/.test(match[0].charAt(0)) && /[.;]\s/.test(between)) return null;
  return document.opensWithin(namesDrug, end, end + match.index) && !noMore.test(between)
    ? null
    : match[0].replace(/^\W+/, '');
};
