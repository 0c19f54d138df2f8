import type { ConceptDetail, System, Terminology } from '@ohm/terminology';
import { leftOutByRule } from './confidence/confidence.ts';
import type { Setting, Suggestion, Unranked } from './types.ts';

/** Assertions under which a finding may be coded as documented; the rest may only be shown as considered. */
const codable: ReadonlySet<string> = new Set(['present', 'uncertain', 'historical', 'family']);
/** Z80-Z84: what is said of the family has codes of its own and no others (Official Guidelines I.C.21.c.4). */
const familyHistory = /^Z8[0-4]/;

/** Of what encounter a note tells. `dateOfService` is an ISO calendar date, today where absent. */
export interface Encounter {
  readonly setting: Setting;
  readonly dateOfService?: string;
}

/**
 * Step 3 of the pipeline, whoever judged: why a suggestion may not be shown as suggested, or null when it may. The code
 * exists in the release in force, is billable where the system knows such a thing, the assertion allows it.
 */
const objectionTo = (
  detail: ConceptDetail | null,
  { system, code, assertion, evidence }: Suggestion,
  { setting }: Encounter,
): string | null => {
  if (detail === null) return 'The release in force has no such code.';
  if (system === 'icd10' && detail.billable !== true) return 'The code is a category and not billable.';
  if (!codable.has(assertion)) return `The note says it as ${assertion}.`;
  if (assertion === 'family' && !(system === 'icd10' && familyHistory.test(code)))
    return 'The note says it of the family.';
  if (assertion === 'uncertain' && system === 'icd10' && setting === 'outpatient')
    return 'The note says it as uncertain; outpatient visits are coded to what is known (Official Guidelines IV.H).';
  if (evidence.length === 0) return 'Nothing in the note stands for it.';
  return null;
};

const leftOut = (suggestion: Unranked, reason: string): Unranked => ({
  ...suggestion,
  status: 'considered',
  confidence: leftOutByRule,
  rationale: reason,
});

/** Whether every quote stands in the note at its offsets, word for word. */
const quotesStand = (text: string, { evidence }: Suggestion): boolean => {
  for (const { start, end, quote } of evidence)
    if (quote === '' || start < 0 || end !== start + quote.length || text.slice(start, end) !== quote)
      return false;
  return true;
};

/** `verify` of what no ranks are given to yet: the suggestions of a system don't depend on those of another. */
export const verified = (
  terminology: Terminology,
  text: string,
  suggestions: readonly Unranked[],
  encounter: Encounter,
): readonly Unranked[] => {
  const passed: Unranked[] = [];
  const suggested: Record<System, Set<string>> = { icd10: new Set(), snomed: new Set(), loinc: new Set() };
  for (const suggestion of suggestions) {
    if (!quotesStand(text, suggestion)) continue;
    const detail = terminology.lookup(suggestion.system, suggestion.code, encounter.dateOfService);
    if (detail === null) continue;
    const { code, display } = detail;
    const isNamed = suggestion.code === code && suggestion.display === display;
    const named = isNamed ? suggestion : { ...suggestion, code, display };
    const reason = named.status === 'suggested' ? objectionTo(detail, named, encounter) : null;
    const judged = reason === null ? named : leftOut(named, reason);
    if (judged.status === 'suggested') {
      const ofSystem = suggested[judged.system];
      if (ofSystem.has(code)) continue;
      ofSystem.add(code);
    }
    passed.push(judged);
  }
  return withoutExclusions(terminology, passed, encounter.dateOfService);
};

/**
 * Verifies suggestions in the order given, the principal diagnosis first: what has a quote that isn't in the note or a code
 * that doesn't exist is dropped, as is a code that stands there already; what else fails becomes considered with the reason.
 * Ranks are given anew, suggested before considered within a system. Displays are those of the release.
 */
export const verify = (
  terminology: Terminology,
  text: string,
  suggestions: readonly Suggestion[],
  encounter: Encounter,
): Suggestion[] => {
  const unranked = suggestions.map((suggestion) => ({ ...suggestion }));
  return ranked(verified(terminology, text, unranked, encounter));
};

/** Of two codes that exclude each other (Official Guidelines I.A.12.a) the one that stands first is kept. */
const withoutExclusions = (
  terminology: Terminology,
  suggestions: readonly Unranked[],
  dateOfService: string | undefined,
): readonly Unranked[] => {
  const coded = suggestions.filter(({ system, status }) => system === 'icd10' && status === 'suggested');
  if (coded.length < 2) return suggestions;
  const order = coded.map(({ code }) => code);
  const left = new Map<string, string>();
  for (const { codes, message } of terminology.excludedPairs(order, dateOfService)) {
    const pair = [...codes].sort((one, other) => order.indexOf(one) - order.indexOf(other));
    const [first, second] = pair;
    if (first === undefined || second === undefined || left.has(first) || left.has(second)) continue;
    left.set(second, message);
  }
  if (left.size === 0) return suggestions;
  return suggestions.map((suggestion) => {
    const message =
      suggestion.system === 'icd10' && suggestion.status === 'suggested'
        ? left.get(suggestion.code)
        : undefined;
    return message === undefined ? suggestion : leftOut(suggestion, message);
  });
};

/** In the order in which they are shown, with their ranks: the suggestions given are numbered, not copied. */
export const ranked = (suggestions: readonly Unranked[]): Suggestion[] => {
  const ranks: Record<System, number> = { icd10: 0, snomed: 0, loinc: 0 };
  const out: Suggestion[] = [];
  for (const shown of ['suggested', 'considered'] as const)
    for (const suggestion of suggestions) {
      const { system, status } = suggestion;
      if (status !== shown) continue;
      ranks[system] += 1;
      suggestion.rank = ranks[system];
      out.push(suggestion);
    }
  return out;
};
