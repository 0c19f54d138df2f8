import { isDigit } from '../note/characters.ts';
import type { Sentence } from '../note/document.ts';
import { glue } from '../note/glue.ts';
import { numeralHeads, stopWords } from '../note/normalize.ts';
import { sides } from '../note/sides.ts';

/** What a designation asks of the words around its own, as bits: most ask nothing, and nothing is read for them. */
export const asks = {
  /** A side among its words belongs to them. */
  side: 1,
  /** So does a number. */
  number: 2,
  /** "In situ" is said of a carcinoma. */
  situ: 4,
  /** The graft is no operation. */
  graft: 8,
  /** It is where the secondary is, not where it comes from. */
  secondary: 16,
  /** The type of diabetes, said in front, is part of it. */
  diabetesType: 32,
  /** What stands behind "with" is where it has spread to, not where it is. */
  primary: 128,
  /** The letter of its type, which is an article elsewhere, stands behind it. */
  letter: 64,
  /** It is called by a number, which opens it. */
  count: 256,
} as const;

/** Numbers as words, and as ordinals. */
const numbers: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten first second third fourth fifth sixth seventh eighth ninth tenth'.split(
    ' ',
  ),
);
const calledByNumber: ReadonlySet<string> = new Set(['disease', 'fever', 'measle', 'cough']);

const startsWithDigit = (word: string): boolean => isDigit(word.charCodeAt(0));

const isNumber = (word: string): boolean => numbers.has(word) || startsWithDigit(word);

/** "Fifth disease", "three day measles", "hundred-day cough". */
const isCalledByNumber = (words: readonly string[]): boolean =>
  words.length <= 3 && isNumber(words[0] ?? '') && calledByNumber.has(words.at(-1) ?? '');

/** What the designation of a code with these words asks. */
export const asksOf = (code: string, words: readonly string[]): number =>
  (words.some((word) => sides.has(word)) ? asks.side : 0) |
  (words.length > 1 && words.some(startsWithDigit) ? asks.number : 0) |
  (code.startsWith('D0') ? asks.situ : 0) |
  (/^I25\.(?:7|81)/.test(code) ? asks.graft : 0) |
  (/^C7[789]/.test(code) ? asks.secondary : 0) |
  (/^C(?:[0-6]|7[0-6])/.test(code) ? asks.primary : 0) |
  (code.startsWith('E11') ? asks.diabetesType : 0) |
  (code.startsWith('B15') && words.length <= 2 && words.includes('hepatitis') ? asks.letter : 0) |
  (isCalledByNumber(words) ? asks.count : 0);

const wordAt = (sentence: Sentence, index: number): string => sentence.lexemes[index]?.word ?? '';
const saysSide = ({ lexemes }: Sentence, index: number): boolean =>
  ((lexemes[index]?.glue ?? 0) & glue.side) !== 0;

const joining: ReadonlySet<string> = new Set(['with', 'and', 'plus']);

/** "fracture of the right radius and left ulna" names no right ulna: a site has the side that stands nearer before it. "Right and left" is both. */
const isCrossed = (at: readonly number[], here: number, sentence: Sentence): boolean => {
  const site = at.find((index) => index > here) ?? here;
  for (let index = here + 2; index < site; index += 1)
    if (
      saysSide(sentence, index) &&
      !saysSide(sentence, index - 2) &&
      wordAt(sentence, index) !== wordAt(sentence, here)
    )
      return true;
  return false;
};

/**
 * "stroke with right hemiparesis": a side behind "with" belongs to what comes with it. A side that stands nearer to the
 * words of the designation than the one that matched is the one that counts.
 */
const sideFits = (at: readonly number[], sentence: Sentence): boolean => {
  if (at.length === 1) return true;
  const place = at.findIndex((index) => saysSide(sentence, index));
  if (place === -1) return true;
  const here = at[place] ?? 0;
  // "arthritis of both knees, the right being worse": what both sides have is not of one.
  if (wordAt(sentence, here) !== 'bilateral')
    for (let index = at[0] ?? here; index < here; index += 1)
      if (wordAt(sentence, index) === 'bilateral') return false;
  if (place > 0) {
    let sided = false;
    for (let index = (at[place - 1] ?? here) + 1; index < here; index += 1) {
      sided ||= saysSide(sentence, index);
      // "fracture of the right radius and left ulna": each of two sites has its own.
      if (joining.has(wordAt(sentence, index)) && !(sided && index === here - 1)) return false;
    }
  }
  if (isCrossed(at, here, sentence)) return false;
  const before = (at[0] ?? 0) - 1;
  return place === 0 || !saysSide(sentence, before) || wordAt(sentence, before) === wordAt(sentence, here);
};

/** "colostomy in situ for rectal cancer": only a carcinoma is in situ in this sense. */
const situFits = (at: readonly number[], sentence: Sentence): boolean => {
  const situ = at.find((index) => wordAt(sentence, index) === 'situ');
  return situ === undefined || ['cancer', 'melanoma', 'neoplasm'].includes(wordAt(sentence, situ - 2));
};

/** A bypass operation by its abbreviation is no disease of the graft. */
const graftFits = (at: readonly number[], sentence: Sentence): boolean =>
  at.every((index) => wordAt(sentence, index) !== 'graft' || sentence.lexemes[index]?.expanded === 1);

