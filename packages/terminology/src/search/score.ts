import { none } from '../compile/kinds.ts';
import { evidence, weigh } from './evidence.ts';
import { ranking } from './ranking.ts';
import { metAbove, negligible, orderOf, readName } from './read-name.ts';
import type { Slot } from './slot.ts';
import type { Workspace } from './workspace.ts';

/** A concept with the name that matches best. */
export interface Match {
  readonly concept: number;
  readonly name: number;
  /** Logarithm of the odds that this is what was meant, up to a constant. */
  readonly score: number;
  /** Whether that name has a word for every slot. */
  readonly whole: boolean;
  /** Whether that name says what was asked, all of it and nothing else. */
  readonly exact: boolean;
}

const full = 100;
/** Fillers and defaults spelt out, even many of them, are nothing that anybody would have to ask for. */
const nothingElse = 0.04;
/** In indexes of concepts: what the title is. */
const residual = 1;
const unspecified = 2;
const firstOfTheBook = 3;

const here = new Float64Array(ranking.slots);
const inBest = new Float64Array(ranking.slots);
const anywhere = new Float64Array(ranking.slots);

/**
 * How well a concept answers the slots that `withSlots` has marked, by the evidence of its names, its title and its place.
 * Null when none of its names has a word of the query. `negated`: the query itself denies something.
 */
export function scoreConcept(
  space: Workspace,
  slots: readonly Slot[],
  concept: number,
  negated: boolean,
): Match | null {
  const { index } = space;
  const denied = negated ? 1 : ranking.denied;
  const count = slots.length;
  let total = 0;
  for (const slot of slots) total += slot.weight;
  anywhere.fill(0);
  const title = index.nameStarts[concept] ?? 0;
  const end = index.nameStarts[concept + 1] ?? 0;
  let name = -1;
  let best = 0;
  let bestMet = 0;
  let bestUnasked = 0;
  for (let candidate = title; candidate < end; candidate += 1) {
    const unasked = readName(space, count, candidate, denied, here);
    let met = 0;
    for (let slot = 0; slot < count; slot += 1) {
      const value = here[slot] ?? 0;
      met += ((slots[slot]?.weight ?? 0) * value) / full;
      if (value > (anywhere[slot] ?? 0)) anywhere[slot] = value;
    }
    if (candidate === title) {
      evidence.titleCoverage = met / total;
      evidence.titleUnasked = unasked / (total + unasked);
    }
    const kind = ranking.kinds[index.nameKinds[candidate] ?? 0] ?? 1;
    const share = (met / (total + ranking.unaskedCost * unasked)) * kind;
    if (share <= best) continue;
    best = share;
    name = candidate;
    bestMet = met;
    bestUnasked = unasked;
    inBest.set(here);
  }
  if (name < 0) return null;
  evidence.share = bestMet / (total + ranking.unaskedCost * bestUnasked);
  evidence.coverage = bestMet / total;
  evidence.unasked = bestUnasked / (total + bestUnasked);
  evidence.order = orderOf(space, count, name);
  evidence.indexed = (index.nameKinds[name] ?? 0) >= firstOfTheBook ? 1 : 0;
  const whole = gatherSlots(space, slots, concept, total, denied);
  evidence.exact = bestMet > 0.99 * total && bestUnasked <= Math.max(negligible, nothingElse * total) ? 1 : 0;
  describe(space, concept, title, end);
  const first =
    index.billable[concept] === 0
      ? 0
      : evidence.exact * (ranking.exactFirst[index.nameKinds[name] ?? 0] ?? 0);
  return {
    concept,
    name,
    score: first + weigh(evidence, ranking.weights),
    whole,
    exact: evidence.exact === 1,
  };
}

/** Evidence slot by slot; whether the best name meets them all. */
function gatherSlots(
  space: Workspace,
  slots: readonly Slot[],
  concept: number,
  total: number,
  denied: number,
): boolean {
  const above = metAbove(space, slots.length, space.index.parents[concept] ?? none, denied);
  let union = 0;
  let direct = 0;
  let context = 0;
  let weakest = full;
  let weakestOfBest = full;
  slots.forEach(({ weight }, slot) => {
    const value = anywhere[slot] ?? 0;
    union += weight * value;
    if (value >= ranking.directFrom) direct += weight;
    context += weight * Math.max(0, (above[slot] ?? 0) - value);
    weakest = Math.min(weakest, value);
    weakestOfBest = Math.min(weakestOfBest, inBest[slot] ?? 0);
  });
  evidence.union = union / full / total;
  evidence.direct = direct / total;
  evidence.context = context / full / total;
  evidence.weakest = weakest / full;
  evidence.lead = (anywhere[0] ?? 0) / full;
  evidence.head = (anywhere[slots.length - 1] ?? 0) / full;
  return weakestOfBest >= ranking.wholeFrom;
}

/** Evidence that does not depend on the query, or hardly. */
function describe({ index, titleKinds }: Workspace, concept: number, title: number, end: number): void {
  const kind = titleKinds[concept];
  evidence.residual = kind === residual ? 1 : 0;
  evidence.unspecified = kind === unspecified ? 1 - evidence.union : 0;
  evidence.billable = index.billable[concept] === 1 ? 1 : 0;
  evidence.names = Math.log1p(end - title) / 5;
  evidence.common = (index.commonness[concept] ?? 0) / 255;
  evidence.depth = ((index.codes.offsets[concept + 1] ?? 0) - (index.codes.offsets[concept] ?? 0)) / 8;
  evidence.titleLength =
    Math.log1p((index.tokenStarts[title + 1] ?? 0) - (index.tokenStarts[title] ?? 0)) / 3;
}
