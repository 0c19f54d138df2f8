import type { System, Terminology } from '@ohm/terminology';
import type { Suggestion } from './types.ts';

/** Assertions under which a finding may be coded as documented; the rest may only be shown as considered. */
const codable: ReadonlySet<string> = new Set(['present', 'uncertain', 'historical', 'family']);

/**
 * Step 3 of the pipeline, whoever judged: why a suggestion may not be shown as suggested, or null when it may. The code
 * exists in the release in force, is billable where the system knows such a thing, the assertion allows it.
 */
export const objection = (
  terminology: Terminology,
  suggestion: Suggestion,
  dateOfService?: string,
): string | null => {
  const detail = terminology.lookup(suggestion.system, suggestion.code, dateOfService);
  if (detail === null) return 'The release in force has no such code.';
  if (suggestion.system === 'icd10' && detail.billable !== true)
    return 'The code is a category and not billable.';
  if (!codable.has(suggestion.assertion)) return `The note says it as ${suggestion.assertion}.`;
  if (suggestion.evidence.length === 0) return 'Nothing in the note stands for it.';
  return null;
};

/** Whether every quote stands in the note at its offsets, word for word. */
export const quotesStand = (text: string, suggestion: Suggestion): boolean =>
  suggestion.evidence.every(
    ({ start, end, quote }) =>
      quote !== '' && start >= 0 && end <= text.length && text.slice(start, end) === quote,
  );

const existsIn = (terminology: Terminology, system: System, code: string, dateOfService?: string): boolean =>
  terminology.lookup(system, code, dateOfService) !== null;

/**
 * Verifies suggestions: what has a quote that isn't in the note or a code that doesn't exist is dropped, what else fails
 * becomes considered with the reason; ranks are given anew, suggested before considered within a system.
 */
export const verify = (
  terminology: Terminology,
  text: string,
  suggestions: readonly Suggestion[],
  dateOfService?: string,
): Suggestion[] => {
  const passed: Suggestion[] = [];
  for (const suggestion of suggestions) {
    if (!quotesStand(text, suggestion)) continue;
    if (!existsIn(terminology, suggestion.system, suggestion.code, dateOfService)) continue;
    const reason =
      suggestion.status === 'suggested' ? objection(terminology, suggestion, dateOfService) : null;
    passed.push(reason === null ? suggestion : { ...suggestion, status: 'considered', rationale: reason });
  }
  const ranks = new Map<System, number>();
  const inOrder = [
    ...passed.filter((one) => one.status === 'suggested'),
    ...passed.filter((one) => one.status === 'considered'),
  ];
  return inOrder.map((suggestion) => {
    const rank = (ranks.get(suggestion.system) ?? 0) + 1;
    ranks.set(suggestion.system, rank);
    return { ...suggestion, rank };
  });
};
