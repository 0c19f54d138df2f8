/** Sets of ICD-10-CM codes written as the guidelines write them: "I21", "E08-E13", "N18.6". */
export interface CodeSet {
  (code: string): boolean;
  /** The decades its codes stand in (`decadeOf`); absent from a set that is a condition and could hold any code. */
  readonly decades?: readonly number[];
  /** The categories that they stand in, as bits of blocks; absent where decades are. */
  readonly blocks?: readonly CategoryBits[];
}

/** Some categories of a block. */
interface CategoryBits {
  readonly block: number;
  readonly bits: number;
}

/** Decades of the classification: ten categories each, A00-A09 the first. */
export const decadesInAll = 26 * 10;

/** Number of the decade a code stands in, by its first two characters. */
export const decadeOf = (code: string): number => (code.charCodeAt(0) - 65) * 10 + code.charCodeAt(1) - 48;

/** Number of the category a code stands in; those with a letter ("M1A", "Z3A") share that of the last of their decade. */
const placeOf = (code: string): number => {
  const last = code.charCodeAt(2) - 48;
  return decadeOf(code) * 10 + (last >= 0 && last <= 9 ? last : 9);
};

/** Categories that one number has bits for. */
const categoriesOfBlock = 30;
/** How many such numbers hold a bit for every category. */
export const blocksInAll = Math.ceil((decadesInAll * 10) / categoriesOfBlock);

/** The bit of a category, and the block it stands in. */
const bitsOfPlace = (place: number): CategoryBits => ({
  block: Math.floor(place / categoriesOfBlock),
  bits: 1 << (place % categoriesOfBlock),
});
/** The bit of the category of a code. */
export const bitsOfCode = (code: string): CategoryBits => bitsOfPlace(placeOf(code));

/** Those of a set that could hold any code. */
export const everyBlock: readonly CategoryBits[] = Array.from({ length: blocksInAll }, (_, block) => ({
  block,
  bits: -1,
}));

/** Numbers from one to another, both among them. */
const upTo = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

const blocksOf = (places: readonly number[]): CategoryBits[] => {
  const blocks = new Map<number, number>();
  for (const { block, bits } of places.map(bitsOfPlace)) blocks.set(block, (blocks.get(block) ?? 0) | bits);
  return [...blocks].map(([block, bits]) => ({ block, bits }));
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
const categoryOf = (code: string): number =>
  (code.charCodeAt(0) << 16) | (code.charCodeAt(1) << 8) | code.charCodeAt(2);

/** Codes from a category or code up to another, or all below one. */
interface Span {
  readonly from: string;
  readonly to: string;
  /** What the category of a code in it is at least and at most; of letters alone ("S", "A-N") all of theirs. */
  readonly first: number;
  readonly last: number;
  /** Its ends are categories, which the numbers alone tell. */
  readonly whole: boolean;
}

const spanOf = (part: string): Span => {
  const [from = '', to = from] = part.split('-');
  return {
    from,
    to,
    first: categoryOf(from.slice(0, 3).padEnd(3, '\0')),
    last: categoryOf(to.slice(0, 3).padEnd(3, '\u007f')),
    whole: from.length <= 3 && to.length <= 3,
  };
};

const readSet = (text: string): CodeSet => {
  const parts = text.split(/[\s,]+/).filter((part) => part !== '');
  const spans = parts.map(spanOf);
  const letters = spans.reduce((bits, { from, to }) => bits | lettersOf(from, to), 0);
  const holds = (code: string): boolean => {
    // Most codes asked about belong to another chapter.
    if ((letters & letterOf(code)) === 0) return false;
    const category = categoryOf(code);
    for (const span of spans) {
      if (category < span.first || category > span.last) continue;
      if (span.whole) return true;
      if (code.slice(0, span.from.length) >= span.from && code.slice(0, span.to.length) <= span.to)
        return true;
    }
    return false;
  };
  const places = [
    ...new Set(
      spans.flatMap(({ from, to }) => upTo(placeOf(from.padEnd(3, '0')), placeOf(to.padEnd(3, '9')))),
    ),
  ];
  const decades = [...new Set(places.map((place) => Math.floor(place / 10)))];
  return Object.assign(holds, { decades, blocks: blocksOf(places) });
};

/** Those codes of a set of which something more holds; asked where a code of the set's decades stands and nowhere else. */
export const codesOf = (set: CodeSet, holds: (code: string) => boolean): CodeSet =>
  Object.assign((code: string) => set(code) && holds(code), { decades: set.decades, blocks: set.blocks });

/** Whether two codes stand in one category: their first three characters. */
export const sameCategory = (
  { code: a }: { readonly code: string },
  { code: b }: { readonly code: string },
): boolean =>
  a.charCodeAt(0) === b.charCodeAt(0) &&
  a.charCodeAt(1) === b.charCodeAt(1) &&
  a.charCodeAt(2) === b.charCodeAt(2);
