import { none } from '../compile/kinds.ts';
import { evidence, weigh } from './evidence.ts';
import { exact, whole } from './found.ts';
import { ranking } from './ranking.ts';
import { negligible, orderOf, readName } from './read-name.ts';
import type { Slot } from './slot.ts';
import { titleKind } from './standing.ts';
import type { Workspace } from './workspace.ts';

/** One reading of a query, looked for in one way. */
export interface Pass {
  readonly number: number;
  /** Those of its slots that have words; `markSlots` has marked them. */
  readonly slots: readonly Slot[];
  /** The sum of their weights. */
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
/** Names of a header that are read for its children: the title and what stands beside it. */
const namesAbove = 6;

const here = new Float64Array(ranking.slots);
const inBest = new Float64Array(ranking.slots);
const anywhere = new Float64Array(ranking.slots);

/**
 * Adds a concept to what is found, by the evidence of its names, its title and its place; not when none of its names has a
 * word of the query.
 */
export function scoreConcept(space: Workspace, pass: Pass, concept: number): void {
  const { nameStarts, nameKinds, billable } = space.index;
  const { slots, total, denied } = pass;
  const count = slots.length;
  const title = nameStarts[concept] ?? 0;
  const end = nameStarts[concept + 1] ?? 0;
  let best = 0;
  let name = -1;
  let bestMet = 0;
  let bestUnasked = 0;
  for (let slot = 0; slot < count; slot += 1) anywhere[slot] = 0;
  for (let candidate = title; candidate < end; candidate += 1) {
    for (let slot = 0; slot < count; slot += 1) here[slot] = 0;
    const unasked = readName(space, candidate, denied, here, 0);
    let met = 0;
    for (let slot = 0; slot < count; slot += 1) {
      const value = here[slot] ?? 0;
      if (value === 0) continue;
      met += (slots[slot]?.weight ?? 0) * value;
      if (value > (anywhere[slot] ?? 0)) anywhere[slot] = value;
    }
    met /= full;
    if (candidate === title) {
      evidence.titleCoverage = met / total;
      evidence.titleUnasked = unasked / (total + unasked);
    }
    const share =
      (met / (total + ranking.unaskedCost * unasked)) * (ranking.kinds[nameKinds[candidate] ?? 0] ?? 1);
    if (share <= best) continue;
    best = share;
    name = candidate;
    bestMet = met;
    bestUnasked = unasked;
    for (let slot = 0; slot < count; slot += 1) inBest[slot] = here[slot] ?? 0;
  }
  if (name < 0) return;
  const kind = nameKinds[name] ?? 0;
  evidence.share = bestMet / (total + ranking.unaskedCost * bestUnasked);
  evidence.coverage = bestMet / total;
  evidence.unasked = bestUnasked / (total + bestUnasked);
  evidence.order = orderOf(space, count, name);
  evidence.indexed = kind >= firstOfTheBook ? 1 : 0;
  const isWhole = gatherSlots(space, pass, concept) && pass.complete;
  evidence.unspecified =
    space.standing.titleKinds[concept] === titleKind.unspecified ? 1 - evidence.union : 0;
  const isExact = bestMet > 0.99 * total && bestUnasked <= Math.max(negligible, nothingElse * total);
  evidence.exact = isExact ? 1 : 0;
  const called = isExact && billable[concept] !== 0 ? (ranking.exactFirst[kind] ?? 0) : 0;
  const score = called + weigh(evidence, ranking.weights) + (space.standing.odds[concept] ?? 0) + pass.odds;
  space.found.add(concept, name, score, (isWhole ? whole : 0) | (isExact ? exact : 0), pass.number);
}

/** Evidence slot by slot; whether the best name meets them all. */
function gatherSlots(space: Workspace, { slots, total, denied }: Pass, concept: number): boolean {
  const count = slots.length;
  const above = space.ancestors.rowOf(space.index.parents[concept] ?? none, count, (header, into, from) => {
    const first = space.index.nameStarts[header] ?? 0;
    const last = Math.min(space.index.nameStarts[header + 1] ?? 0, first + namesAbove);
    for (let name = first; name < last; name += 1) readName(space, name, denied, into, from);
  });
  const { rows } = space.ancestors;
  let union = 0;
  let direct = 0;
  let context = 0;
  let weakest = full;
  let weakestOfBest = full;
  for (let slot = 0; slot < count; slot += 1) {
    const weight = slots[slot]?.weight ?? 0;
    const value = anywhere[slot] ?? 0;
    const inherited = (rows[above + slot] ?? 0) - value;
    union += weight * value;
    if (value >= ranking.directFrom) direct += weight;
    if (inherited > 0) context += weight * inherited;
    if (value < weakest) weakest = value;
    const own = inBest[slot] ?? 0;
    if (own < weakestOfBest) weakestOfBest = own;
  }
  evidence.union = union / full / total;
  evidence.direct = direct / total;
  evidence.context = context / full / total;
  evidence.weakest = weakest / full;
  evidence.lead = (anywhere[0] ?? 0) / full;
  evidence.head = (anywhere[count - 1] ?? 0) / full;
  return weakestOfBest >= ranking.wholeFrom;
}
