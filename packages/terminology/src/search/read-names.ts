import { headKind, headTokens, isNegated, tokenWeight, tokenWord } from '../compile/token.ts';
import { ranking } from './ranking.ts';
import type { Pass } from './score.ts';
import type { Workspace } from './workspace.ts';

const full = 100;
/** Shares that differ by less are equal: the order of a sum decides no more than that. */
const equal = 1e-12;

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

/** Of the concept that is read: where the tokens stand that somebody asked for, and the weights of all up to each. Longer for longer ones. */
let askedPlaces = new Uint32Array(1024);
let weightUpTo = new Uint32Array(1024);

/**
 * Reads the names of a concept, whose heads and tokens stand from `start` to `end`, into `namesRead`. Of most words, which nobody asked
 * for, a sum is all that is needed, and most names have no other.
 */
export function readNames(space: Workspace, pass: Pass, start: number, end: number): void {
  const { forward } = space.index;
  const { first, next, slots, qualities } = space.marks;
  const { weights, total, denied } = pass;
  const { anywhere } = namesRead;
  for (let slot = 0; slot < weights.length; slot += 1) anywhere[slot] = 0;
  namesRead.head = -1;
  findAsked(space, start, end);
  const places = askedPlaces;
  const upTo = weightUpTo;
  let best = 0;
  let hit = 0;
  let at = places[0] ?? 0;
  for (let name = 0, head = start, last = start; head < end; name += 1, head = last + 1) {
    last = head + headTokens(forward[head] ?? 0);
    // Read as a token, a head may look like one.
    if (at === head) at = places[++hit] ?? 0;
    if (at > last && name > 0) continue;
    let others = (upTo[last - start] ?? 0) - (upTo[head - start] ?? 0);
    let partly = 0;
    let met = 0;
    // Slots that the name has met so far, as bits: `here` counts for these alone.
    let bits = 0;
    for (; at <= last; at = places[++hit] ?? 0) {
      const token = forward[at] ?? 0;
      let entry = first[tokenWord(token)] ?? 0;
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
      others = (others - tokenWeight(token)) | 0;
      partly = (partly + tokenWeight(token) * (full - asked)) | 0;
    }
    met /= full;
    const unasked = others + partly / full;
    if (name === 0) {
      namesRead.titleMet = met;
      namesRead.titleUnasked = unasked;
    }
    const kind = ranking.kinds[headKind(forward[head] ?? 0)] ?? 1;
    const share = (met / (total + ranking.unaskedCost * unasked)) * kind;
    if (share <= best + equal) continue;
    best = share;
    namesRead.head = head;
    namesRead.name = name;
    namesRead.met = met;
    namesRead.unasked = unasked;
    namesRead.isWhole = isWhole(bits, weights.length);
  }
}

/** Fills `askedPlaces`, ended by `end`, and `weightUpTo`. Without a branch: which word of a name was asked for, no processor guesses. */
function findAsked({ index: { forward }, marks: { first } }: Workspace, start: number, end: number): void {
  if (end - start >= askedPlaces.length) {
    askedPlaces = new Uint32Array(2 * (end - start));
    weightUpTo = new Uint32Array(2 * (end - start));
  }
  const places = askedPlaces;
  const weights = weightUpTo;
  let count = 0;
  let sum = 0;
  for (let at = start; at < end; at += 1) {
    const token = forward[at] ?? 0;
    places[count] = at;
    count += -(first[tokenWord(token)] ?? 0) >>> 31;
    sum = (sum + tokenWeight(token)) | 0;
    weights[at - start] = sum;
  }
  places[count] = end;
}

/** Whether the name that was just read has a word for each slot. */
function isWhole(bits: number, count: number): boolean {
  for (let slot = 0; slot < count; slot += 1)
    if ((bits & (1 << slot)) === 0 || (here[slot] ?? 0) < ranking.wholeFrom) return false;
  return true;
}
