import { indexOf } from '../compile/string-table.ts';
import { foldSpelling } from '../text/spelling.ts';
import type { Query } from './query.ts';
import { ranking } from './ranking.ts';
import { abbreviationsOf, readingsOf } from './readings.ts';
import { type Slot, slotFor } from './slot.ts';
import type { Workspace } from './workspace.ts';

/** A query in which abbreviations may have been replaced by what they stand for. */
export interface Variant {
  readonly words: readonly string[];
  readonly negated: boolean;
  /** Whether the last word may still be in the making. */
  readonly open: boolean;
  /** Readings are a guess: what was typed goes first. */
  readonly factor: number;
  /** For each word the numbers of those that stand for it together with others: compounds that were typed apart, abbreviations. */
  readonly joined: readonly (readonly number[])[];
}

/** How hard to look: the second time only when the first found no concept that has every word. */
export const efforts = [
  { prefix: false, similar: 'unknown' },
  { prefix: true, similar: 'always' },
] as const;

export type Effort = (typeof efforts)[number];

/** Fewer letters are the beginning of too many words to mean one of them. */
const shortestBeginning = 2;
const variantLimit = 6;

/** What a query may say: as it was typed, and with abbreviations read as what they stand for. */
export function variantsOf(space: Workspace, { words: typed, negated, open: inTheMaking }: Query): Variant[] {
  let texts = [{ words: [] as readonly string[], open: inTheMaking, factor: 1 }];
  for (const word of typed) {
    const readings = space.readingsOf.get(word, () => readingsOf(space.index, word));
    texts = texts
      .flatMap(({ words, open, factor }) => [
        { words: [...words, word], open, factor },
        ...readings.map((reading) => ({
          words: [...words, ...reading],
          open: false,
          factor: factor * ranking.readingFactor,
        })),
      ])
      .slice(0, variantLimit);
  }
  return texts.map((text) => {
    const words = [...new Set(text.words)];
    return { ...text, words, negated, joined: joinedOf(space, words) };
  });
}

function joinedOf(space: Workspace, words: readonly string[]): number[][] {
  const abbreviations = abbreviationsOf(space, words);
  const compounds = words.map((word, at) =>
    at === 0 ? -1 : indexOf(space.index.words, foldSpelling((words[at - 1] ?? '') + word)),
  );
  return words.map((word, at) =>
    [
      compounds[at] ?? -1,
      compounds[at + 1] ?? -1,
      ...(abbreviations.get(word) ?? []).map((text) => indexOf(space.index.words, text)),
    ].filter((number) => number >= 0),
  );
}

/** The slots of a variant, one a word, those without any word of the index included. */
export function slotsOf(space: Workspace, { words, open, joined }: Variant, effort: Effort): Slot[] {
  return words.slice(0, ranking.slots).map((word, at) => {
    const openHere = open && at === words.length - 1;
    return slotFor(space, word, {
      prefix: openHere || (effort.prefix && word.length >= shortestBeginning),
      similar: effort.similar,
      open: openHere,
      joined: joined[at] ?? [],
    });
  });
}
