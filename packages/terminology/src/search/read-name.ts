import { headTokens, isNegated, tokenWeight, tokenWord } from '../compile/token.ts';
import type { Workspace } from './workspace.ts';

/** Words that weigh no more than this, of 255, are as good as not there. */
export const negligible = 12;
const full = 100;

/**
 * Notes in `met`, from `from` on, how well the name whose head stands at `head` meets each slot, 0 to 100, where that is better than
 * what stands there; answers the weight of its words that nobody asked for, each word of at most 255. `denied` is what a word
 * counts that the name denies.
 */
export function readName(
  { index: { forward }, slotBits, qualities }: Workspace,
  head: number,
  denied: number,
  met: Float64Array,
  from: number,
): number {
  const words = slotBits.length;
  let unasked = 0;
  const end = head + 1 + headTokens(forward[head] ?? 0);
  for (let at = head + 1; at < end; at += 1) {
    const token = forward[at] ?? 0;
    const word = tokenWord(token);
    let bits = slotBits[word] ?? 0;
    if (bits === 0) {
      unasked += tokenWeight(token);
      continue;
    }
    let asked = 0;
    while (bits !== 0) {
      const slot = 31 - Math.clz32(bits);
      bits ^= 1 << slot;
      const quality = qualities[slot * words + word] ?? 0;
      const value = isNegated(token) ? quality * denied : quality;
      if (value > (met[from + slot] ?? 0)) met[from + slot] = value;
      if (quality > asked) asked = quality;
    }
    unasked += (tokenWeight(token) * (full - asked)) / full;
  }
  return unasked;
}

/** How far a name begins as the query does, 0 to 1. "Unspecified glaucoma" begins with glaucoma for this purpose. */
export function orderOf(
  { index: { forward }, slotBits }: Workspace,
  slotCount: number,
  head: number,
): number {
  const end = head + 1 + headTokens(forward[head] ?? 0);
  let start = head + 1;
  while (
    start < end &&
    tokenWeight(forward[start] ?? 0) <= negligible &&
    slotBits[tokenWord(forward[start] ?? 0)] === 0
  )
    start += 1;
  let inOrder = 0;
  while (inOrder < slotCount && start + inOrder < end) {
    const bits = slotBits[tokenWord(forward[start + inOrder] ?? 0)] ?? 0;
    if ((bits & (1 << inOrder)) === 0) break;
    inOrder += 1;
  }
  return inOrder === 0 ? 0 : 0.6 + (0.4 * inOrder) / slotCount;
}
