import type { ConceptInput } from '../import/content.ts';
import type { GroupInput } from '../import/notes.ts';
import { FamilyCensus, RootsOfWords } from './family-census.ts';
import { placeGroups } from './group-places.ts';
import { none } from './kinds.ts';
import type { Sections } from './sections.ts';
import { compareUtf8, packStrings } from './string-table.ts';

/** Twice as many as ICD-10-CM has categories. */
const mostFamilies = 4096;

/** Names that each family is taken to have beside its own: the wider a family, the more it takes to tell how it words things. */
const smoothing = { category: 10, section: 60, chapter: 200 } as const;

/**
 * What words the names of families have: of a concept at the top (a category of ICD-10-CM) with all below it and the section
 * it stands in; of that section, and of its chapter. A query is worded by a family with probability (n + s p) / (N + s) for each word,
 * where n of its N names and p of all names have the word: Dirichlet smoothing (Zhai and Lafferty 2001). As the logarithm of how
 * much likelier that is than p, it falls into a lift, log(1 + n / s p), for each word that the family has, and a price, log(1 + N / s),
 * for each word asked.
 *
 * Words go by their roots: `familyKeys`. `categoryOf` is the category of each concept, `none` in a release without a hierarchy;
 * `sectionOf` and `chapterOf` are those of each category, `none` where a release has no such groups. Lifts of root i stand from
 * starts[i] to starts[i + 1], `liftScale` times.
 */
export function familySections(
  concepts: readonly ConceptInput[],
  wordsOf: (concept: number) => Iterable<readonly string[]>,
  groups: readonly GroupInput[],
  groupNames: readonly (readonly [category: string, words: readonly string[]])[],
): Sections {
  const { familyOf, count } = familiesOf(concepts);
  const { sectionOf, chapterOf, ...counts } = groupsOf(concepts, groups, familyOf, count);
  const categories = new FamilyCensus(count, smoothing.category);
  const sections = new FamilyCensus(counts.sections, smoothing.section);
  const chapters = new FamilyCensus(counts.chapters, smoothing.chapter);
  const rootsOfWords = new RootsOfWords();
  concepts.forEach((_, concept) => {
    const family = familyOf[concept] ?? none;
    if (family === none) return;
    for (const words of wordsOf(concept)) {
      const roots = rootsOfWords.of(words);
      categories.add(family, roots);
      sections.add(sectionOf[family] ?? none, roots);
      chapters.add(chapterOf[family] ?? none, roots);
    }
  });
  const numbers = new Map(concepts.map(({ code }, concept) => [code, concept]));
  for (const [category, words] of groupNames) {
    const family = familyOf[numbers.get(category) ?? none] ?? none;
    if (family !== none) categories.add(family, rootsOfWords.of(words));
  }
  const keys = [...categories.roots].sort(compareUtf8);
  const packed = packStrings(keys);
  return {
    familyKeyOffsets: packed.offsets,
    familyKeyBytes: packed.bytes,
    categoryOf: familyOf,
    ...categories.sections('category', keys),
    sectionOf,
    ...sections.sections('section', keys),
    chapterOf,
    ...chapters.sections('chapter', keys),
  };
}

/** The title of each section for the categories in it, as words. */
export function groupNamesOf(
  groups: readonly GroupInput[],
  words: (title: string) => readonly string[],
): [category: string, words: readonly string[]][] {
  return groups.flatMap(({ title, categories = [] }) => {
    const named = words(title);
    return categories.map((category): [string, readonly string[]] => [category, named]);
  });
}

/**
 * The number of the family of each concept. None where one family has all or nothing is above anything, which tells nothing apart, and
 * where families are too many to compare in a search.
 */
function familiesOf(concepts: readonly ConceptInput[]): { familyOf: Uint32Array; count: number } {
  const numbers = new Map(concepts.map(({ code }, concept) => [code, concept]));
  const parents = concepts.map(({ parent }) => (parent === null ? none : (numbers.get(parent) ?? none)));
  const tops = new Map<number, number>();
  const familyOf = Uint32Array.from(concepts, (_, concept) => {
    let top = concept;
    // Damaged hierarchies run in circles.
    for (let steps = 0; (parents[top] ?? none) !== none && steps < concepts.length; steps += 1)
      top = parents[top] ?? none;
    const family = tops.get(top) ?? tops.size;
    tops.set(top, family);
    return family;
  });
  return tops.size > 1 && tops.size <= mostFamilies && tops.size < concepts.length
    ? { familyOf, count: tops.size }
    : { familyOf: familyOf.fill(none), count: 0 };
}

/** The section in which the category of each family stands, and the chapter around it; numbered are those that have any. */
function groupsOf(
  concepts: readonly ConceptInput[],
  groups: readonly GroupInput[],
  familyOf: Uint32Array,
  count: number,
): { sectionOf: Uint32Array; sections: number; chapterOf: Uint32Array; chapters: number } {
  const sectionOf = new Uint32Array(count).fill(none);
  const chapterOf = new Uint32Array(count).fill(none);
  const sections = new Map<number, number>();
  const chapters = new Map<number, number>();
  const { groupParents, groupMembers, groupMemberStarts } = placeGroups(concepts, groups);
  groups.forEach((_, group) => {
    let chapter = group;
    while ((groupParents[chapter] ?? none) !== none) chapter = groupParents[chapter] ?? none;
    const end = groupMemberStarts[group + 1] ?? 0;
    for (let at = groupMemberStarts[group] ?? 0; at < end; at += 1) {
      const family = familyOf[groupMembers[at] ?? none] ?? none;
      if (family === none) continue;
      sectionOf[family] = numberOf(sections, group);
      chapterOf[family] = numberOf(chapters, chapter);
    }
  });
  return { sectionOf, sections: sections.size, chapterOf, chapters: chapters.size };
}

function numberOf(numbers: Map<number, number>, group: number): number {
  const known = numbers.get(group) ?? numbers.size;
  numbers.set(group, known);
  return known;
}
