import { remembered } from '../remembered.ts';
import type { ComparedWord } from './compared-word.ts';
import { gatesOfStretch, type OpenGates, openAll } from './gates.ts';
import type { ReadWords } from './marks.ts';
import { phraseAt } from './rewrite.ts';
import { type ScannedWords, scanWords } from './scan-words.ts';
import { gatesOf, traits } from './word-forms.ts';

/** One word as it is compared, and where it stands in the note (UTF-16 offsets, `end` exclusive). */
export class Lexeme {
  readonly compared: ComparedWord;
  readonly start: number;
  readonly end: number;
  /** What stands between the previous word and this one, as bits of `gap` (scan-words.ts). */
  readonly gap: number;
  /** How many words the same stretch of the note was rewritten to ("CKD": three); 1 for a word as it stands. */
  readonly expanded: number;

  constructor(compared: ComparedWord, start: number, end: number, gap: number, expanded: number) {
    this.compared = compared;
    this.start = start;
    this.end = end;
    this.gap = gap;
    this.expanded = expanded;
  }

  /** What stands between the previous word and this one holds a comma, slash, bracket or dash. */
  get breakBefore(): boolean {
    return this.gap !== 0;
  }

  get word(): string {
    return this.compared.text;
  }

  /** What it does between the words of a designation (glue.ts). */
  get glue(): number {
    return this.compared.glue;
  }
}

/** The words of a scanned stretch from `from` on, abbreviations and set phrases rewritten to the words that titles use. */
const rewrite = ({ count, forms, words, starts, ends, breaks }: ScannedWords, from: number): Lexeme[] => {
  const out: Lexeme[] = [];
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
    const length = phrase?.words.length ?? 1;
    const to = phrase?.to ?? form.expansion ?? null;
    const gap = breaks[index] ?? 0;
    const end = ends[index + length - 1] ?? start;
    if (to === null) out.push(new Lexeme(word, start, end, gap, 1));
    else
      for (let part = 0; part < to.length; part += 1)
        out.push(new Lexeme(to[part] ?? word, start, end, part === 0 ? gap : 0, to.length));
    index += length;
  }
  return out;
};

/** A stretch of a note as it was read. */
export interface ReadStretch extends ReadWords {
  readonly lexemes: readonly Lexeme[];
  readonly gates: OpenGates;
}

/** Words of a stretch of a note and the gates that they open; words before `from` do that alone. */
export const readStretch = (text: string, start: number, from: number, end: number): ReadStretch => {
  const words = scanWords(text, start, end);
  const gates = gatesOfStretch();
  for (let index = 0; index < words.count; index += 1) {
    const form = words.forms[index];
    if (form !== undefined) openAll(gates, gatesOf(form));
  }
  return {
    lexemes: rewrite(words, from),
    gates,
    forms: words.forms.slice(0, words.count),
    starts: words.starts.slice(0, words.count),
  };
};

/** The words of a stretch of a note, abbreviations and set phrases rewritten to the words that titles use. */
export const lexemesOf = (text: string, from = 0, to = text.length): Lexeme[] =>
  rewrite(scanWords(text, from, to), from);

/** The comparison words of a designation. */
export const wordsOf = (term: string): string[] => lexemesOf(term).map((lexeme) => lexeme.word);

/** `wordsOf` for titles of the classification, which one note asks for again and again. */
export const titleWordsOf = remembered<readonly string[]>(wordsOf);
