import type { System } from '@ohm/terminology';
import type { AssertedMention } from './assertion/assert.ts';
import { objectionToConcept } from './coding/admit/concepts.ts';
import { sectionWeight } from './coding/section-weight.ts';
import { neighbours } from './coding/specific/specific.ts';
import { symptom } from './coding/symptoms.ts';
import type { Candidate, Worksheet } from './coding/worksheet.ts';
import { confidenceOf, type LeastConfidence, leftOutByRule } from './confidence/confidence.ts';
import { asReasonForVisit, explains } from './confidence/visit-for-symptoms.ts';
import { distinction, type Said, wordsSaid } from './distinction.ts';
import type { Observation } from './measure/loinc.ts';
import { isSpace } from './note/characters.ts';
import type { NoteDocument } from './note/document.ts';
import type { Evidence, Suggestion } from './types.ts';

const evidenceLimit = 8;
const mostAlternatives = 3;

const byPlace = (a: Evidence, b: Evidence): number => a.start - b.start || a.end - b.end;

const isAscending = (evidence: readonly Evidence[]): boolean => {
  for (let at = 1; at < evidence.length; at += 1) {
    const before = evidence[at - 1];
    const one = evidence[at];
    if (before !== undefined && one !== undefined && byPlace(before, one) > 0) return false;
  }
  return true;
};

/** The first places in the note as it was given. */
const shownOf = (document: NoteDocument, evidence: readonly Evidence[]): readonly Evidence[] => {
  const inOrder = isAscending(evidence) ? evidence : evidence.toSorted(byPlace);
  return document.quotesOfGiven(inOrder.length > evidenceLimit ? inOrder.slice(0, evidenceLimit) : inOrder);
};

const space = 32;
/** Most quotes are words with single spaces between. */
const onOneLine = (quote: string): string => {
  for (let at = 0; at < quote.length; at += 1) {
    const unit = quote.charCodeAt(at);
    if (isSpace(unit) && (unit !== space || quote.charCodeAt(at + 1) === space))
      return quote.replace(/\s+/g, ' ');
  }
  return quote;
};

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Documented under DISCHARGE DIAGNOSES as "…"; …": where, in which words, by which rule. */
const rationaleOf = (candidate: Candidate, beside: Suggestion['alternatives'], said: Said): string => {
  const heading = candidate.section?.heading ?? '';
  const quote = onOneLine(candidate.evidence[0]?.quote ?? '');
  const where = heading === '' ? 'Documented' : `Documented under ${heading}`;
  const reasons = candidate.reasons.length === 0 ? '' : `; ${candidate.reasons.join('; ')}`;
  const open = candidate.defaulted && candidate.reasons.length === 0 ? '; no more is documented' : '';
  return `${where} as "${quote}"${reasons}${open}${distinction(candidate, beside[0], said)}.`;
};

const clamp = (value: number): number => Math.round(Math.min(0.97, Math.max(0.05, value)) * 100) / 100;

const categoryLength = 3;
/** Two codes of a category that one quote says are both sides of one disease. */
const saidAtOnce = (one: Candidate, other: Candidate): boolean =>
  one.code.slice(0, categoryLength) === other.code.slice(0, categoryLength) &&
  one.evidence[0]?.start === other.evidence[0]?.start;

/** How sure each candidate is, and whether it is sure enough; where none is, the first is what there is to say. */
const judged = (sheet: Worksheet, candidates: readonly Candidate[], least: LeastConfidence) => {
  const read = candidates.map((candidate) => {
    const said = wordsSaid(candidate.evidence);
    return { candidate, said, ...confidenceOf(candidate, sheet, said) };
  });
  const isVisitForSymptoms = !read.some(
    (one) => one.confidence >= least.first && explains(one.candidate, sheet),
  );
  let first: Candidate | null = null;
  const all = read.map((one) => {
    const { candidate } = one;
    const confidence =
      isVisitForSymptoms && symptom(candidate.code) ? asReasonForVisit(one.confidence) : one.confidence;
    const asFirst = first === null || saidAtOnce(first, candidate);
    const isSure = confidence >= (asFirst ? least.first : least.other);
    if (isSure) first ??= candidate;
    return { ...one, confidence, isSure };
  });
  return first !== null ? all : all.map((one, at) => ({ ...one, isSure: at === 0 }));
};

/**
 * ICD-10-CM candidates as suggestions, in the order given; those that are less sure than asked for are considered, with what they
 * lack.
 */
export const suggestDiagnoses = (
  sheet: Worksheet,
  candidates: readonly Candidate[],
  least: LeastConfidence,
): Suggestion[] =>
  judged(sheet, candidates, least).map(({ candidate, said, confidence, doubts, isSure }) => {
    const alternatives = neighbours(sheet, candidate.code).slice(0, mostAlternatives);
    const rationale = rationaleOf(candidate, alternatives, said);
    return {
      system: 'icd10',
      code: candidate.code,
      display: candidate.display,
      rank: 0,
      confidence,
      status: isSure ? 'suggested' : 'considered',
      assertion: candidate.assertion,
      rationale: isSure ? rationale : `Not sure enough to be suggested: ${doubts.join(', ')}. ${rationale}`,
      evidence: shownOf(sheet.document, candidate.evidence),
      alternatives,
      warnings: candidate.warnings,
    };
  });

