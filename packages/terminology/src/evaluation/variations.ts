import { seededRandom } from './random.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
/** In shorter words every error makes another word. */
const shortestMistyped = 4;

/**
 * Each text with one typing error in one of its words of four letters or more, the first letter included: two letters
 * swapped, one left out, one too many or a wrong one. Null where no word is long enough. A seed fixes the errors.
 */
export function withTypingErrors(texts: readonly string[], seed: number): (string | null)[] {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  return texts.map((text) => {
    const words = [...text.matchAll(/\p{L}+/gu)].filter(([word]) => word.length >= shortestMistyped);
    const chosen = words[below(words.length)];
    if (chosen === undefined) return null;
    const [word] = chosen;
    let wrong = word;
    while (wrong === word) wrong = mistyped(word, below);
    return text.slice(0, chosen.index) + wrong + text.slice(chosen.index + word.length);
  });
}

function mistyped(word: string, below: (limit: number) => number): string {
  const at = below(word.length);
  const letter = alphabet[below(alphabet.length)] ?? '';
  const before = word.slice(0, at);
  const [here = '', next = ''] = word.slice(at);
  const after = word.slice(at + 1);
  return (
    [before + next + here + after.slice(1), before + after, before + letter + here + after][below(4)] ??
    before + letter + after
  );
}

/** The beginning of a text that holds `share` (0 to 1) of its characters: what stands there before it is typed out. */
export function typedSoFar(text: string, share: number): string {
  return text.slice(0, Math.max(1, Math.ceil(text.length * share)));
}
