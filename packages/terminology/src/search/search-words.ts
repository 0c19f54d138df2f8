import { none } from '../compile/kinds.ts';
import { stringAt } from '../compile/string-table.ts';
import { foldSpelling } from '../text/spelling.ts';
import { candidatesOf } from './candidates.ts';
import type { Accept } from './filter.ts';
import { parseQuery, type Query } from './query.ts';
import { ranking } from './ranking.ts';
import { abbreviationsOf, readingsOf } from './readings.ts';
import { type Match, scoreConcept } from './score.ts';
import { fillSlot, type Slot } from './slot.ts';
import { type Workspace, withSlots } from './workspace.ts';

/** A match, with the slots that it answers. */
export interface WordMatch extends Match {
  readonly slots: readonly Slot[];
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

/** How hard to look: the second time only when the first found no concept that has every word. */
const efforts = [
  { prefix: false, similar: 'unknown' },
  { prefix: true, similar: 'always' },
] as const;

type Effort = (typeof efforts)[number];

/** Fewer letters are the beginning of too many words to mean one of them. */
const shortestBeginning = 2;
const variantLimit = 6;

/**
 * The best matches for the words of a query, best first. Only where no concept has every word, every word may be a prefix or
 * mistyped, and that counts only if it makes the query whole. Empty when no word is usable.
 */
export function searchWords(
  space: Workspace,
  text: string,
  limit: number,
  accept: Accept | null,
): WordMatch[] {
  const query = parseQuery(text);
  if (query.words.length === 0) return [];
  const variants = variantsOf(space, query);
  const [first, second] = efforts;
  const found = variants.flatMap((variant) => matchesOf(space, variant, first, accept));
  if (topOf(found)?.whole !== true) {
    const again = variants.slice(0, 2).flatMap((variant) => matchesOf(space, variant, second, accept));
    if (topOf(again)?.whole === true || found.length === 0) found.push(...again);
  }
  return best(space, text, found, limit, accept);
}

function topOf(matches: readonly WordMatch[]): WordMatch | undefined {
  let top: WordMatch | undefined;
  for (const match of matches) if (top === undefined || match.score > top.score) top = match;
  return top;
}

function matchesOf(space: Workspace, variant: Variant, effort: Effort, accept: Accept | null): WordMatch[] {
  const slots = slotsOf(space, variant, effort).slice(0, ranking.slots);
  const usable = slots.filter((slot) => slot.words.length > 0);
  if (usable.length === 0) return [];
  // Nothing new to look for finds nothing new.
  if (effort.prefix && !usable.some(({ widened }) => widened)) return [];
  const known = Math.log(variant.factor * knownShare(slots));
  return withSlots(space, usable, () => {
    const matches: WordMatch[] = [];
    for (const concept of candidatesOf(space, usable, accept)) {
      const match = scoreConcept(space, usable, concept, variant.negated);
      if (match !== null)
        matches.push({
          ...match,
          score: match.score + known,
          whole: match.whole && usable.length === slots.length,
          slots: usable,
        });
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
    return fillSlot(space, word, {
      prefix: openHere || (effort.prefix && word.length >= shortestBeginning),
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
          factor: factor * ranking.readingFactor,
          open: false,
        })),
      ])
      .slice(0, variantLimit);
  }
  return variants.map((variant) => ({ ...variant, words: [...new Set(variant.words)] }));
}

/** The `limit` best, each concept once; at equal score shorter titles first, then the order of codes. */
function best(
  space: Workspace,
  text: string,
  matches: readonly WordMatch[],
  limit: number,
  accept: Accept | null,
): WordMatch[] {
  const byConcept = new Map<number, WordMatch>();
  for (const match of matches) {
    const known = byConcept.get(match.concept);
    if (known === undefined || known.score < match.score) byConcept.set(match.concept, match);
  }
  const literally = text.trim().toLowerCase();
  const typedOut = (match: WordMatch) => match.exact && titleOf(space, match).toLowerCase() === literally;
  const ranked = [...byConcept.values()]
    .map((match) => (typedOut(match) ? asTyped(match) : match))
    .sort(
      (a, b) =>
        b.score - a.score || titleOf(space, a).length - titleOf(space, b).length || a.concept - b.concept,
    );
  return withHeader(space, literally, ranked, accept, limit).slice(0, limit);
}

/**
 * A header whose title was typed out stands behind the code to report. It may not be among the matches: hundreds of codes
 * below it can share its words. It is above one of the best of them.
 */
function withHeader(
  space: Workspace,
  literally: string,
  ranked: readonly WordMatch[],
  accept: Accept | null,
  limit: number,
): WordMatch[] {
  const [first, second = first] = ranked;
  const header = headerNamed(space, literally, ranked.slice(0, limit));
  if (!first || !second || header === null || header === first.concept || accept?.(header) === false)
    return [...ranked];
  const name = space.index.nameStarts[header] ?? 0;
  return [
    first,
    { ...first, concept: header, name, score: second.score },
    ...ranked.filter((match) => match !== first && match.concept !== header),
  ];
}

/** The concept above one of the matches, at any distance, that has this title in lower case. */
function headerNamed(space: Workspace, literally: string, matches: readonly WordMatch[]): number | null {
  for (const { concept } of matches) {
    const seen = new Set<number>();
    let above = space.index.parents[concept] ?? none;
    while (above !== none && !seen.has(above)) {
      if (titleAt(space, above).toLowerCase() === literally) return above;
      seen.add(above);
      above = space.index.parents[above] ?? none;
    }
  }
  return null;
}

/** Titles may differ in nothing but "a" or a repeated word; who types one out means that one. */
function asTyped(match: WordMatch): WordMatch {
  return { ...match, score: match.score + ranking.typedOut };
}

function titleOf(space: Workspace, { concept }: Match): string {
  return titleAt(space, concept);
}

function titleAt({ index }: Workspace, concept: number): string {
  return stringAt(index.names, index.nameStarts[concept] ?? 0);
}
