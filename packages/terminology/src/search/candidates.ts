import type { Accept } from './filter.ts';
import { ranking } from './ranking.ts';
import type { Slot } from './slot.ts';
import type { Workspace } from './workspace.ts';

/** Words of so many of all concepts bring in no concept that a rarer word of the query has not. */
const commonShare = 0.05;
const buckets = 2048;
const histogram = new Uint32Array(buckets + 1);

/**
 * The concepts most likely to answer the slots, about `ranking.candidates` of them, in no particular order: a sum over
 * slots of how rare the word is, how well it is met and how much of a name it makes up. One pass over postings, rarest
 * slot first; common words only add to what rarer ones have found.
 */
export function candidatesOf(space: Workspace, slots: readonly Slot[], accept: Accept | null): number[] {
  const { index, gathered, met, touched } = space;
  const { postings, postingStarts, postingShares } = index;
  const { candidateShare } = ranking;
  const common = commonShare * met.length;
  let count = 0;
  const order = [...slots].sort((a, b) => b.weight - a.weight);
  order.forEach((slot, number) => {
    const level = number + 1;
    const add = count === 0 || slot.cost < common;
    const bestFirst = slot.words
      .map((_, at) => at)
      .sort((a, b) => (slot.qualities[b] ?? 0) - (slot.qualities[a] ?? 0));
    for (const at of bestFirst) {
      const word = slot.words[at] ?? 0;
      const worth = (slot.weight * (slot.qualities[at] ?? 0)) / 100;
      const end = postingStarts[word + 1] ?? 0;
      for (let posting = postingStarts[word] ?? 0; posting < end; posting += 1) {
        const concept = postings[posting] ?? 0;
        const seen = met[concept] ?? 0;
        // `met` holds the last slot that counted: of several words for one slot only the best does.
        if (seen === level || (seen === 0 && (!add || accept?.(concept) === false))) continue;
        if (seen === 0) touched[count++] = concept;
        met[concept] = level;
        gathered[concept] =
          (gathered[concept] ?? 0) + worth * (1 + (candidateShare * (postingShares[posting] ?? 0)) / 255);
      }
    }
  });
  const total = slots.reduce((sum, { weight }) => sum + weight, 0);
  const best = heaviest(space, count, total);
  for (let at = 0; at < count; at += 1) {
    const concept = touched[at] ?? 0;
    met[concept] = 0;
    gathered[concept] = 0;
  }
  return best;
}

/** Of the first `count` touched concepts those that gathered most: a histogram finds where to cut. */
function heaviest(
  { gathered, touched, prior, titleKinds }: Workspace,
  count: number,
  total: number,
): number[] {
  let most = 0;
  for (let at = 0; at < count; at += 1) {
    const concept = touched[at] ?? 0;
    const met = gathered[concept] ?? 0;
    const missing = titleKinds[concept] === 1 ? Math.max(0, total - met) : 0;
    const value = (met + (missing * ranking.residual) / 100) * (prior[concept] ?? 1);
    gathered[concept] = value;
    if (value > most) most = value;
  }
  const scale = buckets / (most || 1);
  let cut = 0;
  if (count > ranking.candidates) {
    histogram.fill(0);
    for (let at = 0; at < count; at += 1) {
      const bucket = Math.floor((gathered[touched[at] ?? 0] ?? 0) * scale);
      histogram[bucket] = (histogram[bucket] ?? 0) + 1;
    }
    let above = 0;
    cut = buckets + 1;
    while (above < ranking.candidates) {
      cut -= 1;
      above += histogram[cut] ?? 0;
    }
  }
  const found: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const concept = touched[at] ?? 0;
    if (Math.floor((gathered[concept] ?? 0) * scale) >= cut) found.push(concept);
  }
  return found;
}
