import { headKind, headTokens, tokenWord } from '../compile/token.ts';
import { evidence, weigh } from './evidence.ts';
import { exact, whole } from './found.ts';
import { ranking } from './ranking.ts';
import { negligible, orderOf, readName } from './read-name.ts';
import type { Slot } from './slot.ts';
import { inRecord, recordSize, reportable, unspecified } from './standing.ts';
import type { Workspace } from './workspace.ts';

/** One reading of a query, looked for in one way. */
export interface Pass {
  readonly number: number;
  /** Those of its slots that have words; `markSlots` has marked them. */
  readonly slots: readonly Slot[];
  /** Their weights, and the sum of these. */
  readonly weights: Float64Array;
  readonly total: number;
  /** What a word counts that a name denies, 0 to 1. */
  readonly denied: number;
  /** Logarithm of the odds of this reading beside what was typed. */
  readonly odds: number;
  /** Whether every word of the query has a slot. */
  readonly complete: boolean;
}

const full = 100;
/** Fillers and defaults spelt out, even many of them, are nothing that anybody would have to ask for. */
const nothingElse = 0.04;
const firstOfTheBook = 3;

const here = new Float64Array(ranking.slots);
const inBest = new Float64Array(ranking.slots);
const anywhere = new Float64Array(ranking.slots);

/**
 * Adds a concept to what is found, by the evidence of its names, its title and its place; not when none of its names has a
 * word of the query.
 */
export function scoreConcept(space: Workspace, pass: Pass, concept: number): void {
  const { forward } = space.index;
  const { records, odds } = space.standing;
  const { weights, total, denied } = pass;
  const count = weights.length;
  const record = concept * recordSize;
  const title = records[record + inRecord.forward] ?? 0;
  const end = records[record + recordSize + inRecord.forward] ?? 0;
  let best = 0;
  let bestHead = -1;
  let bestName = 0;
  let bestMet = 0;
  let bestUnasked = 0;
  for (let slot = 0; slot < count; slot += 1) anywhere[slot] = 0;
  for (let name = 0, head = title; head < end; name += 1) {
    const at = head;
    head += 1 + headTokens(forward[at] ?? 0);
    // Most names have no word of the query.
    if (name > 0 && !hasAny(space, at + 1, head)) continue;
    for (let slot = 0; slot < count; slot += 1) here[slot] = 0;
    const unasked = readName(space, at, denied, here, 0);
    let met = 0;
    for (let slot = 0; slot < count; slot += 1) {
      const value = here[slot] ?? 0;
      met += (weights[slot] ?? 0) * value;
      if (value > (anywhere[slot] ?? 0)) anywhere[slot] = value;
    }
    met /= full;
    if (name === 0) {
      evidence.titleCoverage = met / total;
      evidence.titleUnasked = unasked / (total + unasked);
    }
    const kind = ranking.kinds[headKind(forward[at] ?? 0)] ?? 1;
    const share = (met / (total + ranking.unaskedCost * unasked)) * kind;
    if (share <= best) continue;
    best = share;
    bestHead = at;
    bestName = name;
    bestMet = met;
    bestUnasked = unasked;
    for (let slot = 0; slot < count; slot += 1) inBest[slot] = here[slot] ?? 0;
  }
  if (bestHead < 0) return;
  const kind = headKind(forward[bestHead] ?? 0);
  const flags = records[record + inRecord.flags] ?? 0;
  evidence.share = bestMet / (total + ranking.unaskedCost * bestUnasked);
  evidence.coverage = bestMet / total;
  evidence.unasked = bestUnasked / (total + bestUnasked);
  evidence.order = orderOf(space, count, bestHead);
  evidence.indexed = kind >= firstOfTheBook ? 1 : 0;
  const isWhole = gatherSlots(pass) && pass.complete;
  evidence.unspecified = (flags & unspecified) === 0 ? 0 : 1 - evidence.union;
  const isExact = bestMet > 0.99 * total && bestUnasked <= Math.max(negligible, nothingElse * total);
  evidence.exact = isExact ? 1 : 0;
  const called = isExact && (flags & reportable) !== 0 ? (ranking.exactFirst[kind] ?? 0) : 0;
  const alone = called + weigh(evidence, ranking.weights) + (odds[record + inRecord.odds] ?? 0) + pass.odds;
  // Headers may have what the concept lacks; reading them is worth it only where that could bring it among the best.
  const atMost = isExact ? Number.POSITIVE_INFINITY : alone + ranking.context * (1 - evidence.union);
  if (atMost < space.leaders.least) return;
  const parent = records[record + inRecord.parent] ?? 0;
  const score = alone + ranking.context * contextOf(space, pass, parent);
  space.leaders.add(score);
  space.found.add(concept, bestName, score, (isWhole ? whole : 0) | (isExact ? exact : 0), pass.number);
}

/** Whether a word of the query is among tokens. */
function hasAny({ index: { forward }, slotBits }: Workspace, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (slotBits[tokenWord(forward[at] ?? 0)] !== 0) return true;
  return false;
}

/** Evidence slot by slot; whether the best name meets them all. */
function gatherSlots({ weights, total }: Pass): boolean {
  const count = weights.length;
  let union = 0;
  let direct = 0;
  let weakest = full;
  let weakestOfBest = full;
  for (let slot = 0; slot < count; slot += 1) {
    const weight = weights[slot] ?? 0;
    const value = anywhere[slot] ?? 0;
    union += weight * value;
    if (value >= ranking.directFrom) direct += weight;
    if (value < weakest) weakest = value;
    const own = inBest[slot] ?? 0;
    if (own < weakestOfBest) weakestOfBest = own;
  }
  evidence.union = union / full / total;
  evidence.direct = direct / total;
  evidence.weakest = weakest / full;
  evidence.lead = (anywhere[0] ?? 0) / full;
  evidence.head = (anywhere[count - 1] ?? 0) / full;
  return weakestOfBest >= ranking.wholeFrom;
}

/** What headers above meet of the query that the concept does not, 0 to 1. */
function contextOf(space: Workspace, { weights, total, denied }: Pass, parent: number): number {
  const above = space.ancestors.rowOf(space, parent, weights.length, denied);
  const { rows } = space.ancestors;
  let context = 0;
  for (let slot = 0; slot < weights.length; slot += 1) {
    const inherited = (rows[above + slot] ?? 0) - (anywhere[slot] ?? 0);
    if (inherited > 0) context += (weights[slot] ?? 0) * inherited;
  }
  return context / full / total;
}
