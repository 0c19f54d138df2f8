import { stopWords } from './note/normalize.ts';
import { lexemesOf, titleWordsOf } from './note/tokens.ts';
import type { Evidence, Suggestion } from './types.ts';

type Code = Pick<Suggestion['alternatives'][number], 'code' | 'display'>;

/** Words of titles that say how much is documented, not what. */
const residual = new Set(['unspecified', 'other', 'specified']);

const remembered = new Map<string, readonly string[]>();
const mostRemembered = 20_000;

const contentWords = (title: string): readonly string[] => {
  let words = remembered.get(title);
  if (words === undefined) {
    if (remembered.size >= mostRemembered) remembered.clear();
    words = titleWordsOf(title).filter((word) => !stopWords.has(word) && !residual.has(word));
    remembered.set(title, words);
  }
  return words;
};

/** More words than these on one's own make another disease, which nobody would have taken for this one. */
const mostNeeded = 4;

/**
 * Why this code and not its nearest neighbour, as the rest of a sentence: the words of the note that tell them apart, or the part of
 * the neighbour's title that the note does not document. Empty where words do not decide: a 7th character, a residual code.
 */
export const distinction = (
  { code, display, evidence }: Code & { readonly evidence: readonly Evidence[] },
  neighbour: Code | undefined,
): string => {
  // The 7th character is chosen by the encounter, not by the words.
  if (neighbour === undefined || (code.length === 8 && neighbour.code.startsWith(code.slice(0, 7))))
    return '';
  const [own, theirs] = [contentWords(display), contentWords(neighbour.display)];
  const alone = own.filter((word) => !theirs.includes(word));
  const theirsAlone = theirs.filter((word) => !own.includes(word));
  if (alone.length === 0 && theirsAlone.length === 0) return '';
  const said = new Set<string>();
  // A disease is mostly named by the same words wherever it stands.
  for (const quote of new Set(evidence.map((one) => one.quote)))
    for (const { word } of lexemesOf(quote)) said.add(word);
  const telling = alone.filter((word) => said.has(word));
  if (telling.length > 0) return `; "${telling.join(' ')}" tells it from ${neighbour.code}`;
  const needed = theirsAlone.filter((word) => !said.has(word));
  return needed.length === 0 || needed.length > mostNeeded
    ? ''
    : `; not ${neighbour.code}, because "${clauseWith(needed, neighbour.display)}" is not documented`;
};

/** The part of a title that holds these words of it, as the title spells it: from the last comma or "with" to the next comma. */
const clauseWith = (needed: readonly string[], title: string): string => {
  const words = lexemesOf(title);
  let first = words.findIndex(({ word }) => needed.includes(word));
  let last = words.findLastIndex(({ word }) => needed.includes(word));
  while (first > 0 && !words[first]?.breakBefore && !stopWords.has(words[first - 1]?.word ?? '')) first -= 1;
  while (last + 1 < words.length && !words[last + 1]?.breakBefore) last += 1;
  return title.slice(words[first]?.start ?? 0, words[last]?.end ?? title.length);
};
