import { characterKinds, isDigit, isLetter, isSpace, kindOf, unitSet } from './characters.ts';
import { type ComparedWord, comparedWord } from './compared-word.ts';
import { numeralHeads } from './normalize.ts';
import { sideOf } from './sides.ts';
import { numeralOf, traits, type WordForm, wordFormAt } from './word-forms.ts';

/** The words of a stretch, in parallel lists that are filled anew for every stretch; see `scanWords`. */
export interface ScannedWords {
  count: number;
  readonly forms: WordForm[];
  /** The comparison word, which the words beside it may have decided ("R foot": right). */
  readonly words: ComparedWord[];
  readonly starts: number[];
  readonly ends: number[];
  /** What stands before the word, as bits of `gap`. */
  readonly breaks: number[];
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

const scanned: ScannedWords = { count: 0, forms: [], words: [], starts: [], ends: [], breaks: [] };

/** Ends the words of a stretch: no phrase goes on with it. */
const nothing = comparedWord('');
const [positive, negative, and] = [comparedWord('positive'), comparedWord('negative'), comparedWord('and')];
const sideWords = {
  right: comparedWord('right'),
  left: comparedWord('left'),
  bilateral: comparedWord('bilateral'),
} as const;

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

const lettersEnd = (text: string, from: number, to: number): number => {
  let at = from;
  while (at < to && isLetter(text.charCodeAt(at))) at += 1;
  return at;
};

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

const shorthands = {
  with: comparedWord('with'),
  without: comparedWord('without'),
  due: comparedWord('due'),
  disorder: comparedWord('disorder'),
  bilateral: sideWords.bilateral,
} as const;
/** Letters around a slash that stand for one word, by what they begin with. */
const slashed: Readonly<Record<string, keyof typeof shorthands>> = {
  'w/o': 'without',
  'd/o': 'disorder',
  'd/t': 'due',
  's/t': 'due',
  'r/t': 'due',
  'a/w': 'with',
  'b/l': 'bilateral',
};
const letterW = 'w'.charCodeAt(0);
const slash = '/'.charCodeAt(0);

/** "w/", "w/o", "d/t", "B/L", as clinicians write "with", "without", "due to", "bilateral": the word and where it ends; null for none. */
const shorthandAt = (text: string, at: number, to: number): readonly [ComparedWord, number] | null => {
  if (at + 1 >= to || text.charCodeAt(at + 1) !== slash) return null;
  if (lettersEnd(text, at + 2, to) === at + 3) {
    const word = slashed[text.slice(at, at + 3).toLowerCase()];
    if (word !== undefined) return [shorthands[word], at + 3];
  }
  return (text.charCodeAt(at) | 32) === letterW ? [shorthands.with, at + 2] : null;
};

const two = '2'.charCodeAt(0);
const degreeSigns = unitSet('°º');
/** What comes in degrees, and of which the second may be meant. */
const ofDegrees =
  /^\s?(?:deg\w*|burns?|AV|A-?V|heart|block|perineal|tears?|lac\w*|PPH|hyperpara\w*|HPT|utero\w*|prolapse|ha?emorrhoids?|piles|sprain|C\b|F\b)/i;

/** "2/2" and "2°", as clinicians write "secondary to": where it ends, or -1. */
const secondaryEnd = (text: string, at: number, to: number): number => {
  if (text.charCodeAt(at) !== two || !isSpace(text.charCodeAt(at - 1))) return -1;
  const sign = text.charCodeAt(at + 1);
  if (degreeSigns.has(sign)) return ofDegrees.test(text.slice(at + 2, Math.min(to, at + 16))) ? -1 : at + 2;
  if (sign !== slash || text.charCodeAt(at + 2) !== two) return -1;
  return isSpace(text.charCodeAt(at + 3)) && isLetter(text.charCodeAt(at + 4)) ? at + 3 : -1;
};

const fractureWord = comparedWord('fracture');
const hash = '#'.charCodeAt(0);
const counted =
  /(?:\b(?:visit|pt|patient|case|chart|record|acc(?:oun)?t|room|bed|unit|phone|tel|call|dose|bottle|order|page|cycle|refills?|disp|no|mrn|id)\s*)$/i;

/** Words that a fracture at the head of an item goes on with, and that no heading of a problem begins with. */
const bone =
  /^\s?(?:(?:right|left|rt|lt|[RL])\.? )?(?:(?:shaft|neck|NOF|lower end|upper end|distal end|proximal end|both bones?|head|base|mid-?shaft)(?: of)?\b|(?:distal|proximal|mid(?:dle)?)(?: (?:third|1\/3))? (?:of )?(?:the )?(?:(?:right|left|rt|lt|[RL]) )?(?:radius|femur|tibia|humerus|ulna|fibula|clavicle|phalanx)\b|(?:supracondylar|inter-?troch\w*|sub-?troch\w*|IT|bimalleolar|trimalleolar|femur|tibia|humerus|radius|ulna|clavicle|patella|calcaneum|scaphoid|metacarpal|metatarsal|mandible|pelvis|acetabulum)\b)(?![^\n]{0,40}\b(?:fractures?|fx|pain|replacement|arthritis|osteo\w+|revision|nonunion|dislocation|tumou?r|mass|lesion|cyst|abscess|ulcer|swelling)\b)/i;

/** "Colles # R", "tibial plateau # left knee", "#NOF", "#ribs": the sign stands for a fracture, where it numbers and opens nothing. */
const isFractureSign = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 24), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const behind = text.slice(at + 1, at + 4);
  if (/^\s*[\d:]/.test(behind)) return false;
  if (bone.test(text.slice(at + 1, at + 40))) return true;
  if (/^(?:[a-z]|NOF)/.test(behind)) return line.trim() !== '' || /^(?:ribs?|nof|NOF)/.test(behind);
  return /[\p{L}\d)] $/u.test(line) && !counted.test(line);
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
export const scanWords = (text: string, from = 0, to = text.length): ScannedWords => {
  const { forms, words, starts, ends, breaks } = scanned;
  let count = 0;
  let last = from;
  let before = 0;
  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    let end = at;
    let word: ComparedWord | null = null;
    if (kind === characterKinds.letter) {
      end = wordEnd(text, at, to);
      const shorthand = end === at + 1 ? shorthandAt(text, at, to) : null;
      if (shorthand !== null) [word, end] = shorthand;
    } else if (kind === characterKinds.digit) {
      const secondary = secondaryEnd(text, at, to);
      if (secondary !== -1) word = shorthands.due;
      end = secondary === -1 ? numberEnd(text, at, to) : secondary;
    } else if (unit === hash && isFractureSign(text, at)) {
      end = at + 1;
      word = fractureWord;
    } else if (unit === plus || unit === minus) {
      const behind = at - 1 > from && isSpace(text.charCodeAt(at - 1)) ? at - 2 : at - 1;
      const beside = behind >= from ? kindOf(text.charCodeAt(behind)) : characterKinds.other;
      const near =
        last === behind + 1 && (beside === characterKinds.letter || beside === characterKinds.digit);
      const close = near ? signEnd(text, at, to) : -1;
      if (unit === plus && joins.test(text.slice(Math.max(from, at - 6), at + 5))) {
        end = at + 1;
        word = and;
      } else if (close !== -1) {
        end = close;
        word = unit === plus ? positive : negative;
      }
    }
    if (end === at) {
      if (kind !== characterKinds.space || unit === newline) before |= gapOf(text, at, unit);
      at += 1;
      continue;
    }
    const form = wordFormAt(text, at, end);
    if (word === null) {
      word = form.compared;
      if ((form.traits & traits.numeral) !== 0 && count > 0 && numeralHeads.has(words[count - 1]?.text ?? ''))
        word = numeralOf(form);
      else if ((form.traits & traits.side) !== 0) {
        const side = sideOf(text, at, end);
        if (side !== null) word = sideWords[side];
      }
    }
    forms[count] = form;
    words[count] = word;
    starts[count] = at;
    ends[count] = end;
    breaks[count] = before;
    count += 1;
    before = 0;
    last = end;
    at = end;
  }
  scanned.count = count;
  // Lists are used again for every stretch and never shortened, which would make them grow anew: a set phrase ends here.
  words[count] = nothing;
  return scanned;
};
