import { gated } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';

/* Why something was taken, or done to a body (I.C.19.e.5.b, I.C.20). */

export const suicidal = gated(
  /\b(?:suicid\w*|self[- ]?(?:harm|poison\w*|inflicted)|deliberate\w*|intentional\w*|end (?:(?:his|her|their|my|one's) (?:own )?)?life|kill (?:him|her|them)sel\w+|(?:want|wish)\w* to die|DSH|para-?suicid\w*)\b/i,
);
const everyHarm = new RegExp(suicidal.words.source, 'gi');
const denied = /\b(?:no|not|denie[sd]|without|non|never|nor)\b[^.;,]{0,24}$/i;
/** "?suicidal": what casualty asked. */
const queried = /\?\s?$/;
/** "Suicide denied by patient and wife", "self-harm: no". */
const deniedBehind =
  /^(?:al)?(?: (?:intent(?:ion)?|ideation|ideas?|thoughts?|angle|attempt|act|purpose|motive|risk))?(?: (?:was|is|has been|were))?[ :,-]+(?:firmly |repeatedly |strongly |again |not |also )*(?:denied|denies|excluded|ruled out|disputed|absent|unlikely|negative|none|nil|no\b|not\b)/i;
export const accidental = gated(
  /\b(?:accident\w*|unintentional\w*|by mistake|mistaken\w*|inadvertent\w*|unknowing\w*)\b/i,
);
export const assault = gated(
  /\b(?:assault\w*|forc(?:ed|ibly)|given by (?:another|someone|a stranger)|homicid\w*)\b/i,
);

/** "?accidental", "not accidental" leave the intent to what else is told. */
export const byAccident = new RegExp(
  `(?<!\\?\\s?|\\b(?:not|no|never|initially|called|said to be|thought) )${accidental.words.source}`,
  'i',
);

export type Intent = '1' | '2' | '3';

/** 6th character: 1 accidental, 2 intentional self-harm, 3 assault; undocumented intent is accidental (I.C.19.e.5.b). */
export const intentOf = (text: string): Intent => {
  for (const { 0: said, index } of matchesOf(text, everyHarm)) {
    const before = text.slice(Math.max(0, index - 30), index);
    const behind = text.slice(index + said.length, index + said.length + 64);
    if (!denied.test(before) && !queried.test(before) && !deniedBehind.test(behind)) return '2';
  }
  if (accidental.words.test(text)) return '1';
  return assault.words.test(text) ? '3' : '1';
};
