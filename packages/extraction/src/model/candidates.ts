import type { System, Terminology } from '@ohm/terminology';
import { readNote } from '../note/document.ts';
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
  /** The built-in engine's own suggestion of this code, where there is one. */
  readonly own: Suggestion | null;
}

/** More would make the prompt longer than small models read well. */
const mostCandidates = 150;
/** So many lines of the lists of diagnoses that no suggestion stands on are searched for. */
const mostSearches = 20;
const hitsOfASearch = 3;
/** What a coder reads as the diagnoses of the encounter. */
const diagnosisLists: ReadonlySet<string> = new Set(['principal-diagnosis', 'diagnosis', 'assessment']);
/** Lines that deny or doubt are left to the built-in engine, which reads assertions. */
const notAffirmed =
  /\b(?:no|not|nil|without|denie[sd]|negative|ruled out|r\/o|family|father|mother|brother|sister)\b|\?/i;

/**
 * What a model may choose among: the built-in suggestions, suggested and considered, their alternatives, and what the
 * terminology answers for lines of diagnoses on which nothing stands yet.
 */
export const proposeCandidates = (
  terminology: Terminology,
  { text, systems, dateOfService }: ExtractionRequest,
  { suggestions }: ExtractionResult,
): ModelCandidate[] => {
  const found = new Map<string, Omit<ModelCandidate, 'id'>>();
  const add = (candidate: Omit<ModelCandidate, 'id'>): void => {
    const key = `${candidate.system} ${candidate.code}`;
    if (!found.has(key) && found.size < mostCandidates) found.set(key, candidate);
  };
  // The observations are read from their values; a model adds nothing to them.
  const judged = suggestions.filter(({ system }) => system !== 'loinc');
  for (const own of judged)
    add({
      system: own.system,
      code: own.code,
      display: own.display,
      anchors: own.evidence,
      assertion: own.assertion,
      own,
    });
  for (const { system, evidence, assertion, alternatives } of judged)
    for (const { code, display } of alternatives)
      add({ system, code, display, anchors: evidence, assertion, own: null });
  if (systems.includes('icd10'))
    for (const line of openLines(text, suggestions))
      for (const { code, display, billable } of terminology.search('icd10', line.quote.slice(0, 200), {
        limit: hitsOfASearch,
        ...(dateOfService !== undefined && { dateOfService }),
      }).results)
        if (billable) add({ system: 'icd10', code, display, anchors: [line], assertion: null, own: null });
  return [...found.values()].map((candidate, index) => ({ id: `c${index + 1}`, ...candidate }));
};

/** Sentences of the lists of diagnoses that no suggestion quotes. */
const openLines = (text: string, suggestions: readonly Suggestion[]): Evidence[] =>
  readNote(text)
    .sentences.filter(({ section }) => diagnosisLists.has(section.kind))
    .map(({ start, end }) => ({ start, end, quote: text.slice(start, end) }))
    .filter(
      ({ start, end, quote }) =>
        /\p{L}{3}/u.test(quote) &&
        !notAffirmed.test(quote) &&
        !suggestions.some(({ evidence }) => evidence.some((one) => one.start < end && one.end > start)),
    )
    .slice(0, mostSearches);
