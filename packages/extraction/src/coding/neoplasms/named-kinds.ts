import { beginningOf } from '../../note/beginnings.ts';
import type { NoteDocument, Sentence } from '../../note/document.ts';
import type { Worksheet } from '../worksheet.ts';
import { lettersOf, type NeoplasmKind } from './kinds.ts';
import { ends, gapBefore } from './site-reader.ts';

/** How far from the word of a kind its other words may stand: "melanoma in situ, Breslow 0, of the upper back". */
const reach = 5;

/** Where in a sentence a kind of neoplasm stands. */
export interface Found {
  readonly sentence: Sentence;
  readonly kind: NeoplasmKind;
  readonly at: readonly number[];
}

/** Positions within reach of a word, without an end of what is said between. */
const around = (document: NoteDocument, sentence: Sentence, at: number): readonly [number, number] => {
  let first = at;
  let last = at;
  while (first > 0 && first > at - reach && !ends.test(gapBefore(document, sentence, first))) first -= 1;
  const most = Math.min(sentence.lexemes.length - 1, at + reach + 1);
  while (last < most && !ends.test(gapBefore(document, sentence, last + 1))) last += 1;
  return [first, last];
};

/** The kind with the most words that stand about a word; of a word that stands there twice the nearer one is meant. */
const kindAt = (
  document: NoteDocument,
  sentence: Sentence,
  at: number,
  kinds: readonly NeoplasmKind[],
): Found | null => {
  const [first, last] = around(document, sentence, at);
  const near = sentence.lexemes.slice(first, last + 1).map(({ word }) => word);
  const letters = lettersOf(near);
  let best: NeoplasmKind | null = null;
  for (const kind of kinds) {
    if ((kind.letters & ~letters) !== 0 || kind.words.length <= (best?.words.length ?? 0)) continue;
    if (kind.words.every((word) => near.includes(word))) best = kind;
  }
  if (best === null) return null;
  const placeOf = (word: string): number => {
    const places = near.flatMap((one, index) => (one === word ? [first + index] : []));
    return places.reduce((a, b) => (Math.abs(b - at) < Math.abs(a - at) ? b : a));
  };
  return { sentence, kind: best, at: best.words.map(placeOf).sort((a, b) => a - b) };
};

/** The kinds of neoplasms that a sentence names. */
export const findKinds = ({ document, index: { neoplasms } }: Worksheet, sentence: Sentence): Found[] => {
  const all: Found[] = [];
  const { lexemes } = sentence;
  for (let at = 0; at < lexemes.length; at += 1) {
    const word = lexemes[at]?.word ?? '';
    const kinds = neoplasms.kindWords.mayHold(beginningOf(word)) ? neoplasms.kinds.get(word) : undefined;
    const found = kinds === undefined ? null : kindAt(document, sentence, at, kinds);
    if (found === null) continue;
    all.push(found);
    at = found.at.at(-1) ?? at;
  }
  return all;
};
