import { listed, sections } from '../coding/sections.ts';
import type { Candidate, Worksheet } from '../coding/worksheet.ts';
import type { Span } from '../note/sentences.ts';

/** So many quotes are asked for their words; a note may say one thing 20,000 times. */
export const mostQuotes = 8;

/** What most words of an entry are. */
const nearlyAll = 0.8;

/** Which side it is: what a list says beside the name of a disease. */
const besideName =
  /^(?:right|left|rt|lt|r|l|both|bilateral|b\/l|od|os|ou|eyes?|ears?|knees?|hips?|legs?|feet|foot|hands?|shoulders?|lids?|upper|lower|of|the|in)$/i;

/** "I therefore diagnose schizophrenia", "Dx - acute pancreatitis": as good as an entry. */
const diagnosed =
  /(?:\b(?:I|we|team|consultant)\b(?: \w+){0,2} diagnosed? (?:(?:him|her|them|this) (?:with|as) )?|\b(?:dx|diagnosis)(?: is| was)?\s?[-:–] ?)(?:an? |the )?$/i;

/** Where what a patient has had for long is listed. */
const history = sections('past', 'problem-list');
const half = 0.5;

/** How good an entry one quote is: of a list of diagnoses 1, of the history half; 0 where its sentence says more than its name. */
const asEntryAt = ({ document }: Worksheet, { start, end }: Span): number => {
  const entry = document.sentenceAt(start);
  if (diagnosed.test(document.text.slice(Math.max(entry?.start ?? start, start - 48), start))) return 1;
  if (entry === undefined) return 0;
  const { kind } = entry.section;
  if (!listed.has(kind) && !history.has(kind)) return 0;
  const isNamed = (word: Span): boolean => word.start >= start && word.end <= end;
  const isMore = (word: Span): boolean =>
    !isNamed(word) && !besideName.test(document.text.slice(word.start, word.end));
  const named = entry.lexemes.filter(isNamed).length;
  if (named < (named + entry.lexemes.filter(isMore).length) * nearlyAll) return 0;
  return listed.has(kind) ? 1 : half;
};

/** Whether some entry of a list is this and nothing else, or the provider calls it the diagnosis: 1; half an entry of the history; else 0. */
export const asEntry = ({ evidence }: Candidate, sheet: Worksheet): number => {
  let best = 0;
  for (const quote of evidence.slice(0, mostQuotes)) {
    best = Math.max(best, asEntryAt(sheet, quote));
    if (best === 1) break;
  }
  return best;
};
