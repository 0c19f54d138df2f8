import { fullShare, postingConcept, postingShare } from '../compile/posting.ts';
import { type CommonWord, commonShare } from './common-words.ts';
import type { Accept } from './filter.ts';
import { ranking } from './ranking.ts';
import type { Slot } from './slot.ts';
import type { Workspace } from './workspace.ts';

const buckets = 2048;
const histogram = new Uint32Array(buckets + 1);
const full = 100;
/** What concepts gather is counted in whole numbers, so many to 1 of a slot's weight: all slots of a query together stay below 2^31. */
const unit = 2 ** 16;

/**
 * The concepts most likely to answer the slots: of `touched` the first so many as the answer says, about
 * `ranking.candidates`. A sum over slots of how rare the word is, how well it is met and how much of a name it makes up. One
 * pass over postings, rarest slot first; common words only add to what rarer ones have found.
 */
export function chooseCandidates(space: Workspace, slots: readonly Slot[], accept: Accept | null): number {
  const order = [...slots].sort((a, b) => b.weight - a.weight);
  const count = gather(space, order, accept);
  const kept = accept === null ? count : leaveIn(space, count, accept);
  return heaviest(space, kept, unit * totalOf(slots));
}

/**
 * Adds what each word is worth to every concept that has it; answers how many concepts have anything. `met` holds the number of the slot
 * that a concept met last: of several words for one slot only the first counts, which is the best. Without a branch, in whole numbers: what
 * a concept has met no processor guesses, and `touched` is written on whether a concept is new or not. One function with all arrays at hand.
 */
function gather(space: Workspace, order: readonly Slot[], accept: Accept | null): number {
  const { met, gathered, touched } = space;
  const { postings, postingStarts } = space.index;
  const common = commonShare * met.length;
  // A filter may leave none of what the rarer words found.
  const enough = accept === null ? ranking.firstPage : Number.POSITIVE_INFINITY;
  let count = 0;
  for (let level = 1; level <= order.length; level += 1) {
    const { words, qualities, weight, cost } = order[level - 1] ?? noSlot;
    const add = accept !== null || count === 0 || cost < common ? 1 : 0;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? 0;
      const worth = (unit * weight * (qualities[at] ?? 0)) / full;
      const everywhere = add === 1 && count < enough ? undefined : space.common.get(word);
      if (everywhere !== undefined) {
        addWhereTouched(space, everywhere, worth, level, count);
        continue;
      }
      const present = Math.round(worth);
      const byShare = Math.round((worth * ranking.candidateShare) / fullShare);
      const end = postingStarts[word + 1] ?? 0;
      for (let place = postingStarts[word] ?? 0; place < end; place += 1) {
        const posting = postings[place] ?? 0;
        const concept = postingConcept(posting);
        const seen = met[concept] ?? 0;
        const isNew = (seen - 1) >>> 31;
        const counts = -(seen ^ level) >>> 31;
        const here = present + Math.imul(byShare, postingShare(posting));
        gathered[concept] = Math.imul(1 - isNew, gathered[concept] ?? 0) + Math.imul(counts, here);
        met[concept] = Math.imul(level, (1 - isNew) | add);
        touched[count] = concept;
        count += isNew & add;
      }
    }
  }
  return count;
}

const noSlot = { words: new Uint32Array(0), qualities: new Uint8Array(0), weight: 0, cost: 0 };

function totalOf(slots: readonly Slot[]): number {
  let total = 0;
  for (const { weight } of slots) total += weight;
  return total;
}

/** The same of a common word, for the first `count` touched concepts alone. */
function addWhereTouched(
  { met, gathered, touched }: Workspace,
  { bits, share }: CommonWord,
  worth: number,
  level: number,
  count: number,
): void {
  const here = Math.round(worth * (1 + (ranking.candidateShare * share) / fullShare));
  for (let at = 0; at < count; at += 1) {
    const concept = touched[at] ?? 0;
    const seen = met[concept] ?? 0;
    const counts = ((bits[concept >>> 5] ?? 0) >>> (concept & 31)) & (-(seen ^ level) >>> 31);
    met[concept] = seen + Math.imul(counts, level - seen);
    gathered[concept] = (gathered[concept] ?? 0) + Math.imul(counts, here);
  }
}

