import type { Slot } from './slot.ts';
import type { Workspace } from './workspace.ts';

/** Looking a concept's names through costs about as much as reading this many postings. */
const postingsPerLook = 24;

/** How many concepts a partial match looks at closely. */
const partialLimit = 400;
const tiedLimit = 2000;
const commonnessRange = 256;

/**
 * Concepts that may have a word for every slot: intersected from the rarest slot on, as long as reading postings is cheaper
 * than looking at the concepts, so some may still lack a slot. Ascending for each word, no duplicates.
 */
export function conceptsWithAll(space: Workspace, slots: readonly Slot[]): number[] {
  const order = [...slots].sort((a, b) => a.cost - b.cost);
  const [first, ...others] = order;
  if (first === undefined || first.cost === 0) return [];
  const touched: number[] = [];
  eachPosting(space, first, (concept) => {
    if (space.met[concept] === 0) {
      space.met[concept] = 1;
      touched.push(concept);
    }
  });
  let left = touched;
  let level = 1;
  for (const slot of others) {
    if (slot.cost > left.length * postingsPerLook) continue;
    const wanted = level;
    eachPosting(space, slot, (concept) => {
      if (space.met[concept] === wanted) space.met[concept] = wanted + 1;
    });
    level += 1;
    const reached = level;
    left = left.filter((concept) => space.met[concept] === reached);
  }
  for (const concept of touched) space.met[concept] = 0;
  return left;
}

/** The concepts that meet the greatest weight of slots, when none meets all. */
export function conceptsWithMost(space: Workspace, slots: readonly Slot[]): number[] {
  const touched: number[] = [];
  slots.forEach((slot, number) => {
    eachPosting(space, slot, (concept) => {
      const level = space.met[concept] ?? 0;
      // `met` holds the last slot that counted, so that two words of one slot count once.
      if (level === number + 1) return;
      if (level === 0) touched.push(concept);
      space.met[concept] = number + 1;
      space.gathered[concept] = (space.gathered[concept] ?? 0) + slot.weight;
    });
  });
  const best = heaviest(space, touched);
  for (const concept of touched) {
    space.met[concept] = 0;
    space.gathered[concept] = 0;
  }
  return best;
}

/** The concepts that have gathered most, and of those tied at the limit the commonest. */
function heaviest(space: Workspace, touched: readonly number[]): number[] {
  if (touched.length <= partialLimit) return [...touched];
  const rank = (concept: number): number =>
    (space.gathered[concept] ?? 0) * commonnessRange + (space.index.commonness[concept] ?? 0);
  const least = threshold(touched.map(rank), partialLimit);
  return touched.filter((concept) => rank(concept) >= least).slice(0, tiedLimit);
}

/** The value that at least `count` of the numbers reach. */
function threshold(numbers: readonly number[], count: number): number {
  return Float64Array.from(numbers).sort().at(-count) ?? 0;
}

function eachPosting(space: Workspace, slot: Slot, visit: (concept: number) => void): void {
  const { postings, postingStarts } = space.index;
  for (const word of slot.words) {
    const end = postingStarts[word + 1] ?? 0;
    for (let at = postingStarts[word] ?? 0; at < end; at += 1) visit(postings[at] ?? 0);
  }
}
