import { characterKinds, isDigit, isLetter, isSpace, kindOf, lettersEnd, unitSet } from './characters.ts';
import { type ComparedWord, comparedWord } from './compared-word.ts';
import { numeralHeads } from './normalize.ts';
import { otherWords, readAs } from './read-as.ts';
import { isFractureSign, secondaryEnd, shorthandAt } from './shorthands.ts';
import { sideOf } from './sides.ts';
import { numeralOf, traits } from './word-forms.ts';
import { WordKeys } from './word-keys.ts';
import { comparedOf, formOf, traitsOf } from './word-table.ts';

/** Ends the words of a stretch: no phrase goes on with it. */
const nothing = comparedWord('');

/** The words of some stretches of a text, in parallel lists that are filled anew for every text. */
export class ScannedWords {
  count = 0;
  readonly keys = new WordKeys();
  /** In the table of words, where they are looked up together (word-table.ts). */
  readonly numbers: number[] = [];
  /** What stands beside a word may make another of it ("R foot": right; read-as.ts). */
  readonly readAs: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** What stands before the word, as bits of `gap`. */
  readonly breaks: number[] = [];

  /** A word as it is compared. */
  word(at: number): ComparedWord {
    const other = this.readAs[at] ?? 0;
    return other === 0 ? comparedOf(this.numbers[at] ?? 0) : (otherWords[other] ?? nothing);
  }
}

/** What may stand between two words, as bits. */
export const gap = {
  /** A comma, a colon, a slash, a dash, a line end. */
  parted: 1,
  /** A bracket that opens. */
  opens: 2,
  /** A bracket that closes. */
  closes: 4,
  /** A question mark: what is asked stands on one side of it. */
  asked: 8,
} as const;

const [positive, negative, and] = [readAs('positive'), readAs('negative'), readAs('and')];
const [due, fracture] = [readAs('due'), readAs('fracture')];
const hash = '#'.charCodeAt(0);

const ordinal = /^(?:st|nd|rd|th)$/;
const [plus, minus, point, comma, newline] = ['+', '-', '.', ',', '\n'].map((one) => one.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
];
const [apostrophe, curly] = ["'", '’'].map((one) => one.charCodeAt(0)) as [number, number];
const parting = unitSet(',;:/|–—\n');
const opening = unitSet('([');
const closing = unitSet(')]');
const [arrowHead, questionMark] = ['>', '?'].map((one) => one.charCodeAt(0));

const digitsEnd = (text: string, from: number, to: number): number => {
  let at = from;
  while (at < to && isDigit(text.charCodeAt(at))) at += 1;
  return at;
};

/** "10,000", "3.5", "3rd", "3b"; a unit that follows without a space is a word of its own. */
const numberEnd = (text: string, from: number, to: number): number => {
  let at = digitsEnd(text, from, to);
  for (let mark = text.charCodeAt(at); at + 1 < to && (mark === point || mark === comma); ) {
    const next = digitsEnd(text, at + 1, to);
    if (next === at + 1) break;
    at = next;
    mark = text.charCodeAt(at);
  }
  const letters = lettersEnd(text, at, to);
  const suffix = letters - at;
  if (suffix === 1) {
    const letter = text.charCodeAt(at) | 32;
    return letter >= 97 && letter <= 101 && text.charCodeAt(at) < 128 ? letters : at;
  }
  return suffix === 2 && ordinal.test(text.slice(at, letters)) ? letters : at;
};

/** "fever", "B12", "HbA1c", "Crohn's". */
const wordEnd = (text: string, from: number, to: number): number => {
  const letters = lettersEnd(text, from, to);
  const mark = letters < to ? text.charCodeAt(letters) : 0;
  if (isDigit(mark)) return digitsEnd(text, lettersEnd(text, digitsEnd(text, letters, to), to), to);
  if (mark === apostrophe || mark === curly) {
    const tail = lettersEnd(text, letters + 1, to);
    if (tail > letters + 1) return tail;
  }
  return letters;
};

/** "Nausea + vomiting": between words in small letters the sign adds one thing to another. */
const joins = /[\p{Ll}]{4} \+ \p{L}[\p{Ll}]{2}$/u;

