import { abbreviations, ambiguousAbbreviations, lowerCaseAbbreviations } from './abbreviations.ts';
import { beginningOf } from './beginnings.ts';
import { unseen } from './characters.ts';
import { type ComparedWord, comparedWord } from './compared-word.ts';
import { gatesOpenedBy, noGates, type OpenedByWord } from './gates.ts';
import { normalizeWord, splitNormalized } from './normalize.ts';
import type { OtherWord } from './read-as.ts';
import { beginsPhrase, continuesPhrase, isPhrase } from './rewrite.ts';
import { mayBeSide } from './sides.ts';

/** All that is true of a word wherever it stands, worked out once (word-table.ts). */
export interface WordForm {
  /** As it is written. */
  readonly text: string;
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
  /** Its number among the words of phrases (phrase-trie.ts); less than 0 until somebody has asked for it. */
  phraseWord: number;
  /** A number of its plain form, to tell most words from those that something may begin with (beginnings.ts). */
  readonly beginning: number;
}

/** What few words are, in one number: what every word of a note is asked takes as little memory as can be. */
export const traits = {
  /** "ii", "II": a number behind "type", "stage" and such. */
  numeral: 1,
  /** A set phrase of more words may begin here (rewrite.ts). */
  beginsPhrase: 2,
  /** It may say a side by a letter or two (sides.ts). */
  side: 4,
  /** It is a mark of its own where nothing follows that it goes on with (marks.ts). */
  mark: 8,
  /** It stands for other words (`expansion`). */
  expands: 16,
  /** It is a set phrase. */
  isPhrase: 32,
  /** It stands second in a set phrase. */
  continuesPhrase: 64,
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

const numerals = { i: '1', ii: '2', iii: '3', iv: '4' } as const;
const isNumeral = (plain: string): plain is keyof typeof numerals => Object.hasOwn(numerals, plain);

/** "2" of "ii" and "II". */
export const numeralOf = ({ plain }: WordForm): OtherWord | null =>
  isNumeral(plain) ? numerals[plain] : null;

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

/** Works out what is true of a word. */
export const describe = (written: string): WordForm => {
  const text = asRead(written);
  const lower = text.toLowerCase();
  const plain = normalizeWord(lower);
  const word = ambiguousAbbreviations.has(text) ? text : normalizeWord(text);
  const is = (trait: number, holds: boolean): number => (holds ? trait : 0);
  const expansion =
    looksAbbreviated(text) || lowerCaseAbbreviations.has(lower)
      ? (expansions.get(text.toUpperCase()) ?? null)
      : null;
  return {
    traits:
      is(traits.numeral, isNumeral(plain)) |
      is(traits.beginsPhrase, beginsPhrase(word)) |
      is(traits.side, mayBeSide(text)) |
      is(traits.mark, mark.test(text)) |
      is(traits.expands, expansion !== null) |
      is(traits.isPhrase, isPhrase(word)) |
      is(traits.continuesPhrase, continuesPhrase(word)),
    compared: comparedWord(word),
    gates: null,
    expansion,
    beginning: beginningOf(plain),
    lower,
    plain,
    phraseWord: -1,
    text: written,
  };
};
