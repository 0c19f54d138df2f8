import type { Span } from './span.ts';
import { clinicalWords, eponyms, listWord, nameParticles, noName } from './word-lists.ts';

const mostWords = 5;
const nameWord = /[\p{L}][\p{L}'’.-]{0,40}/uy;
const capital = /^\p{Lu}/u;

/** How strictly the words behind a trigger are read: a weak trigger wants more of a name than a title does. */
export interface NameOptions {
  /** So many words must be there, initials among them; one of them is always more than an initial. */
  readonly least?: number;
  /** Findings and drugs end the name; for triggers that also stand before them. */
  readonly wary?: boolean;
  /** Eponyms end it as well ("mother Parkinson's"). */
  readonly family?: boolean;
  /** "WHITCOMB, HAROLD J". */
  readonly comma?: boolean;
  /** A word in lower case may begin the name ("dr mehta"). */
  readonly lower?: boolean;
}

/** Where the name that begins at `from` ends, or `from` when none does. Words stand one space apart. */
const nameEnd = (text: string, from: number, options: NameOptions = {}): number => {
  const { least = 1, wary = false, family = false, comma = false, lower = false } = options;
  let end = from;
  let at = from;
  let words = 0;
  let total = 0;
  let commas = 0;
  while (total < mostWords) {
    nameWord.lastIndex = at;
    const word = nameWord.exec(text)?.[0];
    if (word === undefined) break;
    const plain = listWord(word);
    const particle = nameParticles.has(plain) && total > 0 && !capital.test(word);
    if (!particle) {
      if (!capital.test(word) && !(lower && total === 0 && plain.length > 2)) break;
      if (noName.has(plain) && !isInitial(word)) break;
      if ((wary && clinicalWords.has(plain)) || (family && eponyms.has(plain))) break;
      total += 1;
      if (plain.length > 1) words += 1;
      end = at + word.length;
    }
    const gap = separatorAfter(text, at + word.length, comma && commas === 0);
    if (gap === null) break;
    if (gap.comma) commas += 1;
    at = gap.next;
  }
  if (words === 0 || total < least) return from;
  return trimEnd(text, from, end);
};

const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word);

/** One space or tab between words; a dot has been taken as part of an initial. */
const separatorAfter = (
  text: string,
  at: number,
  comma: boolean,
): { readonly next: number; readonly comma: boolean } | null => {
  if (/[ \t]/.test(text[at] ?? '') && /\p{L}/u.test(text[at + 1] ?? ''))
    return { next: at + 1, comma: false };
  if (comma && text[at] === ',' && text[at + 1] === ' ') return { next: at + 2, comma: true };
  return null;
};

/** Takes off a full stop at the end of a sentence and a possessive 's, neither of which is the name's. */
const trimEnd = (text: string, from: number, end: number): number => {
  let last = end;
  const tail = text.slice(from, last);
  const possessive = /['’]s$/.exec(tail);
  if (possessive) last -= 2;
  while (
    last > from &&
    /[.'’-]/.test(text[last - 1] ?? '') &&
    !/(^|[\s.])\p{Lu}\.$/u.test(text.slice(from, last))
  )
    last -= 1;
  return last;
};

/** The name behind a trigger as a span, or nothing. */
export const nameAt = (text: string, from: number, options?: NameOptions): Span[] => {
  const end = nameEnd(text, from, options);
  return end > from ? [{ start: from, end, kind: 'NAME' }] : [];
};
