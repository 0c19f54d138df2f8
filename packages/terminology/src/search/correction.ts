import { tokenWord } from '../compile/token.ts';
import type { LoadedIndex } from '../load.ts';
import type { Slot } from './slot.ts';

/** Whether a name meets a slot only by what the slot's word would be if it was mistyped. */
export function onlyByCorrection(index: LoadedIndex, slots: readonly Slot[], name: number): boolean {
  const tokens = index.tokens.subarray(index.tokenStarts[name], index.tokenStarts[name + 1]);
  return slots.some(({ words, corrections }) => {
    if (corrections.size === 0) return false;
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
