import { isNegated, tokenWeight, tokenWord } from '../compile/token.ts';
import type { Workspace } from './workspace.ts';

/** Words that weigh no more than this, of 255, are as good as not there. */
export const negligible = 12;
const full = 100;

/**
 * Notes in `met`, from `from` on, how well a name meets each slot, 0 to 100, where that is better than what stands there; answers
 * the weight of its words that nobody asked for, each word of at most 255. `denied` is what a word counts that the name
 * denies.
 */
export function readName(
  { index: { tokens, tokenStarts }, slotBits, qualities }: Workspace,
  name: number,
  denied: number,
  met: Float32Array | Float64Array,
  from: number,
): number {
  const words = slotBits.length;
  let unasked = 0;
  const end = tokenStarts[name + 1] ?? 0;
  for (let at = tokenStarts[name] ?? 0; at < end; at += 1) {
    const token = tokens[at] ?? 0;
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
export function orderOf(space: Workspace, slotCount: number, name: number): number {
  const { tokenStarts, tokens } = space.index;
  const end = tokenStarts[name + 1] ?? 0;
  let start = tokenStarts[name] ?? 0;
  while (start < end && tokenWeight(tokens[start] ?? 0) <= negligible && bitsAt(space, start) === 0)
    start += 1;
  let inOrder = 0;
  while (inOrder < slotCount && start + inOrder < end) {
    if ((bitsAt(space, start + inOrder) & (1 << inOrder)) === 0) break;
    inOrder += 1;
  }
  return inOrder === 0 ? 0 : 0.6 + (0.4 * inOrder) / slotCount;
}

/** The slots that the word of a token may stand for. */
function bitsAt({ index, slotBits }: Workspace, token: number): number {
  return slotBits[tokenWord(index.tokens[token] ?? 0)] ?? 0;
}
