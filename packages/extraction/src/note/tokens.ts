import { ambiguousAbbreviations } from './abbreviations.ts';
import { normalizeWord, numeralHeads } from './normalize.ts';
import { rewriteWords } from './rewrite.ts';

/** One word as it is compared, and where it stands in the note (UTF-16 offsets, `end` exclusive). */
export interface Lexeme {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the previous word and this one holds a comma, slash, bracket or dash. */
  readonly breakBefore: boolean;
  /** How many words the same stretch of the note was rewritten to ("CKD": three); 1 for a word as it stands. */
  readonly expanded: number;
}

/** A word as it is written. */
export interface Token {
  readonly text: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly breakBefore: boolean;
}

const tokenPattern =
  /(?<=[\p{L}\d])\s?\+(?:ve\b)?|(?<=[\p{L}\d])\s?-ve\b|\d+(?:[.,]\d+)*(?:st|nd|rd|th|[a-e])?(?![\p{L}])|\p{L}+\d+\p{L}*\d*|\p{L}+(?:['’]\p{L}+)?|\d+(?:[.,]\d+)*/gu;
const breaking = /[,;:/()[\]|–—]| - |\n|->/;

/** Parts of the body that come in pairs, as notes name them beside a single letter for the side. */
const paired =
  /^(?:foot|feet|toe|ankle|heel|leg|calf|shin|knee|thigh|hip|groin|hand|thumb|finger|wrist|forearm|elbow|arm|shoulder|clavicle|breast|axilla|eye|ear|lung|kidney|ureter|ureteric|renal|testis|ovary|ovarian|femur|femoral|tibia|fibula|radius|ulna|humerus|scapula|patella|flank|inguinal|face|facial|cheek|hemiplegia|hemiparesis|MCA|ACL|THR|TKR|THA|TKA|IJV|DVT)\b/i;
const pairedBefore =
  /(?:foot|toe|ankle|heel|leg|knee|thigh|hip|hand|thumb|finger|wrist|forearm|elbow|arm|shoulder|breast|eye|ear|kidney|femur|tibia|radius|valgus|fasciitis|cataract)\s*,?\s*\(?$/i;

/** "R foot", "hallux valgus L", "(L) knee": a capital letter beside what has two sides. Null: no side. */
const sideOf = (raw: string, text: string, start: number, end: number): string | null => {
  if (raw !== 'R' && raw !== 'L') return null;
  const ahead = text.slice(end, end + 16).replace(/^\)?\.?\s+/, '');
  if (/^\s?[+/\d<>=]/.test(text.slice(end, end + 2))) return null;
  if (!paired.test(ahead) && !pairedBefore.test(text.slice(Math.max(0, start - 14), start))) return null;
  return raw === 'R' ? 'right' : 'left';
};

/** Splits text into words; hyphens separate, decimals, ordinals and stages ("3b") hold together. */
export const tokenize = (text: string, from = 0, to = text.length): Token[] => {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = from;
  let last = from;
  for (
    let match = tokenPattern.exec(text);
    match !== null && match.index < to;
    match = tokenPattern.exec(text)
  ) {
    const start = match.index;
    const end = start + match[0].length;
    if (end > to) break;
    const raw = match[0];
    const side = sideOf(raw, text, start, end);
    let word = side !== null ? side : ambiguousAbbreviations.has(raw) ? raw : normalizeWord(raw);
    if (raw.trimStart().startsWith('+')) word = 'positive';
    else if (raw.trimStart().startsWith('-')) word = 'negative';
    if (/^i{1,3}$|^iv$/.test(word)) {
      const head = tokens.at(-1)?.word;
      if (head !== undefined && numeralHeads.has(head))
        word = String(['', 'i', 'ii', 'iii', 'iv'].indexOf(word));
    }
    tokens.push({ text: raw, word, start, end, breakBefore: breaking.test(text.slice(last, start)) });
    last = end;
  }
  return tokens;
};

/** The words of a stretch of a note, abbreviations and set phrases rewritten to the words that titles use. */
export const lexemesOf = (text: string, from = 0, to = text.length): Lexeme[] =>
  rewriteWords(tokenize(text, from, to));

/** The comparison words of a designation. */
export const wordsOf = (term: string): string[] => lexemesOf(term).map((lexeme) => lexeme.word);

const remembered = new Map<string, readonly string[]>();
const mostRemembered = 20_000;

/** `wordsOf` for titles of the classification, which one note asks for again and again. */
export const titleWordsOf = (title: string): readonly string[] => {
  let words = remembered.get(title);
  if (words === undefined) {
    if (remembered.size >= mostRemembered) remembered.clear();
    words = wordsOf(title);
    remembered.set(title, words);
  }
  return words;
};
