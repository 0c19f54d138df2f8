import type { Heading } from './heading-line.ts';
import type { SectionKind } from './headings.ts';

/** What a sentence of a report or an examination is not about: the doctor says what it is, or what was done and came of it. */
const ownVoice =
  /^(?:(?:so|hence|therefore|overall|final|in short|conclusion)\b|diagnos(?:is|ed)\b|dx\b|treat(?:ed|ing) (?:as|for)\b|managed (?:as|with)\b|admitted\b|discharged\b|passed (?:the|a) stone|sent home\b|started on\b|(?:he|she|they|pt|patient|the patient) (?:was|were) (?:admitted|treated|diagnosed|started|discharged|managed)\b)/i;
/** What is treated, or gets better, is no finding of a report. */
const attended =
  /\b(?:recovering|recovered|improving|topical(?:ly)?|tab(?:let)?s?|ointment|cream|inj|\d ?(?:mg|mcg|g)(?! ?[/%])\b|(?:advised|prescribed|started|commenced|drained?|excised|sutured|repaired|transfused)|(?:oral|iv|i\/v) (?:antibiotics?|fluids?|steroids?))\b/i;

const reports: ReadonlySet<SectionKind> = new Set(['imaging', 'exam', 'social', 'family', 'allergy']);
/** A report in one line with the story has few sentences; a longer one tells of nothing else. */
const longest = 600;

/** Where the first of some sentences begins that is no more of the report that heads the line; -1 where all of it is. */
export const turnsBack = (line: string, { kind, length }: Heading): number => {
  if (!reports.has(kind) || line.length > longest) return -1;
  for (const match of line.slice(length).matchAll(/[.;]\s+(?=\p{Lu})/gu)) {
    const at = length + match.index + match[0].length;
    const rest = line.slice(at);
    const sentence = /^.*?[.;](?=\s|$)/.exec(rest)?.[0] ?? rest;
    if (ownVoice.test(sentence) || attended.test(sentence)) return at;
  }
  return -1;
};
