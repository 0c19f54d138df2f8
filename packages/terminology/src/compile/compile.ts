import { createHash } from 'node:crypto';
import { AppError } from '@ohm/errors';
import type { ConceptInput, ReleaseContent } from '../import/content.ts';
import type { GroupInput } from '../import/notes.ts';
import { root, singular } from '../text/stem.ts';
import type { NameKind, Release } from '../types.ts';
import { learnAbbreviations } from './abbreviations.ts';
import { aboveSections } from './above-sections.ts';
import { associationSections } from './association-sections.ts';
import type { ConceptNames } from './associations.ts';
import { familySections, groupNamesOf } from './family-sections.ts';
import { flatten, groupWords, type WordGroups, wordsByPart } from './groups.ts';
import { designationKinds, none } from './kinds.ts';
import { indexTokens, type NameTokens, nameTokens } from './name-tokens.ts';
import { noteSections } from './note-sections.ts';
import { mostConcepts } from './posting.ts';
import { conceptFrequencies, type NumberedNames, postingsOf } from './postings.ts';
import { relationSections } from './relation-sections.ts';
import { packSections, type Sections } from './sections.ts';
import { compareUtf8, packStrings } from './string-table.ts';
import { negatedTokens, tokenWeights } from './title-weights.ts';
import { mostWords, packHead, packToken } from './token.ts';
import { trigramSections } from './trigram-sections.ts';
import { orderByEnd } from './word-ends.ts';

/** A compiled release: `sha256` (hex) of the bytes is its content address. */
export interface CompiledRelease {
  readonly release: Release;
  readonly index: Uint8Array;
  readonly sha256: string;
}

const unknownBillable = 2;
const fullWeight = 255;
/** Titles, and names that lead to them from other words: what associations are learnt from. Plain synonyms teach too little for their number. */
const teaching: ReadonlySet<NameKind> = new Set(['title', 'vocabulary', 'inclusion', 'index', 'reference']);

/**
 * Compiles a release into one binary index. Deterministic: the same content in any order gives the same bytes, hence
 * the same address. Throws AppError UNPROCESSABLE_CONTENT when a code stands twice or has no designation.
 */
export function compileRelease(content: ReleaseContent): CompiledRelease {
  const concepts = [...content.concepts].sort((a, b) => compareUtf8(a.code, b.code));
  requireUsable(concepts);
  const groups = content.groups ?? [];
  const release = { ...content.release, conceptCount: concepts.length };
  const hierarchy = hierarchySections(concepts);
  const index = packSections(release, {
    ...hierarchy,
    ...nameSections(concepts, groups, hierarchy.parents),
    ...noteSections(concepts, groups),
    ...relationSections(concepts, content),
  });
  return { release, index, sha256: createHash('sha256').update(index).digest('hex') };
}

function requireUsable(concepts: readonly ConceptInput[]): void {
  concepts.forEach(({ code, designations }, index) => {
    const problem =
      code === concepts[index + 1]?.code
        ? 'stands twice'
        : designations.length === 0
          ? 'has no designation'
          : null;
    if (problem !== null)
      throw new AppError('UNPROCESSABLE_CONTENT', `The release can't be compiled: ${code} ${problem}.`);
  });
}

function hierarchySections(concepts: readonly ConceptInput[]): Sections & { readonly parents: Uint32Array } {
  const numbers = new Map(concepts.map(({ code }, index) => [code, index]));
  const children: number[][] = concepts.map(() => []);
  const parents = Uint32Array.from(
    concepts,
    ({ parent, parents: all = parent === null ? [] : [parent] }, index) => {
      for (const code of all) children[numbers.get(code) ?? none]?.push(index);
      return parent === null ? none : (numbers.get(parent) ?? none);
    },
  );
  const codes = packStrings(concepts.map(({ code }) => code));
  const tree = flatten(children);
  return {
    codeOffsets: codes.offsets,
    codeBytes: codes.bytes,
    billable: Uint8Array.from(concepts, ({ billable }) =>
      billable === null ? unknownBillable : Number(billable),
    ),
    commonness: Uint8Array.from(concepts, ({ commonness }) => Math.round(commonness * fullWeight)),
    parents,
    childStarts: tree.starts,
    children: tree.members,
  };
}

function nameSections(
  concepts: readonly ConceptInput[],
  groups: readonly GroupInput[],
  parents: Uint32Array,
): Sections {
  const names = concepts.flatMap(({ designations }) => designations);
  const nameStarts = new Uint32Array(concepts.length + 1);
  concepts.forEach(({ designations }, index) => {
    nameStarts[index + 1] = (nameStarts[index] ?? 0) + designations.length;
  });
  const read = names.map(({ term, kind }) => (kind === 'index' ? indexTokens(term) : nameTokens(term)));
  const texts = packStrings(names.map(({ term }) => term));
  return {
    nameStarts,
    nameOffsets: texts.offsets,
    nameBytes: texts.bytes,
    nameKinds: Uint8Array.from(names, ({ kind }) => designationKinds.indexOf(kind)),
    ...familySections(
      concepts,
      (concept) => read.slice(nameStarts[concept], nameStarts[concept + 1]).map(({ words }) => words),
      groups,
      groupNamesOf(groups, (title) => nameTokens(title).words),
    ),
    ...wordSections(
      parents,
      nameStarts,
      read,
      names.map(({ kind }) => kind),
    ),
  };
}