const shortestCode = 3;

/** What was seen and not coded, one entry a code, without what is coded after all. */
export const suggestConsidered = (sheet: Worksheet): Suggestion[] => {
  const byCode = Map.groupBy(sheet.considered, ({ code }) => code);
  // A category is coded by each of its codes.
  for (const code of sheet.candidates.keys())
    for (let length = code.length; length >= shortestCode; length -= 1) byCode.delete(code.slice(0, length));
  return [...byCode.values()].flatMap((all): Suggestion[] => {
    const first = all[0];
    if (first === undefined) return [];
    return [
      {
        system: 'icd10',
        code: first.code,
        display: first.display,
        rank: 0,
        confidence: leftOutByRule,
        status: 'considered',
        assertion: first.assertion,
        rationale: sentenceCase(first.reason),
        evidence: shownOf(
          sheet.document,
          all.length === 1 ? first.evidence : all.flatMap((one) => one.evidence),
        ),
        alternatives: [],
        warnings: [],
      },
    ];
  });
};

const whatOfUnit = ({ value: { unit }, unitAgrees }: Observation): string => {
  if (unit === null) return 'no unit is given';
  return unitAgrees === false
    ? `the release has no code of this name that is measured in ${unit}`
    : `the unit ${unit} selects this code`;
};

/** SNOMED CT mentions as suggestions: present ones by where they stand; denied and foreign ones are considered. */
export const suggestConcepts = (
  document: NoteDocument,
  mentions: readonly AssertedMention[],
  displayOf: (code: string) => string | null,
): Suggestion[] => {
  const groups = Map.groupBy(mentions, ({ code }) => code);
  const out: Suggestion[] = [];
  for (const [code, all] of groups) {
    const display = displayOf(code);
    if (display === null) continue;
    let objection: string | null = null;
    const admitted = all.filter((mention) => {
      const { assertion, sentence } = mention;
      if (assertion !== 'present' && assertion !== 'historical') return false;
      if (sectionWeight[sentence.section.kind] === undefined) return false;
      const raised = objectionToConcept(document.text, display, mention);
      objection ??= raised;
      return raised === null;
    });
    const best = admitted.reduce(
      (top, one) =>
        Math.max(
          top,
          (sectionWeight[one.sentence.section.kind] ?? 0) * (one.assertion === 'historical' ? 0.8 : 1),
        ),
      0,
    );
    const shown = admitted.length > 0 ? admitted : all;
    const first = shown[0];
    if (first === undefined) continue;
    const suggested = admitted.length > 0;
    const heading = first.sentence.section.heading;
    out.push({
      system: 'snomed',
      code,
      display,
      rank: 0,
      confidence: suggested
        ? clamp(0.2 + best * 0.65 + Math.min(0.08, (admitted.length - 1) * 0.03))
        : leftOutByRule,
      status: suggested ? 'suggested' : 'considered',
      assertion: first.assertion,
      rationale: suggested
        ? `Documented${heading === '' ? '' : ` under ${heading}`} as "${onOneLine(document.quote(first.start, first.end).quote)}".`
        : (objection ??
          `Said as ${first.assertion}${first.trigger === '' ? '' : ` ("${first.trigger}")`}${heading === '' ? '' : ` under ${heading}`}.`),
      evidence: shownOf(
        document,
        shown.map((one) => document.quote(one.start, one.end)),
      ),
      alternatives: [],
      warnings: [],
    });
  }
  return out.sort(
    (a, b) => b.confidence - a.confidence || (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0),
  );
};

/** Observations with a value as LOINC suggestions, one a code, in the order of the note. */
export const suggestObservations = (
  document: NoteDocument,
  observations: readonly Observation[],
  displayOf: (system: System, code: string) => string | null,
): Suggestion[] => {
  const groups = Map.groupBy(observations, ({ code }) => code);
  return [...groups.values()].flatMap((all): Suggestion[] => {
    const first = all[0];
    const display = first === undefined ? null : displayOf('loinc', first.code);
    if (first === undefined || display === null) return [];
    const alternatives = first.alternatives.flatMap((code) => {
      const name = displayOf('loinc', code);
      return name === null ? [] : [{ code, display: name }];
    });
    return [
      {
        system: 'loinc',
        code: first.code,
        display,
        rank: 0,
        confidence: first.unitAgrees === true ? 0.9 : first.unitAgrees === null ? 0.75 : 0.5,
        status: 'suggested',
        assertion: 'present',
        rationale: `Reported as "${first.name}" with the value ${first.value.text}; ${whatOfUnit(first)}.`,
        evidence: shownOf(
          document,
          all.map((one) => one.evidence),
        ),
        alternatives,
        warnings: [],
      },
    ];
  });
};