/** Keeps the accepted ones in front; answers how many. */
function leaveIn({ touched, met }: Workspace, count: number, accept: Accept): number {
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const concept = touched[at] ?? 0;
    if (accept(concept)) {
      touched[kept] = concept;
      kept += 1;
    } else met[concept] = 0;
  }
  return kept;
}

/** Moves those that gathered most to the front of `touched` and wipes the rest: a histogram finds where to cut. */
function heaviest(space: Workspace, count: number, total: number): number {
  const left = sift(space, count, total);
  if (left <= ranking.firstPage) return left;
  const scale = buckets / (page[0] || 1);
  // Down to the last of the first page, then as far below it as ever a right answer stood, but not too many.
  const lowest = Math.floor(Math.trunc((page[last] ?? 0) * scale) * ranking.belowFirstPage);
  const kept = leaveFrom(space, left, scale, lowest);
  return kept <= ranking.candidates ? kept : leaveFrom(space, kept, scale, cutOf(space, kept, scale));
}

/** Leaves those whose worth falls into the bucket or one above it; answers how many. */
function leaveFrom({ touched, worth }: Workspace, count: number, scale: number, bucket: number): number {
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const value = worth[at] ?? 0;
    if (((value * scale) | 0) < bucket) continue;
    touched[kept] = touched[at] ?? 0;
    worth[kept] = value;
    kept += 1;
  }
  return kept;
}

/** The highest bucket that has, with those above it, as many as may be looked at. */
function cutOf({ worth }: Workspace, count: number, scale: number): number {
  histogram.fill(0);
  for (let at = 0; at < count; at += 1) {
    const bucket = ((worth[at] ?? 0) * scale) | 0;
    histogram[bucket] = (histogram[bucket] ?? 0) + 1;
  }
  let cut = buckets + 1;
  for (let above = 0; above < ranking.candidates; ) above += histogram[--cut] ?? 0;
  return cut;
}

/** The greatest worths so far, greatest first: as many as stand on the first page. */
const page = new Float64Array(ranking.firstPage);
const last = page.length - 1;
const residual = ranking.residual / full;
const mostPrior = 1 + ranking.commonBonus + ranking.billableBonus;

/**
 * Weighs the touched concepts and leaves all that the histogram could leave, with what they are worth. Most have far too little beside
 * the tenth, which is told from what they gathered alone. Only this loop: V8 gives a long loop up again where something follows it
 * that it has never seen done.
 */
function sift(
  { gathered, met, touched, worth, standing: { prior }, families }: Workspace,
  count: number,
  total: number,
): number {
  const { worth: byFamily, worthOf } = families;
  // Buckets are cut below what they hold: by the greatest worth that there can be, so much below.
  const margin = (2 * mostPrior * (1 + ranking.candidateShare) * total) / buckets;
  page.fill(0);
  let kept = 0;
  let cut = 0;
  let least = 0;
  for (let at = 0; at < count; at += 1) {
    const concept = touched[at] ?? 0;
    met[concept] = 0;
    let value = gathered[concept] ?? 0;
    if (value < least) continue;
    let factor = prior[concept] ?? 1;
    if (factor < 0) {
      factor = -factor;
      if (value < total) value += (total - value) * residual;
    }
    value *= factor;
    if (value < cut) continue;
    value = Math.fround(value * (byFamily[worthOf[concept] ?? 0] ?? 1));
    if (value < cut) continue;
    touched[kept] = concept;
    worth[kept] = value;
    kept += 1;
    if (value <= (page[last] ?? 0)) continue;
    enter(value);
    cut = (page[last] ?? 0) * ranking.belowFirstPage - margin;
    // A residual category has something for what it lacks of the total.
    least = Math.min(cut / mostPrior, (cut / mostPrior - residual * total) / (1 - residual));
  }
  return kept;
}

/** Puts a worth in its place on the page; the least of those there leaves it. */
function enter(value: number): void {
  let at = last;
  for (; at > 0 && (page[at - 1] ?? 0) < value; at -= 1) page[at] = page[at - 1] ?? 0;
  page[at] = value;
}