function wordSections(
  parents: Uint32Array,
  nameStarts: Uint32Array,
  names: readonly NameTokens[],
  kinds: readonly NameKind[],
): Sections {
  const kindOf = (name: number): number => designationKinds.indexOf(kinds[name] ?? 'title');
  const teaches = (name: number): boolean => teaching.has(kinds[name] ?? 'title');
  const dictionary = [...new Set(names.flatMap(({ words }) => words))].sort(compareUtf8);
  requireAtMost(mostWords, dictionary.length, 'distinct words');
  requireAtMost(mostConcepts, nameStarts.length - 1, 'concepts');
  const numbers = new Map(dictionary.map((word, index) => [word, index]));
  const { starts, members } = flatten(names.map(({ words }) => words.map((word) => numbers.get(word) ?? 0)));
  const numbered = { nameStarts, tokenStarts: starts, words: members };
  const frequencies = conceptFrequencies(numbered, dictionary.length);
  const conceptCount = nameStarts.length - 1;
  const rarity = Float64Array.from(frequencies, (frequency) => rarityOf(conceptCount, frequency));
  const weights = new Float32Array(members.length);
  names.forEach(({ words, optional }, name) => {
    weights.set(
      tokenWeights(words, (word) => rarity[numbers.get(word) ?? 0] ?? 1, optional),
      starts[name],
    );
  });
  const { starts: postingStarts, postings } = postingsOf(numbered, frequencies, rarity, weights);
  const packed = packStrings(dictionary);
  const roots = groupWords(dictionary, root);
  const byConcept = Array.from({ length: conceptCount }, (_, concept) =>
    names.slice(nameStarts[concept], nameStarts[concept + 1]).map(({ words }) => words),
  );
  const { forwardStarts, forward } = forwardSections(numbered, names, kindOf, weights);
  return {
    wordOffsets: packed.offsets,
    wordBytes: packed.bytes,
    wordsByEnd: orderByEnd(packed),
    wordWeights: Uint8Array.from(rarity, toByte),
    postingStarts,
    postings,
    forwardStarts,
    forward,
    ...aboveSections({ parents, forwardStarts, forward }),
    ...groupSections('singular', groupWords(dictionary, singular)),
    ...groupSections('root', roots),
    ...groupSections('part', wordsByPart(dictionary)),
    ...trigramSections(dictionary),
    ...associationSections(
      byConcept.map((words, concept) => words.filter((_, at) => teaches((nameStarts[concept] ?? 0) + at))),
      roots.keys,
    ),
    ...abbreviationSections(byConcept, numbers),
  };
}

function requireAtMost(most: number, count: number, what: string): void {
  if (count > most)
    throw new AppError(
      'UNPROCESSABLE_CONTENT',
      `The release can't be compiled: it has ${count} ${what}, and an index holds ${most}.`,
    );
}

function abbreviationSections(
  concepts: readonly ConceptNames[],
  numbers: ReadonlyMap<string, number>,
): Sections {
  const abbreviations = learnAbbreviations(concepts);
  const readings = abbreviations.flatMap((entry) => entry.readings);
  return {
    abbreviations: Uint32Array.from(abbreviations, ({ short }) => numbers.get(short) ?? 0),
    readingStarts: flatten(abbreviations.map((entry) => entry.readings.map(() => 0))).starts,
    readingWordStarts: flatten(readings.map((reading) => reading.map(() => 0))).starts,
    readingWords: Uint32Array.from(readings.flat(), (word) => numbers.get(word) ?? 0),
  };
}

/** Heads and tokens of all names, concept by concept: those of concept c from starts[c]. */
function forwardSections(
  { nameStarts, tokenStarts, words }: NumberedNames,
  names: readonly NameTokens[],
  kindOf: (name: number) => number,
  weights: Float32Array,
): { readonly forwardStarts: Uint32Array; readonly forward: Uint32Array } {
  const starts = new Uint32Array(nameStarts.length);
  const forward = new Uint32Array(names.length + words.length);
  let at = 0;
  for (let concept = 0; concept + 1 < nameStarts.length; concept += 1) {
    starts[concept] = at;
    for (let name = nameStarts[concept] ?? 0; name < (nameStarts[concept + 1] ?? 0); name += 1) {
      const negated = negatedTokens(names[name]?.words ?? []);
      forward[at] = packHead(negated.length, kindOf(name));
      at += 1;
      const first = tokenStarts[name] ?? 0;
      for (const [token, denied] of negated.entries()) {
        forward[at] = packToken(words[first + token] ?? 0, denied, toByte(weights[first + token] ?? 0));
        at += 1;
      }
    }
  }
  starts[nameStarts.length - 1] = at;
  return { forwardStarts: starts, forward };
}

/** Inverse document frequency, scaled so that a word of one concept weighs 1 in a release of any size. */
function rarityOf(conceptCount: number, frequency: number): number {
  return Math.log(1 + conceptCount / frequency) / Math.log(1 + conceptCount);
}

function toByte(weight: number): number {
  return Math.max(1, Math.round(weight * fullWeight));
}

function groupSections(name: string, groups: WordGroups): Sections {
  const keys = packStrings(groups.keys);
  return {
    [`${name}Offsets`]: keys.offsets,
    [`${name}Bytes`]: keys.bytes,
    [`${name}Starts`]: groups.starts,
    [`${name}Words`]: groups.members,
  };
}