/** "ER+", "HIV +ve", "HBsAg -ve": end of the sign behind a word, or -1. */
const signEnd = (text: string, at: number, to: number): number => {
  const sign = text.charCodeAt(at);
  const tail = lettersEnd(text, at + 1, to);
  const spelled = tail === at + 3 && text.slice(at + 1, tail) === 've';
  if (sign === plus) return spelled ? tail : at + 1;
  return spelled ? tail : -1;
};

/** "Osteoarthritis (R) knee", "neck of femur (left)": brackets around nothing but a side part nothing. */
const side = '\\((?:R|L|Rt\\.?|Lt\\.?|right|left|bilateral|B\\/L)\\)';
const [sideAhead, sideBehind] = [new RegExp(`^${side}`, 'i'), new RegExp(`${side}$`, 'i')];
/** "(bilateral)" */
const longestSide = 11;

/** The bits of `gap` that a sign between two words has. */
const gapOf = (text: string, at: number, unit: number): number => {
  if (opening.has(unit)) return sideAhead.test(text.slice(at, at + longestSide)) ? 0 : gap.opens;
  if (closing.has(unit))
    return sideBehind.test(text.slice(Math.max(0, at + 1 - longestSide), at + 1)) ? 0 : gap.closes;
  if (parting.has(unit)) return gap.parted;
  // "Crohn?s" has lost its apostrophe.
  if (unit === questionMark)
    return isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1)) ? 0 : gap.asked;
  const isDash =
    unit === minus &&
    ((text.charCodeAt(at - 1) === 32 && text.charCodeAt(at + 1) === 32) ||
      text.charCodeAt(at + 1) === arrowHead);
  return isDash ? gap.parted : 0;
};

/** Splits a stretch of text into words: hyphens separate; decimals, ordinals and stages ("3b") hold together. */
export const scanWords = (text: string, from: number, to: number, scanned: ScannedWords): void => {
  const { keys, readAs: read, starts, ends, breaks } = scanned;
  let { count } = scanned;
  let last = from;
  let before = 0;
  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    let end = at;
    let other = 0;
    if (kind === characterKinds.letter) {
      end = wordEnd(text, at, to);
      const shorthand = end === at + 1 ? shorthandAt(text, at, to) : null;
      if (shorthand !== null) [other, end] = shorthand;
    } else if (kind === characterKinds.digit) {
      const secondary = secondaryEnd(text, at, to);
      if (secondary !== -1) other = due;
      end = secondary === -1 ? numberEnd(text, at, to) : secondary;
    } else if (unit === hash && isFractureSign(text, at)) {
      end = at + 1;
      other = fracture;
    } else if (unit === plus || unit === minus) {
      const behind = at - 1 > from && isSpace(text.charCodeAt(at - 1)) ? at - 2 : at - 1;
      const beside = behind >= from ? kindOf(text.charCodeAt(behind)) : characterKinds.other;
      const near =
        last === behind + 1 && (beside === characterKinds.letter || beside === characterKinds.digit);
      const close = near ? signEnd(text, at, to) : -1;
      if (unit === plus && joins.test(text.slice(Math.max(from, at - 6), at + 5))) {
        end = at + 1;
        other = and;
      } else if (close !== -1) {
        end = close;
        other = unit === plus ? positive : negative;
      }
    }
    if (end === at) {
      if (kind !== characterKinds.space || unit === newline) before |= gapOf(text, at, unit);
      at += 1;
      continue;
    }
    keys.set(count, text, at, end);
    read[count] = other;
    starts[count] = at;
    ends[count] = end;
    breaks[count] = before;
    count += 1;
    before = 0;
    last = end;
    at = end;
  }
  scanned.count = count;
};

/** What the words beside a word make of it: a number of "type II", a side of "R foot". `first`: the first of its stretch. */
export const readBeside = (text: string, scanned: ScannedWords, first: number, end: number): void => {
  const { numbers, readAs: read, starts, ends } = scanned;
  for (let at = first; at < end; at += 1) {
    const number = numbers[at] ?? 0;
    const known = traitsOf(number);
    if ((known & (traits.numeral | traits.side)) === 0 || read[at] !== 0) continue;
    const isNumber =
      (known & traits.numeral) !== 0 && at > first && numeralHeads.has(scanned.word(at - 1).text);
    if (isNumber) read[at] = readAs(numeralOf(formOf(number)));
    else if ((known & traits.side) !== 0) read[at] = readAs(sideOf(text, starts[at] ?? 0, ends[at] ?? 0));
  }
};
