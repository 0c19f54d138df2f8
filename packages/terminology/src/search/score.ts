import { negatedBit } from '../compile/kinds.ts';
import type { Slot } from './slot.ts';
import { slotLimit, type Workspace } from './workspace.ts';

/** A concept with the name that matches best. */
export interface Match {
  readonly concept: number;
  readonly name: number;
  readonly score: number;
}

export interface ScoreOptions {
  /** Whether a concept must have a word for every slot. */
  readonly all: boolean;
  /** Whether the query itself denies something. */
  readonly negated: boolean;
}

/** How much words of a name that nobody asked for count against it, relative to words asked for and found. */
const unaskedCost = 0.4;
/** Words that only another name of the concept has are a weaker sign than one name that has them all. */
const scattered = 0.6;
const incomplete = 0.85;
/** "Without shock" is a poor answer to "shock". */
const denied = 0.5;
/** Words that weigh no more than this, of 255, are as good as not there. */
const negligible = 12;
const wordMask = negatedBit - 1;
const startBonus = 0.03;
const orderBonus = 0.02;
const commonBonus = 0.14;
const billableBonus = 0.1;
/** A name of our vocabulary says how people speak, a title what the code means: at equal match the title wins. */
const kindFactors = [1, 0.985, 0.985, 0.985, 0.985] as const;

const best = new Uint8Array(slotLimit);
const bestAnywhere = new Uint8Array(slotLimit);

/**
 * How well a concept answers the slots that `withSlots` has marked: the share of the query that one of its names meets,
 * less the words of that name that nobody asked for, plus what is known about the concept. Null when `all` is wanted
 * and a slot is missing from the concept.
 */
export function scoreConcept(
  space: Workspace,
  slots: readonly Slot[],
  concept: number,
  { all, negated }: ScoreOptions,
): Match | null {
  const { index } = space;
  const end = index.nameStarts[concept + 1] ?? 0;
  let total = 0;
  for (const slot of slots) total += slot.weight;
  bestAnywhere.fill(0);
  let bestName = -1;
  let bestScore = -1;
  let bestMet = 0;
  let bestUnasked = 0;
  for (let name = index.nameStarts[concept] ?? 0; name < end; name += 1) {
    const unasked = readName(space, slots.length, name, negated ? 1 : denied);
    let met = 0;
    let missing = 0;
    for (let slot = 0; slot < slots.length; slot += 1) {
      const value = best[slot] ?? 0;
      if (value === 0) missing += 1;
      else met += ((slots[slot]?.weight ?? 0) * value) / 100;
      if (value > (bestAnywhere[slot] ?? 0)) bestAnywhere[slot] = value;
    }
    if (met === 0) continue;
    const share = met / (total + unaskedCost * unasked);
    const factor = kindFactors[index.nameKinds[name] ?? 0] ?? 1;
    const whole = missing === 0 ? 1 : incomplete;
    const score = share * factor * whole * orderFactor(space, slots.length, name);
    if (score > bestScore) {
      bestScore = score;
      bestName = name;
      bestMet = met;
      bestUnasked = unasked;
    }
  }
  if (bestName < 0) return null;
  const union = unionScore(slots, bestMet, total + unaskedCost * bestUnasked, all);
  if (union === null) return null;
  return { concept, name: bestName, score: Math.max(bestScore, union) * priorOf(space, concept) };
}

/** Notes in `best` how well each slot is met by a name; answers the weight of its words that meet none. */
function readName(space: Workspace, slotCount: number, name: number, deniedFactor: number): number {
  const { tokens, tokenStarts, tokenWeights } = space.index;
  for (let slot = 0; slot < slotCount; slot += 1) best[slot] = 0;
  let unasked = 0;
  const end = tokenStarts[name + 1] ?? 0;
  for (let at = tokenStarts[name] ?? 0; at < end; at += 1) {
    const token = tokens[at] ?? 0;
    const word = token & wordMask;
    let bits = space.slotBits[word] ?? 0;
    if (bits === 0) unasked += tokenWeights[at] ?? 0;
    while (bits !== 0) {
      const slot = 31 - Math.clz32(bits);
      bits &= ~(1 << slot);
      const quality = space.qualities[slot]?.[word] ?? 0;
      const value = token >= negatedBit ? quality * deniedFactor : quality;
      if (value > (best[slot] ?? 0)) best[slot] = value;
    }
  }
  return unasked;
}

/** A name that begins as the query does, and goes on as it does, is likelier to be what was meant. */
function orderFactor(space: Workspace, slotCount: number, name: number): number {
  const { tokenStarts, tokenWeights } = space.index;
  const end = tokenStarts[name + 1] ?? 0;
  let start = tokenStarts[name] ?? 0;
  // "Unspecified glaucoma" begins with glaucoma for this purpose.
  while (start < end && (tokenWeights[start] ?? 0) <= negligible && bitsAt(space, start) === 0) start += 1;
  let inOrder = 0;
  while (inOrder < slotCount && start + inOrder < end) {
    if ((bitsAt(space, start + inOrder) & (1 << inOrder)) === 0) break;
    inOrder += 1;
  }
  return inOrder === 0 ? 1 : 1 + startBonus + (orderBonus * inOrder) / slotCount;
}

/** The slots that the word of a token may stand for. */
function bitsAt(space: Workspace, token: number): number {
  return space.slotBits[(space.index.tokens[token] ?? 0) & wordMask] ?? 0;
}

/**
 * The share of the query met by the best name and, for less, by the others of the concept; null when `all` is wanted and
 * a slot is missing from all of them.
 */
function unionScore(slots: readonly Slot[], bestMet: number, total: number, all: boolean): number | null {
  let met = 0;
  for (let slot = 0; slot < slots.length; slot += 1) {
    const value = bestAnywhere[slot] ?? 0;
    if (value === 0 && all) return null;
    met += ((slots[slot]?.weight ?? 0) * value) / 100;
  }
  return (bestMet + scattered * (met - bestMet)) / total;
}

function priorOf(space: Workspace, concept: number): number {
  const common = (space.index.commonness[concept] ?? 0) / 255;
  return 1 + commonBonus * common + (space.index.billable[concept] === 1 ? billableBonus : 0);
}
