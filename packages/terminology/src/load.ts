import { AppError } from '@ohm/errors';
import { designationKinds } from './compile/kinds.ts';
import { type Sections, unpackSections } from './compile/sections.ts';
import { type StringTable, stringAt, tableSize, withPlaces } from './compile/string-table.ts';
import { loadRelations, type Relations } from './relations.ts';
import type { Concept, Designation, NameKind, Release } from './types.ts';

/** Words that share a form: `members` from starts[i] to starts[i + 1] belong to key i. */
export interface FormTable {
  readonly keys: StringTable;
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/**
 * How families of one breadth word things: of key i the lifts of `members` from starts[i] to starts[i + 1], and the price of each
 * family for a word asked. `of` is the category of each concept, or the section or the chapter of each category.
 */
export interface FamilyTable {
  readonly of: Uint32Array;
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  readonly lifts: Uint8Array;
  readonly prices: Uint8Array;
}

/**
 * A compiled release as views on its bytes. Concepts, names (designations) and words are numbers: concepts in the order of
 * codes, names of a concept from nameStarts[c] to nameStarts[c + 1] with the title first, words in the order of UTF-8.
 */
export interface LoadedIndex {
  readonly release: Release;
  readonly codes: StringTable;
  /** 0 no, 1 yes, 2 not known in this system. */
  readonly billable: Uint8Array;
  readonly commonness: Uint8Array;
  /** 0xffffffff at the top. */
  readonly parents: Uint32Array;
  readonly childStarts: Uint32Array;
  readonly children: Uint32Array;
  readonly nameStarts: Uint32Array;
  readonly names: StringTable;
  readonly nameKinds: Uint8Array;
  readonly words: StringTable;
  /** Their numbers in the order of their ends (compile/word-ends.ts). */
  readonly wordsByEnd: Uint32Array;
  /** Rarity of a word, 1 to 255. */
  readonly wordWeights: Uint8Array;
  readonly postingStarts: Uint32Array;
  /** Concepts that have word w (compile/posting.ts) from postingStarts[w] to postingStarts[w + 1]. */
  readonly postings: Uint32Array;
  /** Heads and tokens (compile/token.ts) of the names of concept c from forwardStarts[c] to forwardStarts[c + 1]. */
  readonly forwardStarts: Uint32Array;
  readonly forward: Uint32Array;
  /** For each concept where in `above` the words of the headers above it stand (compile/above-sections.ts). */
  readonly aboveOf: Uint32Array;
  readonly above: Uint32Array;
  readonly singulars: FormTable;
  readonly roots: FormTable;
  /** By what a part of the word means (text/word-parts.ts). */
  readonly parts: FormTable;
  readonly trigrams: FormTable;
  /** Words, and pieces of words with a hyphen, that stand for words of titles: source i for roots associatedStarts[i] on. */
  readonly associated: StringTable;
  readonly associatedStarts: Uint32Array;
  readonly associatedRoots: Uint32Array;
  readonly associatedStrengths: Uint8Array;
  /** What words categories, sections and chapters have, by roots: compile/family-sections.ts. */
  readonly familyKeys: StringTable;
  readonly categories: FamilyTable;
  readonly sections: FamilyTable;
  readonly chapters: FamilyTable;
  readonly abbreviations: Uint32Array;
  readonly readingStarts: Uint32Array;
  readonly readingWordStarts: Uint32Array;
  readonly readingWords: Uint32Array;
  /** Notes of concept c from noteStarts[c] to noteStarts[c + 1]; those of the groups come after the concepts'. */
  readonly notes: StringTable;
  readonly noteStarts: Uint32Array;
  readonly noteTexts: Uint32Array;
  readonly noteKinds: Uint8Array;
  /** Chapters (kind 0), each followed by its sections (kind 1). */
  readonly groups: StringTable;
  readonly groupTitles: StringTable;
  readonly groupKinds: Uint8Array;
  readonly groupFirsts: StringTable;
  readonly groupLasts: StringTable;
  /** The group that holds a group, 0xffffffff for a chapter. */
  readonly groupParents: Uint32Array;
  /** The categories (concepts) that stand directly in group g, from groupMemberStarts[g] to groupMemberStarts[g + 1]. */
  readonly groupMemberStarts: Uint32Array;
  readonly groupMembers: Uint32Array;
  readonly relations: Relations;
}

/** Whether these bytes are an index that this version reads; one that another version compiled has to be imported again. */
export function isReadable(bytes: Uint8Array): boolean {
  try {
    unpackSections(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Opens a compiled index without copying it. Throws AppError UNPROCESSABLE_CONTENT when the bytes are damaged. */
export function loadIndex(bytes: Uint8Array): LoadedIndex {
  const { meta, sections } = unpackSections<Release>(bytes);
  const u8 = (name: string): Uint8Array => section(sections, name, Uint8Array);
  const u32 = (name: string): Uint32Array => section(sections, name, Uint32Array);
  const table = (name: string): StringTable => ({
    offsets: u32(`${name}Offsets`),
    bytes: u8(`${name}Bytes`),
  });
  const dictionary = (name: string): StringTable => withPlaces(table(name));
  const forms = (name: string): FormTable => ({
    keys: dictionary(name),
    starts: u32(`${name}Starts`),
    members: u32(`${name}Words`),
  });
  const families = (name: string): FamilyTable => ({
    of: u32(`${name}Of`),
    starts: u32(`${name}Starts`),
    members: u32(`${name}Members`),
    lifts: u8(`${name}Lifts`),
    prices: u8(`${name}Prices`),
  });
  return {
    release: meta,
    codes: table('code'),
    billable: u8('billable'),
    commonness: u8('commonness'),
    parents: u32('parents'),
    childStarts: u32('childStarts'),
    children: u32('children'),
    nameStarts: u32('nameStarts'),
    names: table('name'),
    nameKinds: u8('nameKinds'),
    words: dictionary('word'),
    wordsByEnd: u32('wordsByEnd'),
    wordWeights: u8('wordWeights'),
    postingStarts: u32('postingStarts'),
    postings: u32('postings'),
    forwardStarts: u32('forwardStarts'),
    forward: u32('forward'),
    aboveOf: u32('aboveOf'),
    above: u32('above'),
    singulars: forms('singular'),
    roots: forms('root'),
    parts: forms('part'),
    trigrams: forms('trigram'),
    associated: dictionary('associated'),
    associatedStarts: u32('associatedStarts'),
    associatedRoots: u32('associatedRoots'),
    associatedStrengths: u8('associatedStrengths'),
    familyKeys: dictionary('familyKey'),
    categories: families('category'),
    sections: families('section'),
    chapters: families('chapter'),
    abbreviations: u32('abbreviations'),
    readingStarts: u32('readingStarts'),
    readingWordStarts: u32('readingWordStarts'),
    readingWords: u32('readingWords'),
    notes: table('note'),
    noteStarts: u32('noteStarts'),
    noteTexts: u32('noteTexts'),
    noteKinds: u8('noteKinds'),
    groups: table('group'),
    groupTitles: table('groupTitle'),
    groupKinds: u8('groupKinds'),
    groupFirsts: table('groupFirst'),
    groupLasts: table('groupLast'),
    groupParents: u32('groupParents'),
    groupMemberStarts: u32('groupMemberStarts'),
    groupMembers: u32('groupMembers'),
    relations: loadRelations(sections),
  };
}

function section<T extends Uint8Array | Uint32Array>(
  sections: Sections,
  name: string,
  type: new (...parameters: never[]) => T,
): T {
  const array = sections[name];
  if (array instanceof type) return array;
  throw new AppError(
    'UNPROCESSABLE_CONTENT',
    `The terminology index lacks its section ${name}; import the release again.`,
  );
}

/** How many concepts an index holds. */
export function conceptCount(index: LoadedIndex): number {
  return tableSize(index.codes);
}

/** The concept with this number, in short. */
export function conceptAt(index: LoadedIndex, concept: number): Concept {
  const flag = index.billable[concept];
  return {
    code: stringAt(index.codes, concept),
    display: stringAt(index.names, index.nameStarts[concept] ?? 0),
    billable: flag === 1 ? true : flag === 0 ? false : null,
  };
}

/** What name number `name` is: title, synonym or a word of our vocabulary. */
export function nameKind(index: LoadedIndex, name: number): NameKind {
  return designationKinds[index.nameKinds[name] ?? 0] ?? 'synonym';
}

/** All designations but references, concept by concept in the order of codes, decoded one at a time. */
export function* allDesignations(index: LoadedIndex): Generator<Designation> {
  for (let concept = 0; concept < conceptCount(index); concept += 1) {
    const code = stringAt(index.codes, concept);
    const end = index.nameStarts[concept + 1] ?? 0;
    for (let name = index.nameStarts[concept] ?? 0; name < end; name += 1) {
      const kind = nameKind(index, name);
      if (kind !== 'reference') yield { code, term: stringAt(index.names, name), kind };
    }
  }
}
