import { stringAt } from '../compile/string-table.ts';
import { foldSpelling } from '../text/spelling.ts';
import { conceptsWithAll, conceptsWithMost } from './candidates.ts';
import { parseQuery, type Query } from './query.ts';
import { abbreviationsOf, readingsOf } from './readings.ts';
import { type Match, scoreConcept } from './score.ts';
import { fillSlot, type Slot } from './slot.ts';
import { slotLimit, type Workspace, withSlots } from './workspace.ts';

/** A match, and whether a typing error was corrected to find it. */
export interface WordMatch extends Match {
  readonly corrected: boolean;
}

/** A query in which abbreviations may have been replaced by what they stand for. */
interface Variant {
  readonly words: readonly string[];
  readonly negated: boolean;
  /** Whether the last word may still be in the making. */
  readonly open: boolean;
  /** Readings are a guess: what was typed goes first. */
  readonly factor: number;
}

/** How hard to look, in this order: the next only when nothing was found. */
const efforts = [
  { all: true, prefix: 'never', similar: false },
  { all: true, prefix: 'always', similar: true },
  { all: false, prefix: 'needed', similar: true },
] as const;

type Effort = (typeof efforts)[number];

/** Fewer letters are the beginning of too many words to mean one of them. */
const shortestBeginning = 2;
const readingFactor = 0.97;
const variantLimit = 6;
/** Matches that lack words come after any that have all. */
const partialFactor = 0.7;

/**
 * The best matches for the words of a query, best first: concepts that have every word; else every word as a prefix or
 * with typing errors corrected; else those that have the most of it. Empty when no word is usable.
 */
export function searchWords(space: Workspace, text: string, limit: number): WordMatch[] {
  const query = parseQuery(text);
  if (query.words.length === 0) return [];
  const variants = variantsOf(space, query);
  for (const effort of efforts) {
    const found = variants.flatMap((variant) => matchesOf(space, variant, effort));
    if (found.length > 0) return best(space, found, limit);
  }
  return [];
}

function matchesOf(space: Workspace, variant: Variant, effort: Effort): WordMatch[] {
  const { all } = effort;
  const slots = slotsOf(space, variant, effort).slice(0, slotLimit);
  const usable = slots.filter((slot) => slot.words.length > 0);
  if (usable.length === 0 || (all && usable.length < slots.length)) return [];
  const missing = all ? 1 : partialFactor * knownShare(slots);
  return withSlots(space, usable, () => {
    const concepts = all ? conceptsWithAll(space, usable) : conceptsWithMost(space, usable);
    const corrected = usable.some((slot) => slot.corrected);
    const options = { all, negated: variant.negated };
    const matches: WordMatch[] = [];
    for (const concept of concepts) {
      const match = scoreConcept(space, usable, concept, options);
      if (match !== null)
        matches.push({ ...match, score: match.score * variant.factor * missing, corrected });
    }
    return matches;
  });
}

function slotsOf(space: Workspace, { words, open }: Variant, effort: Effort): Slot[] {
  const abbreviations = abbreviationsOf(space, words);
  return words.map((word, at) => {
    const openHere = open && at === words.length - 1;
    const before = words[at - 1];
    const after = words[at + 1];
    const compounds = [
      before === undefined ? [] : [before + word],
      after === undefined ? [] : [word + after],
    ].flat();
    return fillSlot(space.index, word, {
      prefix: openHere ? 'always' : word.length >= shortestBeginning ? effort.prefix : 'never',
      similar: effort.similar,
      open: openHere,
      compounds: [...compounds.map(foldSpelling), ...(abbreviations.get(word) ?? [])],
    });
  });
}

/** How much of the query the release knows words for at all. */
function knownShare(slots: readonly Slot[]): number {
  return slots.filter((slot) => slot.words.length > 0).length / slots.length;
}

function variantsOf(space: Workspace, query: Query): Variant[] {
  let variants: Variant[] = [{ ...query, words: [], factor: 1 }];
  for (const word of query.words) {
    const readings = readingsOf(space.index, word);
    variants = variants
      .flatMap(({ words, factor }) => [
        { ...query, words: [...words, word], factor },
        ...readings.map((reading) => ({
          ...query,
          words: [...words, ...reading],
          factor: factor * readingFactor,
          open: false,
        })),
      ])
      .slice(0, variantLimit);
  }
  return variants.map((variant) => ({ ...variant, words: [...new Set(variant.words)] }));
}

/** The `limit` best, each concept once; at equal score shorter titles first, then the order of codes. */
function best(space: Workspace, matches: readonly WordMatch[], limit: number): WordMatch[] {
  const byConcept = new Map<number, WordMatch>();
  for (const match of matches) {
    if ((byConcept.get(match.concept)?.score ?? -1) < match.score) byConcept.set(match.concept, match);
  }
  return [...byConcept.values()]
    .sort(
      (a, b) => b.score - a.score || titleLength(space, a) - titleLength(space, b) || a.concept - b.concept,
    )
    .slice(0, limit);
}

function titleLength(space: Workspace, { concept }: Match): number {
  return stringAt(space.index.names, space.index.nameStarts[concept] ?? 0).length;
}
