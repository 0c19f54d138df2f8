import { adjectiveEndings, endings, parts, prefixForms } from './combining-forms.ts';

const shortest = 4;
const longest = 40;
const longestPart = 11;
const shortestPart = 2;
const linking = /^[aeio]$/;

/** How long the parts are that begin with two letters, longest first: of most beginnings there are none. */
const sizesOf = new Map<string, readonly number[]>();
for (const part of parts.keys()) {
  const beginning = part.slice(0, shortestPart);
  const sizes = new Set([...(sizesOf.get(beginning) ?? []), part.length]);
  sizesOf.set(
    beginning,
    [...sizes].sort((a, b) => b - a),
  );
}

/**
 * What the parts of a medical word mean, in plain words: proctoptosis → rectum, prolapse; periappendicular → appendix. Empty for a
 * word that is not made of known parts from its beginning to its end.
 */
export function wordParts(word: string): readonly string[] {
  if (word.length < shortest || word.length > longest) return [];
  const found: (readonly string[])[] = [];
  return parse(word, 0, found, true) ? [...new Set(found.flat())] : [];
}

/** What the last part of a word means, whatever stands before it: "…uria" is of the urine. Empty where that means nothing. */
export function lastPart(word: string): readonly string[] {
  for (let size = Math.min(longestPart, word.length - shortest); size >= shortest; size -= 1) {
    const meaning = endings.get(word.slice(-size));
    if (meaning !== undefined) return meaning;
  }
  return [];
}

/** Parses the rest of a word from `at` on, longest parts first; adds meanings to `found`, which it leaves alone where there is no parse. */
function parse(word: string, at: number, found: (readonly string[])[], start: boolean): boolean {
  const rest = word.slice(at);
  if (found.length > 0 && adjectiveEndings.has(rest)) return true;
  const ending = start ? undefined : endings.get(rest);
  if (ending !== undefined) {
    found.push(ending);
    return true;
  }
  for (const size of sizesOf.get(rest.slice(0, shortestPart)) ?? []) {
    const meaning = size > rest.length ? undefined : parts.get(rest.slice(0, size));
    if (meaning === undefined) continue;
    found.push(meaning);
    const after = at + size;
    if (parse(word, after, found, false)) return true;
    if (linking.test(word[after] ?? '') && parse(word, after + 1, found, false)) return true;
    found.pop();
  }
  if (found.length > 0) return false;
  for (let size = Math.min(6, rest.length - 3); size >= 1; size -= 1)
    if (prefixForms.has(rest.slice(0, size)) && parse(word, at + size, found, false)) return true;
  return false;
}
