import { copyOf } from '../remembered.ts';
import { abbreviations, ambiguousAbbreviations, lowerCaseAbbreviations } from './abbreviations.ts';
import { beginningOf } from './beginnings.ts';
import { unseen } from './characters.ts';
import { type ComparedWord, comparedWord } from './compared-word.ts';
import { gatesOpenedBy, noGates, type OpenedByWord, whenGateIsAdded } from './gates.ts';
import { longestKept, normalizeWord, splitNormalized } from './normalize.ts';
import { beginsPhrase } from './rewrite.ts';
import { mayBeSide } from './sides.ts';
import type { KnownBranch } from './word-tree.ts';

/** All that is true of a word wherever it stands, worked out once; a word of a note costs one look-up. */
export interface WordForm {
  /** As it is written. */
  readonly text: string;
  /** Of `text`, in UTF-16 units. */
  readonly length: number;
  /** The letters of `text` in two numbers: all of them of a word that is `traits.whole`, of a longer one what tells most apart. */
  readonly front: number;
  readonly back: number;
  readonly lower: string;
  /** As designations and notes are compared. */
  readonly compared: ComparedWord;
  /** The comparison form of the lower-case word, also for abbreviations with several readings. */
  readonly plain: string;
  /** What an abbreviation in capitals stands for ("CKD": three words); null for a word. */
  readonly expansion: readonly ComparedWord[] | null;
  /** Gates that the word opens; see `gatesOf`. */
  gates: OpenedByWord | null;
  /** What else it is, as bits (`traits`). */
  readonly traits: number;
  /** Where it leads from the trees of words that were asked last (word-tree.ts). */
  branches: KnownBranch | null;
  /** A number of its plain form, to tell most words from those that something may begin with (beginnings.ts). */
  readonly beginning: number;
}

/** What few words are, in one number: what every word of a note is asked takes as little memory as can be. */
export const traits = {
  /** "ii", "II": a number behind "type", "stage" and such. */
  numeral: 1,
  /** A set phrase may begin here. */
  beginsPhrase: 2,
  /** It may say a side by a letter or two (sides.ts). */
  side: 4,
  /** It is a mark of its own where nothing follows that it goes on with (marks.ts). */
  mark: 8,
  /** All its letters are in `front` and `back`. */
  whole: 16,
} as const;

const expansions = new Map<string, readonly ComparedWord[]>(
  Object.entries(abbreviations).map(([from, to]) => [from, splitNormalized(to).map(comparedWord)]),
);

/** Written with capitals ("CKD", "HFpEF", "T2DM"): a lower-case "as" or "pad" is a word, not an abbreviation. */
const looksAbbreviated = (text: string): boolean =>
  text.length >= 2 &&
  (text.match(/\p{Lu}/gu)?.length ?? 0) >= Math.min(2, text.replace(/[^\p{L}]/gu, '').length);

/** A run of letters and digits that begins with a letter, or a decimal. */
const mark = /^(?:\p{L}[\p{L}\d]*|\d+(?:\.\d+)*)$/u;

const numerals: ReadonlyMap<string, ComparedWord> = new Map(
  ['i', 'ii', 'iii', 'iv'].map((numeral, before) => [numeral, comparedWord(`${before + 1}`)]),
);

/** "2" of "ii" and "II". */
export const numeralOf = ({ plain, compared }: WordForm): ComparedWord => numerals.get(plain) ?? compared;

/** The gates that a word opens, worked out when a note first holds it: of the words of titles nobody asks. */
export const gatesOf = (form: WordForm): OpenedByWord => {
  form.gates ??= gatesOpenedBy(form.lower);
  return form.gates;
};

/** The form of a sign of punctuation, which is part of no name. */
export const punctuationForm = (sign: string): WordForm => ({
  ...describe(sign),
  plain: '',
  gates: noGates,
  beginning: beginningOf(''),
});

const allUnseen = new RegExp(unseen.source, 'g');
const plainLetters = /^[\x20-\x7E]*$/;

/** A word without what nobody sees in it, ligatures and letters of full width as those that they stand for. */
const asRead = (word: string): string =>
  plainLetters.test(word) ? word : word.replace(allUnseen, '').normalize('NFKC');

const describe = (written: string, front = 0, back = 0, isWhole = false): WordForm => {
  const text = asRead(written);
  const lower = text.toLowerCase();
  const plain = normalizeWord(lower);
  const word = ambiguousAbbreviations.has(text) ? text : normalizeWord(text);
  const is = (trait: number, holds: boolean): number => (holds ? trait : 0);
  // What every word of a note is asked stands together, and first.
  return {
    length: written.length,
    front,
    back,
    traits:
      is(traits.numeral, numerals.has(plain)) |
      is(traits.beginsPhrase, beginsPhrase(word)) |
      is(traits.side, mayBeSide(text)) |
      is(traits.mark, mark.test(text)) |
      is(traits.whole, isWhole),
    compared: comparedWord(word),
    gates: null,
    expansion:
      looksAbbreviated(text) || lowerCaseAbbreviations.has(lower)
        ? (expansions.get(text.toUpperCase()) ?? null)
        : null,
    beginning: beginningOf(plain),
    lower,
    plain,
    branches: null,
    text: written,
  };
};

/** Slots of the table, a power of two; words without end (a hostile note) start it anew when it is half full. */
const slotBits = 15;
const slots = 1 << slotBits;
let table: (WordForm | undefined)[] = new Array(slots).fill(undefined);
let kept = 0;

whenGateIsAdded(() => {
  table = new Array(slots).fill(undefined);
  kept = 0;
});

const sameUnits = (text: string, start: number, word: string): boolean => {
  for (let index = 0; index < word.length; index += 1)
    if (text.charCodeAt(start + index) !== word.charCodeAt(index)) return false;
  return true;
};

/** Units of a word that are held in one number, a byte each. */
const inOne = 4;
const [oneFactor, otherFactor] = [0x9e3779b1, 0x85ebca6b];

/** The form of the word at `start`, found by its characters, so that a known word makes no string and reads none. `end` exclusive. */
export const wordFormAt = (text: string, start: number, end: number): WordForm => {
  const length = end - start;
  if (length > longestKept) return describe(text.slice(start, end));
  let front = 0;
  let back = 0;
  let all = 0;
  let place = 0;
  for (; place < length && place < inOne; place += 1) {
    const unit = text.charCodeAt(start + place);
    all |= unit;
    front |= unit << (8 * place);
  }
  for (; place < length && place < 2 * inOne; place += 1) {
    const unit = text.charCodeAt(start + place);
    all |= unit;
    back |= unit << (8 * (place - inOne));
  }
  for (; place < length; place += 1) back = (Math.imul(back, 31) + text.charCodeAt(start + place)) | 0;
  const isWhole = length <= 2 * inOne && all < 256;
  const hash = (Math.imul(front, oneFactor) ^ Math.imul(back, otherFactor)) + length;
  const first = Math.imul(hash ^ (hash >>> 16), oneFactor) >>> (32 - slotBits);
  let slot = first;
  for (let form = table[slot]; form !== undefined; form = table[slot]) {
    if (form.front === front && form.back === back && form.length === length) {
      if (isWhole && (form.traits & traits.whole) !== 0) return form;
      if (sameUnits(text, start, form.text)) return form;
    }
    slot = (slot + 1) & (slots - 1);
  }
  const form = describe(copyOf(text.slice(start, end)), front, back, isWhole);
  if (kept >= slots / 2) {
    table = new Array(slots).fill(undefined);
    kept = 0;
    slot = first;
  }
  table[slot] = form;
  kept += 1;
  return form;
};
