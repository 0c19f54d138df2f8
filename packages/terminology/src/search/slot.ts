import { indexOf, prefixRange, stringAt, tableSize } from '../compile/string-table.ts';
import { endRange } from '../compile/word-ends.ts';
import type { FormTable, LoadedIndex } from '../load.ts';
import { root, singular } from '../text/stem.ts';
import { shorthand } from '../text/word-classes.ts';
import { lastPart, wordParts } from '../text/word-parts.ts';
import { associatedRoots } from './associated.ts';
import { familyRoots } from './families.ts';
import { kinWords } from './kin-words.ts';
import { ranking } from './ranking.ts';
import { similarWords } from './similar-words.ts';
import { WordValues } from './word-values.ts';
import type { Workspace } from './workspace.ts';

const shortestRooted = 5;
/** Letters of the shortest word that may be the end of another. */
const shortestEnd = 5;
const shortestBefore = 2;
const encoder = new TextEncoder();
const unknownWeight = 150;
/** Letters of the shortest word that may be mistyped: where nothing has every word of the query, the others vouch for it. */
const shortestCorrected = { unknown: 4, always: 3 } as const;
/** So many of the likeliest corrections bring their own forms and meanings along. */
const readInFull = 3;
/** A word that so many concepts have is what was meant, and not the beginning or a misspelling of another. */
const commonPostings = 60;

/** A word of the query with the words of the index that may stand for it. */
export interface Slot {
  readonly text: string;
  /** Word numbers and, in the same order, their ranking.quality. */
  readonly words: Uint32Array;
  readonly qualities: Uint8Array;
  /** Rarity of the word, 1 to 255: how much it counts that it is found. */
  readonly weight: number;
  /** How many postings its words have together. */
  readonly cost: number;
  /** Those of the words that stand for it only when it was mistyped. */
  readonly corrections: ReadonlyMap<number, number>;
  /** The roots by which families know the word (families.ts). */
  readonly families: readonly number[];
  /** Whether looking harder found anything more. */
  readonly widened: boolean;
  /** Whether no name has the word, a form of it or a word that begins with it: looking harder for it finds the same again. */
  readonly unknown: boolean;
}

const similarities = ['never', 'unknown', 'always'] as const;

/** Which words may stand for the query's word beyond the word itself and its forms. */
export interface Reach {
  /** Longer words that begin with it. */
  readonly prefix: boolean;
  /** Words within a typing error: of a word that is not known, or of any that is not common. */
  readonly similar: (typeof similarities)[number];
  /** Whether the word may still be in the making. */
  readonly open: boolean;
  /** Numbers of words that stand for this one together with others: compounds that were typed apart, abbreviations. */
  readonly joined: readonly number[];
}

/** The words of the index that may stand for `text`; a slot without words when there are none. */
export function slotFor(space: Workspace, text: string, reach: Reach): Slot {
  const { prefix, similar, open, joined } = reach;
  // A short key: it is put together and looked up for every word of every query.
  const flags = similarities.indexOf(similar) * 4 + (prefix ? 2 : 0) + (open ? 1 : 0);
  const key = joined.length === 0 ? `${text} ${flags}` : `${text} ${flags} ${joined.join()}`;
  return space.slots.get(key, () => {
    if (similar === 'always' && text.length >= shortestCorrected.unknown) {
      const before = slotFor(space, text, { prefix: open, similar: 'unknown', open, joined });
      if (before.unknown) return before;
    }
    return fillSlot(space, text, reach);
  });
}

function fillSlot(space: Workspace, text: string, reach: Reach): Slot {
  // A correction brings slots of other words along while this one is being filled.
  const found = space.values.pop() ?? new WordValues(tableSize(space.index.words));
  try {
    return filled(space, text, reach, found);
  } finally {
    found.clear();
    space.values.push(found);
  }
}

function filled(space: Workspace, text: string, reach: Reach, found: WordValues): Slot {
  const { index } = space;
  const { quality } = ranking;
  found.add(indexOf(index.words, text), quality.exact);
  addMembers(index.singulars, singular(text), quality.form, found);
  for (const full of shorthand.get(text) ?? []) found.add(indexOf(index.words, full), quality.shorthand);
  for (const word of reach.joined) found.add(word, quality.joined);
  const stem = root(text);
  if (text.length >= shortestRooted) addMembers(index.roots, stem, quality.root, found);
  const exact = postingCount(index, found.all);
  if (reach.prefix && (reach.open || exact <= commonPostings)) {
    // Where the word as typed exists, it is less likely the beginning of another.
    const best = found.size > 0 ? quality.prefixOfKnown : quality.prefix;
    for (const beginning of beginningsOf(text)) addPrefix(index, beginning, best, found);
  }
  const widened = !reach.open && reach.prefix && postingCount(index, found.all) > exact;
  const own = found.size > 0 ? weightOf(index, found.all, (word) => found.of(word)) : null;
  if (text.length >= shortestRooted && !reach.prefix) {
    const [start, end] = prefixRange(index.words, stem);
    for (let word = start; word < end; word += 1) found.add(word, quality.begun);
  }
  addParts(index, text, wordParts(text), found);
  const unknown = found.size === 0;
  const corrections = correctionsOf(space, text, found, reach, exact);
  for (const [word, value] of corrections) found.add(word, value);
  if (unknown) addEnds(index, text, found);
  if (found.size === 0) addParts(index, text, lastPart(text), found);
  for (const { root: group, strength } of associatedRoots(index, text)) {
    const value = (1 + Math.log(strength) / ranking.surprise) * quality.associated;
    addGroup(index.roots, group, value, found);
  }
  // A mistyped word counts as much as the right one.
  const weight = own ?? weightOf(index, corrections.keys(), (word) => corrections.get(word) ?? 0);
  const { words, values: qualities } = found.sorted();
  return {
    text,
    words,
    qualities,
    weight,
    cost: postingCount(index, words),
    corrections,
    families: familiesOf(index, text, words[0], qualities[0]),
    widened: widened || corrections.size > 0,
    unknown: unknown && (reach.prefix || !beginningsOf(text).some((beginning) => begins(index, beginning))),
  };
}

