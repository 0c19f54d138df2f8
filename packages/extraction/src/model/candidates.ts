import type { System, Terminology } from '@ohm/terminology';
import { isUnsure } from '../confidence/confidence.ts';
import { readNote } from '../note/document.ts';
import { listsDiagnoses } from '../note/headings.ts';
import type { RedactedText } from '../redaction/redacted-text.ts';
import type { Assertion, Evidence, ExtractionRequest, ExtractionResult, Suggestion } from '../types.ts';

/** A code that the model may choose. It has no other way to name one. */
export interface ModelCandidate {
  /** "c1", "c2", …: what the model answers with. */
  readonly id: string;
  readonly system: System;
  readonly code: string;
  readonly display: string;
  /** Where in the note it was proposed from; a quote for it has to touch one of these. */
  readonly anchors: readonly Evidence[];
  /** How the built-in engine read it there; null where it was proposed by a search alone. */
  readonly assertion: Assertion | null;
  /** The built-in engine's own suggestion of this code, where it is one. */
  readonly own: Suggestion | null;
  /** The built-in suggestion that it is an alternative to. */
  readonly insteadOf: Suggestion | null;
}

/** More would make the prompt longer than small models read well. */
const mostCandidates = 150;
/** So many lines of the lists of diagnoses that no suggestion stands on are searched for. */
const mostSearches = 20;
const hitsOfASearch = 3;
/** Longer ones are prose and no entries of a list; in UTF-16 units. */
const longestLine = 120;
/** This share of the words of a designation makes a line name it. */
const mostWords = 2 / 3;
/** Lines that deny or doubt are left to the built-in engine, which reads assertions. */
const notAffirmed =
  /\b(?:no|not|nil|without|denie[sd]|negative|ruled out|r\/o|family|father|mother|brother|sister)\b|\?/i;

/**
 * What a model may choose among: what the built-in engine suggests or was not sure enough of, the alternatives to it, and what the terminology answers for
 * lines of the lists of diagnoses on which nothing stands yet. What the built-in engine saw and left out is not offered: it is left
 * out by rules of the guidelines, and a model that says yes to everything must not undo them.
 */
export const proposeCandidates = (
  terminology: Terminology,
  { text, systems, dateOfService }: ExtractionRequest,
  { suggestions }: ExtractionResult,
  redacted: RedactedText,
): ModelCandidate[] => {
  const found = new Map<string, Omit<ModelCandidate, 'id'>>();
  const seen = new Set(suggestions.map(({ system, code }) => `${system} ${code}`));
  const add = (candidate: Omit<ModelCandidate, 'id'>): void => {
    const key = `${candidate.system} ${candidate.code}`;
    if (candidate.own === null && seen.has(key)) return;
    if (!found.has(key) && found.size < mostCandidates) found.set(key, candidate);
  };
  // The observations are read from their values; a model adds nothing to them.
  const judged = suggestions.filter(
    (one) => one.system !== 'loinc' && (one.status === 'suggested' || isUnsure(one)),
  );
  for (const own of judged) {
    const { system, code, display, evidence, assertion } = own;
    add({ system, code, display, anchors: evidence, assertion, own, insteadOf: null });
  }
  for (const insteadOf of judged) {
    const { system, evidence, assertion } = insteadOf;
    for (const { code, display } of insteadOf.alternatives)
      add({ system, code, display, anchors: evidence, assertion, own: null, insteadOf });
  }
  if (systems.includes('icd10'))
    for (const line of openLines(text, suggestions)) {
      const words = redacted.redactedQuote(line.start, line.end).replaceAll(/\[[A-Z]+(?: \d{4})?\]/g, ' ');
      const { results } = terminology.search('icd10', words.trim().slice(0, 200) || '-', {
        limit: hitsOfASearch,
        ...(dateOfService !== undefined && { dateOfService }),
      });
      for (const { code, display, billable, matched } of results)
        if (billable && isNamedBy(words, matched))
          add({
            system: 'icd10',
            code,
            display,
            anchors: [line],
            assertion: null,
            own: null,
            insteadOf: null,
          });
    }
  return [...found.values()].map((candidate, index) => ({ id: `c${index + 1}`, ...candidate }));
};

/** Whether a line has most words of the designation that a search found for it: a search always finds something. */
const isNamedBy = (line: string, designation: string): boolean => {
  const beginnings = (words: string): string[] =>
    (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6));
  const there = new Set(beginnings(line));
  const wanted = beginnings(designation);
  const found = wanted.filter((word) => there.has(word)).length;
  return found > 0 && found >= wanted.length * mostWords;
};

/** Sentences of the lists of diagnoses that no suggestion quotes. */
const openLines = (text: string, suggestions: readonly Suggestion[]): Evidence[] => {
  const document = readNote(text);
  const lines = document.sentences
    .filter(({ section }) => listsDiagnoses.has(section.kind))
    .map(({ start, end }) => document.quote(start, end));
  return document
    .quotesOfGiven(lines)
    .filter(
      ({ start, end, quote }) =>
        /\p{L}{3}/u.test(quote) &&
        quote.length <= longestLine &&
        !notAffirmed.test(quote) &&
        !suggestions.some(({ evidence }) => evidence.some((one) => one.start < end && one.end > start)),
    )
    .slice(0, mostSearches);
};
