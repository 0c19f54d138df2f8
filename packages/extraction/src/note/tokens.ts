import { remembered } from '../remembered.ts';
import type { GateRows } from './gate-rows.ts';
import { phraseAt } from './rewrite.ts';
import { readBeside, ScannedWords, scanWords } from './scan-words.ts';
import { Token } from './token.ts';
import { traits } from './word-forms.ts';
import { beginningOfWord, formOf, gateLists, gatesOfWord, lookUp, traitsOf } from './word-table.ts';

/** Whether a word may go on with a set phrase. */
const mayGoOn = ({ numbers, readAs }: ScannedWords, at: number, end: number): boolean =>
  at < end && (readAs[at] !== 0 || (traitsOf(numbers[at] ?? 0) & traits.continuesPhrase) !== 0);

/** Scanned words, abbreviations and set phrases rewritten to the words that titles use. */
const rewrite = (scanned: ScannedWords, first: number, last: number): Token[] => {
  const { numbers, readAs, starts, ends, breaks } = scanned;
  const rewritten: Token[] = [];
  for (let index = first; index < last; ) {
    const number = numbers[index] ?? 0;
    const known = traitsOf(number);
    const form = formOf(number);
    const expansion = (known & traits.expands) === 0 ? null : form.expansion;
    // "AF level" is a phrase, before AF is an abbreviation.
    const mayBegin =
      (known & traits.isPhrase) !== 0 ||
      ((known & traits.beginsPhrase) !== 0 && mayGoOn(scanned, index + 1, last)) ||
      (expansion === null && readAs[index] !== 0);
    const phrase = mayBegin ? phraseAt(scanned, index, last) : null;
    const taken = phrase?.words.length ?? 1;
    const to = phrase?.to ?? expansion;
    const beginning = beginningOfWord(number);
    const isMark = taken === 1 && (known & traits.mark) !== 0;
    const start = starts[index] ?? 0;
    const end = ends[index + taken - 1] ?? start;
    const gap = breaks[index] ?? 0;
    const parts = to?.length ?? 1;
    for (let part = 0; part < parts; part += 1) {
      const word = to?.[part] ?? scanned.word(index);
      rewritten.push(new Token(form, beginning, word, start, end, part === 0 ? gap : 0, parts, isMark));
    }
    index += taken;
  }
  return rewritten;
};

/** A stretch of a note of which the words are read from `from` on; those before it open gates alone. */
interface Stretch {
  readonly start: number;
  readonly from: number;
  readonly end: number;
}

const scannedNote = new ScannedWords();

/** The words of the stretches of a note; they open the gates of its rows. */
export const readStretches = (text: string, stretches: readonly Stretch[], gates: GateRows): Token[][] => {
  const scanned = scannedNote;
  scanned.count = 0;
  const counts = stretches.map(({ start, end }) => {
    scanWords(text, start, end, scanned);
    return scanned.count;
  });
  lookUp(text, scanned);
  let first = 0;
  return stretches.map(({ from }, at) => {
    const last = counts[at] ?? first;
    readBeside(text, scanned, first, last);
    const row = gates.add();
    for (let index = first; index < last; index += 1)
      gates.open(row, gateLists(), gatesOfWord(scanned.numbers[index] ?? 0));
    while (first < last && (scanned.starts[first] ?? 0) < from) first += 1;
    const tokens = rewrite(scanned, first, last);
    first = last;
    return tokens;
  });
};

const scannedTerm = new ScannedWords();

/** The words of a term, abbreviations and set phrases rewritten to the words that titles use. */
export const lexemesOf = (text: string): Token[] => {
  const scanned = scannedTerm;
  scanned.count = 0;
  scanWords(text, 0, text.length, scanned);
  lookUp(text, scanned);
  readBeside(text, scanned, 0, scanned.count);
  return rewrite(scanned, 0, scanned.count);
};

/** The comparison words of a designation. */
export const wordsOf = (term: string): string[] => lexemesOf(term).map((lexeme) => lexeme.word);

/** `wordsOf` for titles of the classification, which one note asks for again and again. */
export const titleWordsOf = remembered<readonly string[]>(wordsOf);
