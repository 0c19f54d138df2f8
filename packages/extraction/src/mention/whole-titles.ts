import type { Terminology } from '@ohm/terminology';
import { characterKinds, isDigit, isSpace, kindOf } from '../note/characters.ts';

/** A title that an entry of a note is: the code, and the offset behind its words. */
export interface WholeTitle {
  readonly code: string;
  readonly end: number;
}

/**
 * Titles of the classification by the hash of their letters and digits. Most sentences begin as no title does, and most of the others are
 * none: what is asked of each is answered by one bit.
 */
export interface WholeTitles {
  readonly codes: ReadonlyMap<number, string>;
  /** Bits by the hash of how titles begin: every title's is set, and few more. */
  readonly beginnings: HashBits;
  /** Bits by the hash of titles. */
  readonly whole: HashBits;
}

/** A set of hashes that says no for certain and yes by chance to few that it does not hold. */
class HashBits {
  readonly #bytes: Uint8Array;
  /** The bits of a hash that are not told apart. */
  readonly #shift: number;

  /** Tells so many bits of a hash apart. */
  constructor(bits: number) {
    this.#bytes = new Uint8Array(1 << (bits - 3));
    this.#shift = 32 - bits;
  }

  add(hash: number): void {
    const place = hash >>> this.#shift;
    this.#bytes[place >>> 3] = (this.#bytes[place >>> 3] ?? 0) | (1 << (place & 7));
  }

  mayHold(hash: number): boolean {
    const place = hash >>> this.#shift;
    return ((this.#bytes[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0;
  }
}

/** So few that they stay in the fastest memory, so many that what begins no title, or is none, mostly finds none set. */
const [beginningBits, wholeBits] = [16, 20];

const noneYet = (): WholeTitles & { readonly codes: Map<number, string> } => ({
  codes: new Map(),
  beginnings: new HashBits(beginningBits),
  whole: new HashBits(wholeBits),
});

export const noTitles: WholeTitles = noneYet();

/** Shorter titles are found by their words. In letters and digits. */
const fewest = 16;
const longest = 260;

/** Two hashes of 26 bits side by side (FNV-1a, two seeds): among 100,000 titles and the lines of a note none falls upon another. */
const seeds = [0x811c9dc5, 0x01000193] as const;
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
const joined = (a: number, b: number): number => (a >>> 6) * 0x4000000 + (b >>> 6);

/** Small letters, whatever the note writes; what is no letter and no digit does not count ("muscle(s)", "Essential (primary)"). */
const folded = (unit: number): number => (unit >= 65 && unit <= 90 ? unit | 32 : unit);
const counts = (unit: number): boolean => {
  const kind = kindOf(unit);
  return kind === characterKinds.letter || kind === characterKinds.digit;
};

const open = '('.charCodeAt(0);
const bracket = '['.charCodeAt(0);
const dashes = new Set([45, 0x2013, 0x2014]);

/** A code in front of its title, as records export it: "S52.502A - Unspecified fracture …". */
const codeInFront = /^[A-TV-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?\s*[):–-]?\s+/;

/** The first eight units of a text as one number, capitals as small letters. */
const beginningAt = (text: string, at: number): number => {
  let hash: number = seeds[0];
  for (let place = at; place < at + 8; place += 1) hash = mix(hash, folded(text.charCodeAt(place)));
  return hash;
};

/** The titles of a release by their hash, for `wholeTitleAt`; of the release in force on the date of service. */
export const compileWholeTitles = (terminology: Terminology, dateOfService?: string): WholeTitles => {
  const titles = noneYet();
  for (const { code, term, kind } of terminology.designations('icd10', dateOfService)) {
    if (kind !== 'title') continue;
    let [a, b]: [number, number] = [seeds[0], seeds[1]];
    let length = 0;
    for (let at = 0; at < term.length; at += 1) {
      const unit = term.charCodeAt(at);
      if (!counts(unit)) continue;
      a = mix(a, folded(unit));
      b = mix(b, folded(unit));
      length += 1;
    }
    if (length < fewest) continue;
    titles.beginnings.add(beginningAt(term, 0));
    titles.whole.add(a);
    const key = joined(a, b);
    // A category and its only code are called the same; the longer code says as much.
    if ((titles.codes.get(key)?.length ?? 0) < code.length) titles.codes.set(key, code);
  }
  return titles;
};

/**
 * The title of the classification that an entry is as it stands, up to its end, a bracket or a dash: lists of problems that a
 * record exports hold titles, with words that notes of people do not hold ("unspecified", "without", "initial encounter").
 */
export const wholeTitleAt = (
  titles: WholeTitles,
  text: string,
  start: number,
  end: number,
): WholeTitle | null => {
  if (end - start < fewest) return null;
  const coded = isDigit(text.charCodeAt(start + 1));
  const from = start + (coded ? (codeInFront.exec(text.slice(start, start + 12))?.[0].length ?? 0) : 0);
  if (!titles.beginnings.mayHold(beginningAt(text, from))) return null;
  const to = Math.min(end, from + longest);
  let found: WholeTitle | null = null;
  let [a, b]: [number, number] = [seeds[0], seeds[1]];
  let length = 0;
  let last = from;
  for (let at = from; at <= to; at += 1) {
    const unit = at < to ? text.charCodeAt(at) : open;
    if (at < to && counts(unit)) {
      a = mix(a, folded(unit));
      b = mix(b, folded(unit));
      length += 1;
      last = at + 1;
    } else if (length >= fewest) {
      const closes =
        unit === open || unit === bracket || (dashes.has(unit) && isSpace(text.charCodeAt(at - 1)));
      const code = closes && titles.whole.mayHold(a) ? titles.codes.get(joined(a, b)) : undefined;
      if (code !== undefined) found = { code, end: last };
    }
  }
  return found;
};
