import { headTokens, tokenWord } from '../compile/token.ts';
import type { LoadedIndex } from '../load.ts';
import type { WordMatch } from './best.ts';

/** Whether the matching name meets a slot only by what the slot's word would be if it was mistyped. */
export function onlyByCorrection(index: LoadedIndex, { concept, name, slots }: WordMatch): boolean {
  const mistyped = slots.filter(({ corrections }) => corrections.size > 0);
  if (mistyped.length === 0) return false;
  const tokens = tokensOf(index, concept, name);
  return mistyped.some(({ words, corrections }) => {
    let corrected = false;
    for (const token of tokens) {
      const word = tokenWord(token);
      if (!words.includes(word)) continue;
      if (!corrections.has(word)) return false;
      corrected = true;
    }
    return corrected;
  });
}

/** The tokens of a name of a concept. */
function tokensOf(
  { forward, forwardStarts, nameStarts }: LoadedIndex,
  concept: number,
  name: number,
): Uint32Array {
  let head = forwardStarts[concept] ?? 0;
  for (let before = nameStarts[concept] ?? 0; before < name; before += 1)
    head += 1 + headTokens(forward[head] ?? 0);
  return forward.subarray(head + 1, head + 1 + headTokens(forward[head] ?? 0));
}