/**
 * "lung metastases from colon cancer", "cancer of the colon with metastasis": what follows "from" or stands before "with" is where
 * the secondary comes from, not where it is.
 */
const secondaryFits = (at: readonly number[], sentence: Sentence): boolean => {
  for (let index = at[0] ?? 0; index < (at.at(-1) ?? 0); index += 1)
    if (['from', 'secondary', 'with'].includes(wordAt(sentence, index)) && !at.includes(index)) return false;
  return true;
};

/** "lung cancer with brain mets" is no cancer of the brain. */
const primaryFits = (at: readonly number[], sentence: Sentence): boolean => {
  for (let index = at[0] ?? 0; index < (at.at(-1) ?? 0); index += 1)
    if (wordAt(sentence, index) === 'with' && !at.includes(index)) return false;
  return true;
};

/** "Hepatitis" alone is of no type: the A of hepatitis A is an article to the dictionary. */
const letterFits = (at: readonly number[], sentence: Sentence): boolean =>
  at.length > 1 || wordAt(sentence, (at[0] ?? 0) + 1) === 'a';

/** A number belongs to the word it stands beside: the 2 of "type 2 diabetes with CKD" is no stage, nor that of "CKD, 2 units of blood". */
const numberFits = (index: number, at: readonly number[], sentence: Sentence): boolean => {
  if (!startsWithDigit(wordAt(sentence, index))) return true;
  const before = sentence.lexemes[index - 1];
  if (before !== undefined && numeralHeads.has(before.word) && !at.includes(index - 1)) return false;
  const skips = (step: number): number => {
    let place = index + step;
    while (stopWords.has(wordAt(sentence, place)) && !at.includes(place)) place += step;
    return place;
  };
  const opens = sentence.lexemes[index]?.breakBefore === true;
  return (!opens && at.includes(skips(-1))) || at.includes(skips(1));
};

/** "Disease of the fifth finger", "on day three measles", "100 days' cough": a count that is no name. */
const countFits = (at: readonly number[], sentence: Sentence): boolean => {
  const [first = 0] = at;
  const last = first + at.length - 1;
  if (at.at(-1) !== last || !isNumber(wordAt(sentence, first))) return false;
  const unit = sentence.lexemes[first + 1];
  const counted = unit !== undefined && first + 1 < last && /s['’]?$/i.test(rawOf(sentence, unit));
  return !counted && sentence.lexemes.slice(first + 1, last + 1).every(({ breakBefore }) => !breakBefore);
};
const rawOf = (sentence: Sentence, { start, end }: { start: number; end: number }): string =>
  sentence.text.slice(start - sentence.start, end - sentence.start);

/** "CABG" holds the words "bypass graft": with words around it they make no designation that the note doesn't say. */
const usesWholeExpansions = (at: readonly number[], sentence: Sentence): boolean => {
  const { lexemes } = sentence;
  let plain = true;
  for (const index of at) plain &&= lexemes[index]?.expanded === 1;
  return plain || areWhole(at, sentence);
};

/** Of two words on, two at least of an expansion are used; one that is not used whole reaches over no comma ("COPD, HTN"). */
const areWhole = (at: readonly number[], { lexemes }: Sentence): boolean => {
  const start = lexemes[at[0] ?? 0]?.start;
  if (at.every((index) => lexemes[index]?.start === start)) return true;
  let inPart = false;
  for (const index of at) {
    const lexeme = lexemes[index];
    if (lexeme === undefined || lexeme.expanded === 1) continue;
    const used = at.filter((other) => lexemes[other]?.start === lexeme.start).length;
    if (used < Math.min(lexeme.expanded, 2)) return false;
    inPart ||= used < lexeme.expanded;
  }
  if (!inPart) return true;
  for (let index = (at[0] ?? 0) + 1; index <= (at.at(-1) ?? 0); index += 1)
    if (lexemes[index]?.breakBefore === true) return false;
  return true;
};

/** Whether the words around these ones let them stand for a designation that asks so much. `at` ascending. */
export const fits = (asked: number, at: readonly number[], sentence: Sentence): boolean => {
  if (asked !== 0) {
    if ((asked & asks.side) !== 0 && !sideFits(at, sentence)) return false;
    if ((asked & asks.situ) !== 0 && !situFits(at, sentence)) return false;
    if ((asked & asks.graft) !== 0 && !graftFits(at, sentence)) return false;
    if ((asked & asks.secondary) !== 0 && !secondaryFits(at, sentence)) return false;
    if ((asked & asks.primary) !== 0 && at.length > 1 && !primaryFits(at, sentence)) return false;
    if ((asked & asks.letter) !== 0 && !letterFits(at, sentence)) return false;
    if ((asked & asks.count) !== 0 && !countFits(at, sentence)) return false;
    if ((asked & asks.number) !== 0)
      for (const index of at) if (!numberFits(index, at, sentence)) return false;
  }
  return at.length === 1 || usesWholeExpansions(at, sentence);
};

/** "Appendicitis, acute, suppurative (…)": a word of manner that ends an item belongs to the disease before its comma. */
export const trails = ({ lexemes }: Sentence, index: number): boolean => {
  const next = lexemes[index + 1];
  return next === undefined || next.breakBefore || (next.glue & (glue.joins | glue.and)) !== 0;
};
