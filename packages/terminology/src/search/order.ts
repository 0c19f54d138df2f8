import { headTokens, tokenWeight, tokenWord } from '../compile/token.ts';
import type { Workspace } from './workspace.ts';

/** Words that weigh no more than this, of 255, are as good as not there. */
export const negligible = 12;

/** How far a name begins as the query does, 0 to 1. "Unspecified glaucoma" begins with glaucoma for this purpose. */
export function orderOf({ index: { forward }, marks }: Workspace, slotCount: number, head: number): number {
  const end = head + 1 + headTokens(forward[head] ?? 0);
  let start = head + 1;
  while (start < end && isDefault(marks.first, forward[start] ?? 0)) start += 1;
  let inOrder = 0;
  while (inOrder < slotCount && start + inOrder < end) {
    if (!marks.has(tokenWord(forward[start + inOrder] ?? 0), inOrder)) break;
    inOrder += 1;
  }
  return inOrder === 0 ? 0 : 0.6 + (0.4 * inOrder) / slotCount;
}

/** Whether a token is of no weight, and nobody asked for it. */
function isDefault(marked: Uint32Array, token: number): boolean {
  return tokenWeight(token) <= negligible && marked[tokenWord(token)] === 0;
}
