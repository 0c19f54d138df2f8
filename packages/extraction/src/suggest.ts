import type { System } from '@ohm/terminology';
import type { AssertedMention } from './assertion/assert.ts';
import { calibrated } from './calibration.ts';
import { sectionWeight } from './coding/section-weight.ts';
import { neighbours } from './coding/specific/specific.ts';
import type { Candidate, Worksheet } from './coding/worksheet.ts';
import { distinction } from './distinction.ts';
import type { Observation } from './measure/loinc.ts';
import { isSpace } from './note/characters.ts';
import type { Evidence, Suggestion } from './types.ts';

const evidenceLimit = 8;
const mostAlternatives = 3;

const byPlace = (a: Evidence, b: Evidence): number => a.start - b.start || a.end - b.end;

const isAscending = (evidence: readonly Evidence[]): boolean => {
  for (let at = 1; at < evidence.length; at += 1) {
    const [before, one] = [evidence[at - 1], evidence[at]];
    if (before !== undefined && one !== undefined && byPlace(before, one) > 0) return false;
  }
  return true;
};

const inOrder = (evidence: readonly Evidence[]): Evidence[] =>
  (isAscending(evidence) ? evidence : evidence.toSorted(byPlace)).slice(0, evidenceLimit);

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
const rationaleOf = (candidate: Candidate, beside: Suggestion['alternatives']): string => {
  const heading = candidate.section?.heading ?? '';
  const quote = onOneLine(candidate.evidence[0]?.quote ?? '');
  const where = heading === '' ? 'Documented' : `Documented under ${heading}`;
  const reasons = candidate.reasons.length === 0 ? '' : `; ${candidate.reasons.join('; ')}`;
  const open = candidate.defaulted && candidate.reasons.length === 0 ? '; no more is documented' : '';
  return `${where} as "${quote}"${reasons}${open}${distinction(candidate, beside[0])}.`;
};

const clamp = (value: number): number => Math.round(Math.min(0.97, Math.max(0.05, value)) * 100) / 100;

/** How sure: where it is documented, how often, and how much had to be taken by default. */
const confidenceOf = (candidate: Candidate): number =>
  clamp(
    0.25 +
      candidate.weight * 0.7 +
      Math.min(0.08, (candidate.mentions - 1) * 0.03) -
      (candidate.defaulted ? 0.06 : 0) -
      (candidate.assertion === 'present' ? 0 : 0.08) -
      // What else is missing was coded by default, which counts already.
      candidate.warnings.filter(({ kind }) => kind === 'laterality').length * 0.05,
  );

/** ICD-10-CM candidates as suggestions, in the order given. */
export const suggestDiagnoses = (sheet: Worksheet, candidates: readonly Candidate[]): Suggestion[] =>
  candidates.map((candidate) => {
    const alternatives = neighbours(sheet, candidate.code).slice(0, mostAlternatives);
    return {
      system: 'icd10',
      code: candidate.code,
      display: candidate.display,
      rank: 0,
      confidence: calibrated(confidenceOf(candidate)),
      status: 'suggested',
      assertion: candidate.assertion,
      rationale: rationaleOf(candidate, alternatives),
      evidence: inOrder(candidate.evidence),
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
        confidence: 0.05,
        status: 'considered',
        assertion: first.assertion,
        rationale: sentenceCase(first.reason),
        evidence: inOrder(all.flatMap((one) => one.evidence)),
        alternatives: [],
        warnings: [],
      },
    ];
  });
};

/** SNOMED CT mentions as suggestions: present ones by where they stand; denied and foreign ones are considered. */
export const suggestConcepts = (
  mentions: readonly AssertedMention[],
  displayOf: (code: string) => string | null,
  quote: (start: number, end: number) => Evidence,
  objectionTo: (display: string, mention: AssertedMention) => string | null,
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
      const raised = objectionTo(display, mention);
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
      confidence: suggested ? clamp(0.2 + best * 0.65 + Math.min(0.08, (admitted.length - 1) * 0.03)) : 0.05,
      status: suggested ? 'suggested' : 'considered',
      assertion: first.assertion,
      rationale: suggested
        ? `Documented${heading === '' ? '' : ` under ${heading}`} as "${onOneLine(quote(first.start, first.end).quote)}".`
        : (objection ??
          `Said as ${first.assertion}${first.trigger === '' ? '' : ` ("${first.trigger}")`}${heading === '' ? '' : ` under ${heading}`}.`),
      evidence: inOrder(shown.map((one) => quote(one.start, one.end))),
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
  observations: readonly Observation[],
  displayOf: (system: System, code: string) => string | null,
): Suggestion[] => {
  const groups = Map.groupBy(observations, ({ code }) => code);
  return [...groups.values()].flatMap((all): Suggestion[] => {
    const first = all[0];
    const display = first === undefined ? null : displayOf('loinc', first.code);
    if (first === undefined || display === null) return [];
    const unit = first.value.unit;
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
        rationale:
          unit === null
            ? `Reported as "${first.name}" with the value ${first.value.text}; no unit is given.`
            : `Reported as "${first.name}" with the value ${first.value.text}; the unit ${unit} selects this code.`,
        evidence: inOrder(all.map((one) => one.evidence)),
        alternatives,
        warnings: [],
      },
    ];
  });
};
