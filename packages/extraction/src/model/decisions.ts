import { isUnsure } from '../confidence/confidence.ts';
import type { RedactedText } from '../redaction/redacted-text.ts';
import type { Evidence, ExtractionResult, Suggestion, Warning } from '../types.ts';
import type { ModelAnswer, ModelDecision } from './answer.ts';
import type { ModelCandidate } from './candidates.ts';

const codable: ReadonlySet<string> = new Set(['present', 'uncertain', 'historical', 'family']);
/** Nobody has measured how sure a model may be of what the built-in engine did not suggest. */
const mostConfidence = 0.6;
const reasonLength = 300;
const quoteLength = 300;

/** A sentence of the model for the screen: one line, without addresses, links and control characters. */
const plainSentence = (words: string): string =>
  words
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .replaceAll(/!?\[([^\][]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '$1')
    .replaceAll(/\b(?:[a-z][a-z\d+.-]*:\/\/|www\.|(?:javascript|vbscript|data|file|mailto):)\S+/gi, '')
    .replaceAll(/[<>]/g, '')
    .trim()
    .slice(0, reasonLength)
    .trim();

/** Where the model's quote stands in the note: the place next to where the candidate was seen, or null when nowhere. */
const placeQuote = (redacted: RedactedText, quote: string, anchors: readonly Evidence[]): Evidence | null => {
  const wanted = quote.trim();
  if (wanted.length > quoteLength || !/\p{L}{2}|\d/u.test(wanted.replaceAll(/\[[A-Z]+(?: \d{4})?\]/g, '')))
    return null;
  let first: Evidence | null = null;
  let tries = 0;
  for (
    let at = redacted.text.indexOf(wanted);
    at !== -1 && tries < 50;
    at = redacted.text.indexOf(wanted, at + 1)
  ) {
    tries += 1;
    const evidence = redacted.toOriginal(at, at + wanted.length);
    if (evidence === null) continue;
    if (touches(evidence, anchors)) return evidence;
    first ??= evidence;
  }
  return first;
};

const touches = ({ start, end }: Evidence, anchors: readonly Evidence[]): boolean =>
  anchors.some((anchor) => anchor.start < end && anchor.end > start);

/**
 * What the model's decisions make of the built-in result, before verification. The model can leave out what was suggested and
 * choose among what was proposed; it cannot name a code, move a quote, or turn a denial into a finding.
 */
export const applyDecisions = (
  builtin: ExtractionResult,
  candidates: readonly ModelCandidate[],
  { decisions, principal }: ModelAnswer,
  redacted: RedactedText,
): Suggestion[] => {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const decided = new Map<ModelCandidate, ModelDecision>();
  for (const decision of decisions) {
    const candidate = byId.get(decision.id);
    if (candidate !== undefined && !decided.has(candidate)) decided.set(candidate, decision);
  }
  const byOwn = new Map(
    candidates.flatMap((candidate) => (candidate.own ? [[candidate.own, candidate] as const] : [])),
  );
  const own = builtin.suggestions.map((suggestion) => {
    const candidate = byOwn.get(suggestion);
    const decision = candidate && decided.get(candidate);
    return candidate && decision ? judged(suggestion, candidate, decision, redacted) : suggestion;
  });
  // One condition, one code: an alternative is taken in the place of what it is an alternative to, one for each place of the note.
  const leftOut = new Set(
    [...byOwn].flatMap(([suggestion, candidate]) =>
      decided.get(candidate)?.report === false ? [suggestion] : [],
    ),
  );
  const places = new Set<number>();
  const chosen = candidates.flatMap((candidate) => {
    const decision = decided.get(candidate);
    const place = candidate.anchors[0]?.start ?? -1;
    if (candidate.own !== null || decision?.report !== true || places.has(place)) return [];
    if (candidate.insteadOf !== null && !leftOut.has(candidate.insteadOf)) return [];
    const suggestion = added(candidate, decision, redacted);
    if (suggestion === null) return [];
    places.add(place);
    return [suggestion];
  });
  return principalFirst([...own, ...chosen], byId.get(principal ?? ''));
};

/** A built-in suggestion with the model's word on it. */
const judged = (
  suggestion: Suggestion,
  { anchors }: ModelCandidate,
  decision: ModelDecision,
  redacted: RedactedText,
): Suggestion => {
  const reason = plainSentence(decision.reason);
  const saying = reason === '' ? '' : ` The language model: ${reason}`;
  if (!decision.report)
    return {
      ...suggestion,
      status: 'considered',
      rationale: `The language model left it out${reason === '' ? '.' : `: ${reason}`} ${isUnsure(suggestion) ? '' : 'The built-in engine had suggested it: '}${suggestion.rationale}`,
    };
  const quote = placeQuote(redacted, decision.quote, anchors);
  return {
    ...suggestion,
    status: 'suggested',
    // Two readings of the assertion: the one that allows less counts.
    assertion: stricter(suggestion.assertion, decision.assertion),
    rationale: `${suggestion.rationale}${saying}`,
    evidence: quote === null ? suggestion.evidence : withQuote(quote, suggestion.evidence),
    warnings: withMissing(suggestion.warnings, decision),
  };
};

/** A proposed code that only the model reports: with a quote from where it was proposed, or not at all. */
const added = (
  candidate: ModelCandidate,
  decision: ModelDecision,
  redacted: RedactedText,
): Suggestion | null => {
  const quote = placeQuote(redacted, decision.quote, candidate.anchors);
  if (quote === null || !touches(quote, candidate.anchors)) return null;
  const reason = plainSentence(decision.reason);
  return {
    system: candidate.system,
    code: candidate.code,
    display: candidate.display,
    rank: 0,
    confidence: sureness(decision),
    status: 'suggested',
    assertion:
      candidate.assertion === null ? decision.assertion : stricter(candidate.assertion, decision.assertion),
    rationale: `Chosen by the language model${reason === '' ? '.' : `: ${reason}`}`,
    evidence: [quote],
    alternatives: [],
    warnings: withMissing([], decision),
  };
};

const sureness = ({ confidence }: ModelDecision): number =>
  Math.round(
    Math.min(mostConfidence, Math.max(0.05, Number.isFinite(confidence) ? confidence : 0.05)) * 100,
  ) / 100;

const stricter = (own: Suggestion['assertion'], theirs: Suggestion['assertion']): Suggestion['assertion'] =>
  codable.has(theirs) ? own : theirs;

const withQuote = (quote: Evidence, evidence: readonly Evidence[]): Evidence[] =>
  [quote, ...evidence.filter(({ start, end }) => start !== quote.start || end !== quote.end)]
    .slice(0, 8)
    .sort((a, b) => a.start - b.start || a.end - b.end);

const withMissing = (warnings: readonly Warning[], { missing }: ModelDecision): Warning[] => {
  const message = plainSentence(missing);
  return message === ''
    ? [...warnings]
    : [...warnings, { kind: 'documentation', message: `The language model: ${message}`, codes: [] }];
};

/** The principal diagnosis that the model names goes first among those of ICD-10-CM. */
const principalFirst = (
  suggestions: readonly Suggestion[],
  principal: ModelCandidate | undefined,
): Suggestion[] => {
  const first = suggestions.find(
    ({ system, code, status }) =>
      status === 'suggested' && system === 'icd10' && system === principal?.system && code === principal.code,
  );
  return first === undefined ? [...suggestions] : [first, ...suggestions.filter((one) => one !== first)];
};
