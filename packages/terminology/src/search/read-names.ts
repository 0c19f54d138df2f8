import { headKind, headTokens, isNegated, tokenWeight, tokenWord } from '../compile/token.ts';
import { ranking } from './ranking.ts';
import type { Pass } from './score.ts';
import type { Workspace } from './workspace.ts';

const full = 100;

/** What all names of one concept have of a query, and which of them has most. Filled anew for each, so that nothing is allocated. */
export interface NamesRead {
  /** Where the head of the best name stands, -1 where no name has a word of the query; and its number, the title being 0. */
  head: number;
  name: number;
  /** What the best name meets of the query, and the words of it that nobody asked for, by weight; whether it has a word for each slot. */
  met: number;
  unasked: number;
  isWhole: boolean;
  /** What the title meets, and what of it nobody asked for. */
  titleMet: number;
  titleUnasked: number;
  /** How well all names together meet each slot, 0 to 100. */
  readonly anywhere: Float64Array;
}

/** Where what is read is gathered. */
export const namesRead: NamesRead = {
  head: -1,
  name: 0,
  met: 0,
  unasked: 0,
  isWhole: false,
  titleMet: 0,
  titleUnasked: 0,
  anywhere: new Float64Array(ranking.slots),
};

const here = new Float64Array(ranking.slots);

/**
 * Reads the names of a concept, whose heads and tokens stand from `start` to `end`, into `namesRead`. One pass over the words: most
 * are asked by nobody, and of those a sum is all that is needed.
 */
export function readNames(space: Workspace, pass: Pass, start: number, end: number): void {
  const { forward } = space.index;
  const { first, next, slots, qualities } = space.marks;
  const { weights, total, denied } = pass;
  const { anywhere } = namesRead;
  for (let slot = 0; slot < weights.length; slot += 1) anywhere[slot] = 0;
  namesRead.head = -1;
  let best = 0;
  for (let name = 0, at = start; at < end; name += 1) {
    const head = at;
    const last = head + headTokens(forward[head] ?? 0);
    let unasked = 0;
    let partly = 0;
    let met = 0;
    // Slots that the name has met so far, as bits: `here` counts for these alone.
    let bits = 0;
    for (at += 1; at <= last; at += 1) {
      const token = forward[at] ?? 0;
      let entry = first[tokenWord(token)] ?? 0;
      if (entry === 0) {
        unasked += tokenWeight(token);
        continue;
      }
      let asked = 0;
      do {
        const slot = slots[entry] ?? 0;
        const quality = qualities[entry] ?? 0;
        entry = next[entry] ?? 0;
        if (quality > asked) asked = quality;
        const value = isNegated(token) ? quality * denied : quality;
        const before = (bits & (1 << slot)) === 0 ? 0 : (here[slot] ?? 0);
        if (value <= before) continue;
        bits |= 1 << slot;
        here[slot] = value;
        met += (weights[slot] ?? 0) * (value - before);
        if (value > (anywhere[slot] ?? 0)) anywhere[slot] = value;
      } while (entry !== 0);
      partly += tokenWeight(token) * (full - asked);
    }
    if (name === 0) {
      namesRead.titleMet = met / full;
      namesRead.titleUnasked = unasked + partly / full;
    }
    // Most names have no word of the query.
    if (bits === 0) continue;
    met /= full;
    unasked += partly / full;
    const kind = ranking.kinds[headKind(forward[head] ?? 0)] ?? 1;
    const share = (met / (total + ranking.unaskedCost * unasked)) * kind;
    if (share <= best) continue;
    best = share;
    namesRead.head = head;
    namesRead.name = name;
    namesRead.met = met;
    namesRead.unasked = unasked;
    namesRead.isWhole = isWhole(bits, weights.length);
  }
}

/** Whether the name that was just read has a word for each slot. */
function isWhole(bits: number, count: number): boolean {
  for (let slot = 0; slot < count; slot += 1)
    if ((bits & (1 << slot)) === 0 || (here[slot] ?? 0) < ranking.wholeFrom) return false;
  return true;
}
