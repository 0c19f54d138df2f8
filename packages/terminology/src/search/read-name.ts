import { negatedBit, none } from '../compile/kinds.ts';
import { ranking } from './ranking.ts';
import type { Workspace } from './workspace.ts';

/** Words that weigh no more than this, of 255, are as good as not there. */
export const negligible = 12;
const wordMask = negatedBit - 1;
/** Names of a header that are read for its children: the title and what stands beside it. */
const namesAbove = 6;

/**
 * Notes in `met` how well a name meets each slot, 0 to 100; answers the weight of its words that nobody asked for, each word of
 * at most 255. `denied` is what a word counts that the name denies.
 */
export function readName(
  space: Workspace,
  slotCount: number,
  name: number,
  denied: number,
  met: Float64Array,
): number {
  const { tokens, tokenStarts, tokenWeights } = space.index;
  for (let slot = 0; slot < slotCount; slot += 1) met[slot] = 0;
  let unasked = 0;
  const end = tokenStarts[name + 1] ?? 0;
  for (let at = tokenStarts[name] ?? 0; at < end; at += 1) {
    const token = tokens[at] ?? 0;
    const word = token & wordMask;
    const weight = tokenWeights[at] ?? 0;
    let bits = space.slotBits[word] ?? 0;
    if (bits === 0) {
      unasked += weight;
      continue;
    }
    let asked = 0;
    while (bits !== 0) {
      const slot = 31 - Math.clz32(bits);
      bits &= ~(1 << slot);
      const quality = space.qualities[slot]?.[word] ?? 0;
      const value = token >= negatedBit ? quality * denied : quality;
      if (value > (met[slot] ?? 0)) met[slot] = value;
      if (quality > asked) asked = quality;
    }
    unasked += (weight * (100 - asked)) / 100;
  }
  return unasked;
}

/** How far a name begins as the query does, 0 to 1. "Unspecified glaucoma" begins with glaucoma for this purpose. */
export function orderOf(space: Workspace, slotCount: number, name: number): number {
  const { tokenStarts, tokenWeights } = space.index;
  const end = tokenStarts[name + 1] ?? 0;
  let start = tokenStarts[name] ?? 0;
  while (start < end && (tokenWeights[start] ?? 0) <= negligible && bitsAt(space, start) === 0) start += 1;
  let inOrder = 0;
  while (inOrder < slotCount && start + inOrder < end) {
    if ((bitsAt(space, start + inOrder) & (1 << inOrder)) === 0) break;
    inOrder += 1;
  }
  return inOrder === 0 ? 0 : 0.6 + (0.4 * inOrder) / slotCount;
}

/** The slots that the word of a token may stand for. */
function bitsAt(space: Workspace, token: number): number {
  return space.slotBits[(space.index.tokens[token] ?? 0) & wordMask] ?? 0;
}

const nothing = new Float64Array(ranking.slots);
const scratch = new Float64Array(ranking.slots);

/** How well each slot is met by names of the concept's ancestors. Siblings share them, so they are kept for the query. */
export function metAbove(space: Workspace, slotCount: number, parent: number, denied: number): Float64Array {
  if (parent === none) return nothing;
  const known = space.above.get(parent);
  if (known !== undefined) return known;
  // Damaged hierarchies run in circles; this one then ends here.
  space.above.set(parent, nothing);
  const { nameStarts, parents } = space.index;
  const found = metAbove(space, slotCount, parents[parent] ?? none, denied).slice();
  const first = nameStarts[parent] ?? 0;
  const last = Math.min(nameStarts[parent + 1] ?? 0, first + namesAbove);
  for (let name = first; name < last; name += 1) {
    readName(space, slotCount, name, denied, scratch);
    for (let slot = 0; slot < slotCount; slot += 1)
      if ((scratch[slot] ?? 0) > (found[slot] ?? 0)) found[slot] = scratch[slot] ?? 0;
  }
  space.above.set(parent, found);
  return found;
}
