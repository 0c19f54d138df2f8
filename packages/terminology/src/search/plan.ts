import { indexOf } from '../compile/string-table.ts';
import { foldSpelling } from '../text/spelling.ts';
import type { Query } from './query.ts';
import { ranking } from './ranking.ts';
import { abbreviationsOf, readingsOf } from './readings.ts';
import { fillSlot, type Reach, type Slot } from './slot.ts';
import type { Workspace } from './workspace.ts';

/** A query in which abbreviations may have been replaced by what they stand for. */
export interface Variant {
  readonly words: readonly string[];
  readonly negated: boolean;
  /** Whether the last word may still be in the making. */
  readonly open: boolean;
  /** Readings are a guess: what was typed goes first. */
  readonly factor: number;
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
export function variantsOf(space: Workspace, query: Query): Variant[] {
  const { negated } = query;
  let variants: Variant[] = [{ words: [], negated, open: query.open, factor: 1 }];
  for (const word of query.words) {
    const readings = space.readingsOf.get(word, () => readingsOf(space.index, word));
    variants = variants
      .flatMap(({ words, open, factor }) => [
        { words: [...words, word], negated, open, factor },
        ...readings.map((reading) => ({
          words: [...words, ...reading],
          negated,
          open: false,
          factor: factor * ranking.readingFactor,
        })),
      ])
      .slice(0, variantLimit);
  }
  return variants.map((variant) => ({ ...variant, words: [...new Set(variant.words)] }));
}

/** The slots of a variant, one a word, those without any word of the index included. */
export function slotsOf(space: Workspace, { words, open }: Variant, effort: Effort): Slot[] {
  const abbreviations = abbreviationsOf(space, words);
  const compounds = words.map((word, at) =>
    at === 0 ? -1 : indexOf(space.index.words, foldSpelling((words[at - 1] ?? '') + word)),
  );
  return words.slice(0, ranking.slots).map((word, at) => {
    const openHere = open && at === words.length - 1;
    const joined = [
      compounds[at] ?? -1,
      compounds[at + 1] ?? -1,
      ...(abbreviations.get(word) ?? []).map((text) => indexOf(space.index.words, text)),
    ];
    const reach = {
      prefix: openHere || (effort.prefix && word.length >= shortestBeginning),
      similar: effort.similar,
      open: openHere,
      joined: joined.filter((number) => number >= 0),
    };
    return space.slots.get(keyOf(word, reach), () => fillSlot(space, word, reach));
  });
}

/** What a slot is remembered by: the same for the same word and reach. */
function keyOf(word: string, { prefix, similar, open, joined }: Reach): string {
  return `${word} ${similar} ${prefix} ${open} ${joined.join()}`;
}
