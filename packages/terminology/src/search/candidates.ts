import { fullShare, postingConcept, postingShare } from '../compile/posting.ts';
import { type CommonWord, commonShare } from './common-words.ts';
import type { Accept } from './filter.ts';
import { ranking } from './ranking.ts';
import type { Slot } from './slot.ts';
import type { Workspace } from './workspace.ts';

const buckets = 2048;
const histogram = new Uint32Array(buckets + 1);
const full = 100;

/**
 * The concepts most likely to answer the slots: of `touched` the first so many as the answer says, about
 * `ranking.candidates`. A sum over slots of how rare the word is, how well it is met and how much of a name it makes up. One
 * pass over postings, rarest slot first; common words only add to what rarer ones have found.
 */
export function chooseCandidates(space: Workspace, slots: readonly Slot[], accept: Accept | null): number {
  const common = commonShare * space.met.length;
  const order = [...slots].sort((a, b) => b.weight - a.weight);
  let count = 0;
  let total = 0;
  let level = 0;
  for (const slot of order) {
    level += 1;
    total += slot.weight;
    // A filter may leave none of what the rarer words found.
    const add = accept !== null || count === 0 || slot.cost < common;
    const enough = accept === null ? ranking.firstPage : Number.POSITIVE_INFINITY;
    for (let at = 0; at < slot.words.length; at += 1) {
      const word = slot.words[at] ?? 0;
      const worth = (slot.weight * (slot.qualities[at] ?? 0)) / full;
      const everywhere = add && count < enough ? undefined : space.common.get(word);
      if (everywhere === undefined) count = addPostings(space, word, worth, level, add, count);
      else addWhereTouched(space, everywhere, worth, level, count);
    }
  }
  const kept = accept === null ? count : leaveIn(space, count, accept);
  return heaviest(space, kept, total);
}

/**
 * Adds what a word is worth to every concept that has it; answers how many concepts have anything. `level` is the slot's
 * number: of several words for one slot only the first counts, which is the best. Without `add` no new concepts come in.
 */
function addPostings(
  { index: { postings, postingStarts }, met, gathered, touched }: Workspace,
  word: number,
  worth: number,
  level: number,
  add: boolean,
  count: number,
): number {
  const byShare = (worth * ranking.candidateShare) / fullShare;
  const end = postingStarts[word + 1] ?? 0;
  let size = count;
  for (let at = postingStarts[word] ?? 0; at < end; at += 1) {
    const posting = postings[at] ?? 0;
    const concept = postingConcept(posting);
    const seen = met[concept] ?? 0;
    if (seen === level) continue;
    const here = worth + byShare * postingShare(posting);
    if (seen === 0) {
      if (!add) continue;
      touched[size] = concept;
      size += 1;
      gathered[concept] = here;
    } else gathered[concept] = (gathered[concept] ?? 0) + here;
    met[concept] = level;
  }
  return size;
}

/** The same of a common word, for the first `count` touched concepts alone. */
function addWhereTouched(
  { met, gathered, touched }: Workspace,
  { bits, share }: CommonWord,
  worth: number,
  level: number,
  count: number,
): void {
  const here = worth * (1 + (ranking.candidateShare * share) / fullShare);
  for (let at = 0; at < count; at += 1) {
    const concept = touched[at] ?? 0;
    if (((bits[concept >>> 5] ?? 0) & (1 << (concept & 31))) === 0 || met[concept] === level) continue;
    met[concept] = level;
    gathered[concept] = (gathered[concept] ?? 0) + here;
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
  const { touched, worth } = space;
  const left = sift(space, count, total);
  if (left <= ranking.firstPage) return left;
  const scale = buckets / (page[0] || 1);
  histogram.fill(0);
  for (let at = 0; at < left; at += 1) {
    const bucket = ((worth[at] ?? 0) * scale) | 0;
    histogram[bucket] = (histogram[bucket] ?? 0) + 1;
  }
  // Down to the last of the first page, then as far below it as ever a right answer stood, but not too many.
  let above = 0;
  let cut = buckets + 1;
  while (above < ranking.firstPage) above += histogram[--cut] ?? 0;
  const lowest = Math.floor(cut * ranking.belowFirstPage);
  while (cut > lowest && above < ranking.candidates) above += histogram[--cut] ?? 0;
  let kept = 0;
  for (let at = 0; at < left; at += 1) {
    if ((((worth[at] ?? 0) * scale) | 0) < cut) continue;
    touched[kept] = touched[at] ?? 0;
    kept += 1;
  }
  return kept;
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
  { gathered, met, touched, worth, standing: { prior } }: Workspace,
  count: number,
  total: number,
): number {
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
    value = Math.fround(value * factor);
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
