import { rememberedApart } from '../remembered.ts';

/** Sets of ICD-10-CM codes written as the guidelines write them: "I21", "E08-E13", "N18.6". */
export interface CodeSet {
  (code: string): boolean;
  /** Its number among all sets; absent from one that is a condition and could hold any code. */
  readonly number?: number;
  /** The decades its codes stand in (`decadeOf`); absent where there is no number. */
  readonly decades?: readonly number[];
}

/** Decades of the classification: ten categories each, A00-A09 the first. */
export const decadesInAll = 26 * 10;

/** Number of the decade a code stands in, by its first two characters. */
export const decadeOf = (code: string): number => (code.charCodeAt(0) - 65) * 10 + code.charCodeAt(1) - 48;

/** Numbers from one to another, both among them. */
const upTo = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** All of them, by their numbers. */
const sets: CodeSet[] = [];

/** How many sets there are. */
export const setsInAll = (): number => sets.length;

const numbersOf = (code: string): Uint16Array =>
  Uint16Array.from(sets.flatMap((set, number) => (set(code) ? [number] : [])));
/** Made when the first code is asked about: by then most sets are there. */
let numbersByCode: typeof numbersOf | null = null;

/** The numbers of the sets that hold a code. */
export const setsHolding = (code: string): Uint16Array => {
  numbersByCode ??= rememberedApart(numbersOf);
  return numbersByCode(code);
};

/** Gives a set its number; codes that were sorted without it are sorted again. */
const numbered = (holds: (code: string) => boolean, decades: readonly number[] | undefined): CodeSet => {
  const set = Object.assign(holds, { number: sets.length, decades });
  sets.push(set);
  numbersByCode = null;
  return set;
};

/** Bit of the letter a code begins with; bit 0 for what is no code. */
const letterOf = (code: string): number => {
  const letter = code.charCodeAt(0) - 64;
  return letter >= 1 && letter <= 26 ? 1 << letter : 1;
};

const lettersOf = (from: string, to: string): number => {
  let bits = 0;
  for (let letter = from.charCodeAt(0); letter <= to.charCodeAt(0); letter += 1)
    bits |= letterOf(String.fromCharCode(letter));
  return bits;
};

const read = new Map<string, CodeSet>();

/**
 * Reads "E08-E13 N18.6 I21": a range covers whole categories, a code covers itself and all below it. Sets are written in our
 * own tables and rules, so what was read is kept.
 */
export const codeSet = (text: string): CodeSet => {
  let set = read.get(text);
  if (set === undefined) {
    set = readSet(text);
    read.set(text, set);
  }
  return set;
};

/** Categories are compared as numbers: their three characters in the order of the classification. */
export const categoryOf = (code: string): number =>
  (code.charCodeAt(0) << 16) | (code.charCodeAt(1) << 8) | code.charCodeAt(2);

/** Codes from a category or code up to another, or all below one. */
interface Span {
  readonly from: string;
  readonly to: string;
  /** Its ends are categories, which the numbers alone tell. */
  readonly whole: boolean;
}

const spanOf = (part: string): Span => {
  const [from = '', to = from] = part.split('-');
  return { from, to, whole: from.length <= 3 && to.length <= 3 };
};

/** What the category of a code in a span is at least and at most; of letters alone ("S", "A-N") all of theirs. */
const boundsOf = ({ from, to }: Span): readonly [number, number] => [
  categoryOf(from.slice(0, 3).padEnd(3, '\0')),
  categoryOf(to.slice(0, 3).padEnd(3, '\u007f')),
];

/** Whole categories from one to another: most sets that are asked of every mention. */
const inCategories =
  ([first, last]: readonly [number, number]) =>
  (code: string): boolean => {
    const category = categoryOf(code);
    return category >= first && category <= last;
  };

const inSpans = (spans: readonly Span[]) => {
  const letters = spans.reduce((bits, { from, to }) => bits | lettersOf(from, to), 0);
  // One behind the other: most codes stand in no span, which nothing else is read to tell.
  const bounds = Int32Array.from(spans.flatMap(boundsOf));
  return (code: string): boolean => {
    // Most codes asked about belong to another chapter.
    if ((letters & letterOf(code)) === 0) return false;
    const category = categoryOf(code);
    for (let at = 0; at < bounds.length; at += 2) {
      if (category < (bounds[at] ?? 0) || category > (bounds[at + 1] ?? 0)) continue;
      const span = spans[at >> 1];
      if (span === undefined) continue;
      const { from, to, whole } = span;
      if (whole || (code.slice(0, from.length) >= from && code.slice(0, to.length) <= to)) return true;
    }
    return false;
  };
};

const readSet = (text: string): CodeSet => {
  const parts = text.split(/[\s,]+/).filter((part) => part !== '');
  const spans = parts.map(spanOf);
  const [only] = spans;
  const holds = only?.whole === true && spans.length === 1 ? inCategories(boundsOf(only)) : inSpans(spans);
  const decades = spans.flatMap(({ from, to }) =>
    upTo(decadeOf(from.padEnd(2, '0')), decadeOf(to.padEnd(2, '9'))),
  );
  return numbered(holds, [...new Set(decades)]);
};

/** Those codes of a set of which something more holds: what is asked of the characters of a code is asked once a code. */
export const codesOf = (set: CodeSet, holds: (code: string) => boolean): CodeSet =>
  numbered((code) => set(code) && holds(code), set.decades);

/** Whether two codes stand in one category: their first three characters. */
export const sameCategory = (
  { code: a }: { readonly code: string },
  { code: b }: { readonly code: string },
): boolean =>
  a.charCodeAt(0) === b.charCodeAt(0) &&
  a.charCodeAt(1) === b.charCodeAt(1) &&
  a.charCodeAt(2) === b.charCodeAt(2);
