import { listed, sections } from '../coding/sections.ts';
import type { Sentence } from '../note/document.ts';
import { gated } from '../note/gates.ts';
import type { Span } from '../note/sentences.ts';
import type { Evidence } from '../types.ts';

/** So many quotes are asked for their words; a note may say one thing 20,000 times. */
export const mostQuotes = 8;

/** What most words of an entry are. */
const nearlyAll = 0.8;

/** Which side it is: what a list says beside the name of a disease. */
const besideName =
  /^(?:right|left|rt|lt|r|l|both|bilateral|b\/l|od|os|ou|eyes?|ears?|knees?|hips?|legs?|feet|foot|hands?|shoulders?|lids?|upper|lower|of|the|in)$/i;

/** "I therefore diagnose schizophrenia", "Dx - acute pancreatitis": as good as an entry. */
const diagnosed = gated(
  /(?:\b(?:I|we|team|consultant)\b(?: \w+){0,2} diagnosed? (?:(?:him|her|them|this) (?:with|as) )?|\b(?:dx|diagnosis)(?: is| was)?\s?[-:–] ?)(?:an? |the )?$/i,
);
/** The longest that is read before a quote. */
const longestCall = 48;

/** Where what a patient has had for long is listed. */
const history = sections('past', 'problem-list');
const half = 0.5;

/** Whether most of what a sentence says is a stretch of it. */
const isNearlyAll = (text: string, { lexemes }: Sentence, { start, end }: Span): boolean => {
  const isNamed = (word: Span): boolean => word.start >= start && word.end <= end;
  let named = 0;
  for (const word of lexemes) if (isNamed(word)) named += 1;
  let all = named;
  for (const word of lexemes) {
    if (isNamed(word) || besideName.test(text.slice(word.start, word.end))) continue;
    all += 1;
    if (named < all * nearlyAll) return false;
  }
  return true;
};

/** How good an entry one quote is: of a list of diagnoses 1, of the history half; 0 where its sentence says more than its name. */
const asEntryAt = (text: string, quote: Span, sentence: Sentence): number => {
  const { start } = quote;
  if (sentence.says(diagnosed, text.slice(Math.max(sentence.start, start - longestCall), start))) return 1;
  const { kind } = sentence.section;
  const isListed = listed.has(kind);
  if (!isListed && !history.has(kind)) return 0;
  if (!isNearlyAll(text, sentence, quote)) return 0;
  return isListed ? 1 : half;
};

/**
 * Whether some entry of a list is this and nothing else, or the provider calls it the diagnosis: 1; half an entry of the history; else 0. With each quote the
 * sentence that it stands in.
 */
export const asEntry = (
  text: string,
  evidence: readonly Evidence[],
  sentences: readonly (Sentence | undefined)[],
): number => {
  let best = 0;
  for (let at = 0; at < sentences.length && best < 1; at += 1) {
    const quote = evidence[at];
    const sentence = sentences[at];
    if (quote !== undefined && sentence !== undefined)
      best = Math.max(best, asEntryAt(text, quote, sentence));
  }
  return best;
};
