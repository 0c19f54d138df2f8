import { indexOf, prefixRange, stringAt } from '../compile/string-table.ts';
import type { LoadedIndex } from '../load.ts';
import type { Workspace } from './workspace.ts';

const shortestHalf = 3;
const longestSplit = 40;

/**
 * What else a word of the query may say: the readings of an abbreviation in this release, most frequent first, or two words
 * that were typed without a blank. Empty for an ordinary word.
 */
export function readingsOf(index: LoadedIndex, text: string): string[][] {
  const word = indexOf(index.words, text);
  if (word < 0) return splitReading(index, text);
  const at = index.abbreviations.indexOf(word);
  const readings: string[][] = [];
  for (
    let reading = index.readingStarts[at] ?? 0;
    reading < (index.readingStarts[at + 1] ?? 0);
    reading += 1
  ) {
    readings.push(Array.from(spelling(index, reading), (number) => stringAt(index.words, number)));
  }
  return readings;
}

/** The two words that make up a word the release does not have: the split whose rarer half is most frequent. */
function splitReading(index: LoadedIndex, text: string): string[][] {
  if (text.length > longestSplit) return [];
  let split: string[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let at = shortestHalf; at <= text.length - shortestHalf; at += 1) {
    const halves = [text.slice(0, at), text.slice(at)];
    const numbers = halves.map((half) => indexOf(index.words, half));
    if (numbers.some((number) => number < 0)) continue;
    const rarity = Math.max(...numbers.map((number) => index.wordWeights[number] ?? 0));
    if (rarity < least) {
      least = rarity;
      split = halves;
    }
  }
  const known = prefixRange(index.words, text);
  return split === null || known[0] < known[1] ? [] : [split];
}

/** The words of a reading, by its number. */
function spelling(index: LoadedIndex, reading: number): Uint32Array {
  return index.readingWords.subarray(index.readingWordStarts[reading], index.readingWordStarts[reading + 1]);
}

/** A reading of several words, with the abbreviation that has it. */
interface Spelt {
  readonly short: string;
  readonly words: Uint32Array;
}

/** Readings of several words, by the first of their words that carries meaning. */
export type ReadingsByWord = ReadonlyMap<number, readonly Spelt[]>;

/** Arranges the readings of an index for `abbreviationsOf`. */
export function readingsByWord(index: LoadedIndex, fillers: ReadonlySet<number>): ReadingsByWord {
  const found = new Map<number, Spelt[]>();
  index.abbreviations.forEach((abbreviation, at) => {
    const end = index.readingStarts[at + 1] ?? 0;
    for (let reading = index.readingStarts[at] ?? 0; reading < end; reading += 1) {
      const words = spelling(index, reading);
      const key = words.find((word) => !fillers.has(word));
      if (words.length < 2 || key === undefined) continue;
      const entry = { short: stringAt(index.words, abbreviation), words };
      found.set(key, [...(found.get(key) ?? []), entry]);
    }
  });
  return found;
}

/**
 * For each word of a query the abbreviations that stand for it together with others of the query, in whatever order: in
 * "insufficiency aortic" both words may be met by "AI".
 */
export function abbreviationsOf(
  { index, fillers, readings }: Workspace,
  words: readonly string[],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  if (words.length < 2) return found;
  const numbers = words.map((word) => indexOf(index.words, word));
  for (const number of numbers) {
    for (const { short, words: spelt } of readings.get(number) ?? []) {
      if (!spelt.every((word) => numbers.includes(word) || fillers.has(word))) continue;
      words.forEach((text, at) => {
        if (spelt.includes(numbers[at] ?? -1)) found.set(text, [...(found.get(text) ?? []), short]);
      });
    }
  }
  return found;
}