/** The roots by which families know a word, or else what it begins or was mistyped for: the best that stands for it. */
function familiesOf(index: LoadedIndex, text: string, best = -1, quality = 0): readonly number[] {
  const own = familyRoots(index, text);
  return own.length > 0 || best < 0 || quality < ranking.directFrom
    ? own
    : familyRoots(index, stringAt(index.words, best));
}

/** The reach of a word that is taken to be right. */
const asItStands: Reach = { prefix: false, similar: 'never', open: false, joined: [] };

/** Plain words for the parts of a word, words with the same parts, and words that have this one as a part. */
function addParts(index: LoadedIndex, text: string, meanings: readonly string[], found: WordValues): void {
  const { quality } = ranking;
  const plain = meanings.length > 1 ? quality.partOfSeveral : quality.part;
  for (const meaning of meanings) {
    addMembers(index.roots, root(meaning), plain, found);
    addMembers(index.parts, meaning, quality.samePart, found);
  }
  addMembers(index.parts, singular(text), quality.hasPart, found);
}

/** Longer words that a word is the end of: hypernatriuria for natriuria; and the longest that it ends with: phobia for oneirophobia. */
function addEnds(index: LoadedIndex, text: string, found: WordValues): void {
  const { words, wordsByEnd } = index;
  if (text.length < shortestEnd) return;
  const [start, end] = endRange(words, wordsByEnd, encoder.encode(text), 0);
  for (let at = start; at < end; at += 1) found.add(wordsByEnd[at] ?? 0, ranking.quality.ended);
  for (let from = shortestBefore; from <= text.length - shortestEnd; from += 1) {
    const word = indexOf(words, text.slice(from));
    if (word < 0) continue;
    found.add(word, ranking.quality.ending);
    return;
  }
}

/** Words within a typing error, or else those spelt most alike: of a word that nothing else was found for, or of any. */
function correctionsOf(
  space: Workspace,
  text: string,
  found: WordValues,
  { similar, open }: Reach,
  cost: number,
): Map<number, number> {
  const { quality } = ranking;
  const corrections = new Map<number, number>();
  const unknown = found.size === 0;
  if (similar === 'never' || (!unknown && (similar === 'unknown' || cost > commonPostings)))
    return corrections;
  const best = unknown ? quality.similar : quality.similarToKnown;
  const add = (word: number, value: number): void => {
    if (found.of(word) === 0 && (corrections.get(word) ?? 0) < value) corrections.set(word, value);
  };
  const near = text.length < shortestCorrected[similar] ? [] : similarWords(space, text, { open, unknown });
  near.forEach(({ word, likelihood }, rank) => {
    add(word, best * likelihood);
    if (rank >= readInFull) return;
    const right = slotFor(space, stringAt(space.index.words, word), asItStands);
    right.words.forEach((other, at) => {
      add(other, (best * likelihood * (right.qualities[at] ?? 0)) / quality.exact);
    });
  });
  if (corrections.size === 0 && unknown)
    for (const { word, likeness } of kinWords(space.index, text))
      corrections.set(word, quality.kin * likeness);
  return corrections;
}

/** A word in the making may end amid a British ae or oe, which only whole words fold. */
function beginningsOf(text: string): string[] {
  return /..[ao]e$/.test(text) ? [text, `${text.slice(0, -2)}e`] : [text];
}

function begins(index: LoadedIndex, text: string): boolean {
  const [start, end] = prefixRange(index.words, text);
  return start < end;
}

function addPrefix(index: LoadedIndex, text: string, best: number, found: WordValues): void {
  const [start, end] = prefixRange(index.words, text);
  for (let word = start; word < end; word += 1) {
    const size = (index.words.offsets[word + 1] ?? 0) - (index.words.offsets[word] ?? 0);
    // The more of the word was typed, the likelier it is meant.
    found.add(word, Math.max(best - size + text.length, best - 10));
  }
}

function addMembers(forms: FormTable, key: string, value: number, found: WordValues): void {
  const group = indexOf(forms.keys, key);
  if (group >= 0) addGroup(forms, group, value, found);
}

function addGroup({ starts, members }: FormTable, group: number, value: number, found: WordValues): void {
  const end = starts[group + 1] ?? 0;
  for (let at = starts[group] ?? 0; at < end; at += 1) found.add(members[at] ?? 0, value);
}

/** What finding the word is worth: its rarity, or that of the commonest of the words that may stand for it equally well. */
function weightOf(index: LoadedIndex, words: Iterable<number>, value: (word: number) => number): number {
  let best = 0;
  let weight = unknownWeight;
  for (const word of words) {
    const rarity = index.wordWeights[word] ?? 1;
    const given = value(word);
    weight = given > best + 20 ? rarity : Math.min(weight, rarity);
    best = Math.max(best, given);
  }
  return weight;
}

function postingCount({ postingStarts }: LoadedIndex, words: Uint32Array): number {
  let count = 0;
  for (const word of words) count += (postingStarts[word + 1] ?? 0) - (postingStarts[word] ?? 0);
  return count;
}
