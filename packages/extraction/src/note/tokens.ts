import { remembered } from '../remembered.ts';
import type { GateRows } from './gate-rows.ts';
import { phraseAt } from './rewrite.ts';
import { type ScannedWords, scanWords } from './scan-words.ts';
import { Token } from './token.ts';
import { gatesOf, traits } from './word-forms.ts';

/** The words of the stretch at hand: filled anew for every one, so that its own list is made as long as it is. */
const rewritten: Token[] = [];

/** The words of a scanned stretch from `from` on, abbreviations and set phrases rewritten to the words that titles use. */
const rewrite = ({ count, forms, words, starts, ends, breaks }: ScannedWords, from: number): Token[] => {
  let length = 0;
  for (let index = 0; index < count; ) {
    const start = starts[index] ?? 0;
    const form = forms[index];
    const word = words[index];
    if (start < from || form === undefined || word === undefined) {
      index += 1;
      continue;
    }
    const plain = form.compared === word;
    // "AF level" is a phrase, before AF is an abbreviation.
    const mayBegin = (form.traits & traits.beginsPhrase) !== 0 || (form.expansion === null && !plain);
    const phrase = mayBegin ? phraseAt(words, index) : null;
    const taken = phrase?.words.length ?? 1;
    const to = phrase?.to ?? form.expansion ?? null;
    const gap = breaks[index] ?? 0;
    const end = ends[index + taken - 1] ?? start;
    const parts = to?.length ?? 1;
    for (let part = 0; part < parts; part += 1) {
      rewritten[length] = new Token(form, to?.[part] ?? word, start, end, part === 0 ? gap : 0, parts);
      length += 1;
    }
    index += taken;
  }
  return rewritten.slice(0, length);
};

/** Words of a stretch of a note, which open the gates of its row; words before `from` do that alone. */
export const readStretch = (
  text: string,
  start: number,
  from: number,
  end: number,
  gates: GateRows,
  row: number,
): Token[] => {
  const words = scanWords(text, start, end);
  for (let index = 0; index < words.count; index += 1) {
    const form = words.forms[index];
    if (form !== undefined) gates.open(row, gatesOf(form));
  }
  return rewrite(words, from);
};

/** The words of a stretch of a note, abbreviations and set phrases rewritten to the words that titles use. */
export const lexemesOf = (text: string, from = 0, to = text.length): Token[] =>
  rewrite(scanWords(text, from, to), from);

/** The comparison words of a designation. */
export const wordsOf = (term: string): string[] => lexemesOf(term).map((lexeme) => lexeme.word);

/** `wordsOf` for titles of the classification, which one note asks for again and again. */
export const titleWordsOf = remembered<readonly string[]>(wordsOf);
