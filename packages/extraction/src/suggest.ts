import type { System } from '@ohm/terminology';
import type { AssertedMention } from './assertion/assert.ts';
import { objectionToConcept } from './coding/admit/concepts.ts';
import { sectionWeight } from './coding/section-weight.ts';
import { neighbours } from './coding/specific/specific.ts';
import { symptom } from './coding/symptoms.ts';
import type { Candidate, Worksheet } from './coding/worksheet.ts';
import {
  confidenceOf,
  doubtsOf,
  type LeastConfidence,
  leftOutByRule,
  signsOf,
} from './confidence/confidence.ts';
import { categoryOf } from './confidence/how-often-reported.ts';
import { asReasonForVisit, explains } from './confidence/visit-for-symptoms.ts';
import { distinction, Said } from './distinction.ts';
import type { Observation } from './measure/loinc.ts';
import type { NoteDocument } from './note/document.ts';
import { byCode, onOneLine, shownOf } from './shown.ts';
import type { Suggestion, Unranked } from './types.ts';

const mostAlternatives = 3;

const sentenceCase = (text: string): string => {
  const first = text.charAt(0);
  const capital = first.toUpperCase();
  return first === capital ? text : capital + text.slice(1);
};

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
    const said = new Said(candidate.evidence);
    const signed = signsOf(candidate, sheet, said);
    return { candidate, said, signed, confidence: confidenceOf(signed) };
  });
  const isVisitForSymptoms = !read.some(
    (one) => one.confidence >= least.first && explains(one.candidate, sheet),
  );
  let first: Candidate | null = null;
  const all = read.map(({ candidate, said, signed, confidence: own }) => {
    const confidence = isVisitForSymptoms && symptom(candidate.code) ? asReasonForVisit(own) : own;
    const asFirst = first === null || saidAtOnce(first, candidate);
    const isSure = confidence >= (asFirst ? least.first : least.other);
    if (isSure) first ??= candidate;
    return { candidate, said, signed, confidence, isSure };
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
): Unranked[] =>
  judged(sheet, candidates, least).map(({ candidate, said, signed, confidence, isSure }) => {
    const alternatives = neighbours(sheet, candidate.concept).slice(0, mostAlternatives);
    const rationale = rationaleOf(candidate, alternatives, said);
    return {
      system: 'icd10',
      code: candidate.code,
      display: candidate.display,
      rank: 0,
      confidence,
      status: isSure ? 'suggested' : 'considered',
      assertion: candidate.assertion,
      rationale: isSure
        ? rationale
        : `Not sure enough to be suggested: ${doubtsOf(signed).join(', ')}. ${rationale}`,
      evidence: shownOf(sheet.document, candidate.evidence),
      alternatives,
      warnings: candidate.warnings,
    };
  });

/** What was seen and not coded, one entry a code, without what is coded after all. */
export const suggestConsidered = ({ document, candidates, considered }: Worksheet): Unranked[] => {
  const coded = Map.groupBy(candidates.keys(), categoryOf);
  const out: Unranked[] = [];
  for (const all of byCode(considered)) {
    const [{ code, display, assertion, evidence, reason }] = all;
    // A category is coded by each of its codes.
    if (coded.get(categoryOf(code))?.some((one) => one.startsWith(code)) === true) continue;
    out.push({
      system: 'icd10',
      code,
      display,
      rank: 0,
      confidence: leftOutByRule,
      status: 'considered',
      assertion,
      rationale: sentenceCase(reason),
      evidence: shownOf(document, all.length === 1 ? evidence : all.flatMap((one) => one.evidence)),
      alternatives: [],
      warnings: [],
    });
  }
  return out;
};

/** How much a place says of a finding that is told there; 0 where nobody documents findings, or where it is not said of the patient. */
const weightOf = ({ assertion, sentence }: AssertedMention): number => {
  const weight = sectionWeight[sentence.section.kind] ?? 0;
  return assertion === 'present' ? weight : assertion === 'historical' ? weight * 0.8 : 0;
};

/** SNOMED CT mentions as suggestions: present ones by where they stand; denied and foreign ones are considered. */
export const suggestConcepts = (
  document: NoteDocument,
  mentions: readonly AssertedMention[],
  displayOf: (system: System, code: string) => string | null,
): Unranked[] => {
  const out: Unranked[] = [];
  for (const all of byCode(mentions)) {
    const { code } = all[0];
    const display = displayOf('snomed', code);
    if (display === null) continue;
    let objection: string | null = null;
    let best = 0;
    const admitted: AssertedMention[] = [];
    for (const mention of all) {
      const weight = weightOf(mention);
      if (weight === 0) continue;
      const raised = objectionToConcept(document.text, display, mention);
      objection ??= raised;
      if (raised !== null) continue;
      admitted.push(mention);
      best = Math.max(best, weight);
    }
    const first = admitted[0] ?? all[0];
    const suggested = admitted.length > 0;
    const shown = (suggested ? admitted : all).map(({ start, end }) => document.quote(start, end));
    const { heading } = first.sentence.section;
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
        ? `Documented${heading === '' ? '' : ` under ${heading}`} as "${onOneLine(shown[0]?.quote ?? '')}".`
        : (objection ??
          `Said as ${first.assertion}${first.trigger === '' ? '' : ` ("${first.trigger}")`}${heading === '' ? '' : ` under ${heading}`}.`),
      evidence: shownOf(document, shown),
      alternatives: [],
      warnings: [],
    });
  }
  return out.sort(
    (a, b) => b.confidence - a.confidence || (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0),
  );
};

/** What the unit says, as the rest of a sentence; nothing of a result that is a word. */
const whatOfUnit = ({ value: { number, unit }, unitAgrees }: Observation): string => {
  if (number === null) return '';
  if (unit === null) return '; no unit is given';
  return unitAgrees === false
    ? `; the release has no code of this name that is measured in ${unit}`
    : `; the unit ${unit} selects this code`;
};

/** Observations with a value as LOINC suggestions, one a code, in the order of the note. */
export const suggestObservations = (
  document: NoteDocument,
  observations: readonly Observation[],
  displayOf: (system: System, code: string) => string | null,
): Unranked[] => {
  const out: Unranked[] = [];
  for (const all of byCode(observations)) {
    const [first] = all;
    const { code, name, value, unitAgrees } = first;
    const display = displayOf('loinc', code);
    if (display === null) continue;
    out.push({
      system: 'loinc',
      code,
      display,
      rank: 0,
      confidence: unitAgrees === true ? 0.9 : unitAgrees === null ? 0.75 : 0.5,
      status: 'suggested',
      assertion: 'present',
      rationale: `Reported as "${name}" with the value ${value.text}${whatOfUnit(first)}.`,
      evidence: shownOf(
        document,
        all.map((one) => one.evidence),
      ),
      alternatives: first.alternatives.flatMap((other) => {
        const name = displayOf('loinc', other);
        return name === null ? [] : [{ code: other, display: name }];
      }),
      warnings: [],
    });
  }
  return out;
};
