import { abbreviations, ambiguousAbbreviations, lowerCaseAbbreviations } from './abbreviations.ts';
import { beginningOf } from './beginnings.ts';
import { type ComparedWord, comparedWord } from './compared-word.ts';
import { normalizeWord, splitNormalized } from './normalize.ts';
import { beginsPhrase } from './rewrite.ts';
import { mayBeSide } from './sides.ts';
import { noTopics, type Topics, topicsOf } from './topics.ts';

/** All that is true of a word wherever it stands, worked out once; a word of a note costs one look-up. */
export interface WordForm {
  /** As it is written. */
  readonly text: string;
  /** Of `text`, in UTF-16 units: at hand without it. */
  readonly length: number;
  /** Of `text`: what differs is told apart without reading its letters. */
  readonly hash: number;
  readonly lower: string;
  /** As designations and notes are compared. */
  readonly word: string;
  readonly compared: ComparedWord;
  /** The comparison form of the lower-case word, also for abbreviations with several readings. */
  readonly plain: string;
  /** What an abbreviation in capitals stands for ("CKD": three words); null for a word. */
  readonly expansion: readonly ComparedWord[] | null;
  /** "2" of "ii" and "II": a number behind "type", "stage" and such. */
  readonly numeral: ComparedWord | null;
  /** Whether a set phrase may begin here. */
  readonly beginsPhrase: boolean;
  /** Subjects that the word belongs to. */
  readonly topics: Topics;
  /** Whether it may say a side by a letter or two (sides.ts). */
  readonly mayBeSide: boolean;
  /** Whether it is a mark of its own where nothing follows that it goes on with (marks.ts). */
  readonly isMark: boolean;
  /** A number of its plain form, to tell most words from those that something may begin with (beginnings.ts). */
  readonly beginning: number;
}

const expansions = new Map<string, readonly ComparedWord[]>(
  Object.entries(abbreviations).map(([from, to]) => [from, splitNormalized(to).map(comparedWord)]),
);

/** Written with capitals ("CKD", "HFpEF", "T2DM"): a lower-case "as" or "pad" is a word, not an abbreviation. */
const looksAbbreviated = (text: string): boolean =>
  text.length >= 2 &&
  (text.match(/\p{Lu}/gu)?.length ?? 0) >= Math.min(2, text.replace(/[^\p{L}]/gu, '').length);

/** A run of letters and digits that begins with a letter, or a decimal. */
const mark = /^(?:\p{L}[\p{L}\d]*|\d+(?:\.\d+)*)$/u;

const numerals: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

/** What a mark of a sentence, a word or a sign, is told by (marks.ts). */
export type MarkForm = Pick<WordForm, 'lower' | 'plain' | 'topics' | 'beginning'>;

/** The form of a sign of punctuation, which is part of no name. */
export const punctuationForm = (sign: string): MarkForm => ({
  ...describe(sign),
  plain: '',
  topics: noTopics,
  beginning: beginningOf(''),
});

const describe = (text: string, hash = 0): WordForm => {
  const lower = text.toLowerCase();
  const plain = normalizeWord(lower);
  const word = ambiguousAbbreviations.has(text) ? text : normalizeWord(text);
  const numeral = numerals[plain];
  // What every word of a note is asked stands together, in as little memory as can be.
  return {
    text,
    length: text.length,
    hash,
    compared: comparedWord(word),
    topics: topicsOf(lower),
    expansion:
      looksAbbreviated(text) || lowerCaseAbbreviations.has(lower)
        ? (expansions.get(text.toUpperCase()) ?? null)
        : null,
    numeral: numeral === undefined ? null : comparedWord(numeral),
    beginsPhrase: beginsPhrase(word),
    mayBeSide: mayBeSide(text),
    isMark: mark.test(text),
    beginning: beginningOf(plain),
    lower,
    plain,
    word,
  };
};

/** Slots of the table, a power of two; words without end (a hostile note) start it anew when it is half full. */
const slots = 1 << 15;
const longestKept = 40;
let table: (WordForm | undefined)[] = new Array(slots).fill(undefined);
let kept = 0;

const sameUnits = (text: string, start: number, word: string): boolean => {
  for (let index = 0; index < word.length; index += 1)
    if (text.charCodeAt(start + index) !== word.charCodeAt(index)) return false;
  return true;
};

/** A copy of its own: a slice would keep the whole note in memory for as long as the word is remembered. */
const copyOf = (text: string, start: number, end: number): string => {
  const units: number[] = [];
  for (let index = start; index < end; index += 1) units.push(text.charCodeAt(index));
  return String.fromCharCode(...units);
};

/** The form of the word at `start`, found by its characters, so that a known word makes no string. `end` exclusive. */
export const wordFormAt = (text: string, start: number, end: number): WordForm => {
  const length = end - start;
  if (length > longestKept) return describe(text.slice(start, end));
  let hash = length;
  for (let index = start; index < end; index += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  hash ^= hash >>> 15;
  let slot = hash & (slots - 1);
  for (let form = table[slot]; form !== undefined; form = table[slot]) {
    if (form.hash === hash && form.length === length && sameUnits(text, start, form.text)) return form;
    slot = (slot + 1) & (slots - 1);
  }
  const form = describe(copyOf(text, start, end), hash);
  if (kept >= slots / 2) {
    table = new Array(slots).fill(undefined);
    kept = 0;
    slot = hash & (slots - 1);
  }
  table[slot] = form;
  kept += 1;
  return form;
};
