import type { ConceptInput } from '../import/content.ts';
import { sectionRange } from '../import/icd10cm-code.ts';
import type { GroupInput } from '../import/notes.ts';
import { flatten } from './groups.ts';
import { none } from './kinds.ts';

/**
 * Where chapters, sections and categories stand: `groupParents` is the group around each group, `groupMembers` the categories
 * directly in it, by their concept numbers and in the order of the tabular list. `concepts` come sorted by code.
 */
export function placeGroups(
  concepts: readonly ConceptInput[],
  groups: readonly GroupInput[],
): Readonly<Record<'groupParents' | 'groupMemberStarts' | 'groupMembers', Uint32Array>> {
  const parents = Uint32Array.from(groups, (_, index) => parentOf(groups, index));
  const members: number[][] = groups.map(() => []);
  const numbers = new Map(concepts.map(({ code }, number) => [code, number]));
  const placed = new Set<number>();
  groups.forEach(({ categories = [] }, index) => {
    for (const category of categories) {
      const concept = numbers.get(category);
      if (concept === undefined) continue;
      placed.add(concept);
      members[subdivision(groups, parents, index, category)]?.push(concept);
    }
  });
  // A code that is younger than the tabular list (one carried over) goes where its number puts it.
  concepts.forEach(({ code, parent }, concept) => {
    if (parent === null && !placed.has(concept)) members[byNumber(groups, code)]?.push(concept);
  });
  const { starts, members: flat } = flatten(members);
  return { groupParents: parents, groupMemberStarts: starts, groupMembers: flat };
}

/** The chapter before a section, or the section that it subdivides. */
function parentOf(groups: readonly GroupInput[], index: number): number {
  const group = groups[index];
  if (group === undefined || group.kind === 'chapter') return none;
  const chapter = chapterOf(groups, index);
  if (group.categories?.length !== 0) return chapter;
  const around = best(
    groups,
    (other, at) =>
      other.kind === 'section' &&
      chapterOf(groups, at) === chapter &&
      holds(other, group) &&
      !holds(group, other),
  );
  return around === none ? chapter : around;
}

function chapterOf(groups: readonly GroupInput[], section: number): number {
  const chapter = groups.findLastIndex(({ kind }, at) => at < section && kind === 'chapter');
  return chapter < 0 ? none : chapter;
}

/** Of the sections that subdivide `group`, the narrowest one whose range has the category; else the group itself. */
function subdivision(
  groups: readonly GroupInput[],
  parents: Uint32Array,
  group: number,
  category: string,
): number {
  const isInside = (at: number): boolean => {
    for (let above = parents[at] ?? none; above !== none; above = parents[above] ?? none) {
      if (above === group) return true;
    }
    return false;
  };
  const found = best(groups, (other, at) => has(other, category) && isInside(at));
  return found === none ? group : found;
}

/** The group with the smallest range that has the code, else the only chapter with codes of its letter. */
function byNumber(groups: readonly GroupInput[], code: string): number {
  const found = best(groups, (group) => has(group, code));
  if (found !== none) return found;
  const letter = code.slice(0, 1);
  const chapters = groups.flatMap(({ kind, first, last }, at) =>
    kind === 'chapter' && first.slice(0, 1) <= letter && letter <= last.slice(0, 1) ? [at] : [],
  );
  return chapters.length === 1 ? (chapters[0] ?? none) : none;
}

/** The categories that a section's id spans, with those that it has beyond ("I10-I16" holds I1A). */
function rangeOf({ id, first, last }: GroupInput): readonly [string, string] {
  const [, from = first, to = from] = sectionRange.exec(id) ?? [];
  return [from < first ? from : first, to > last ? to : last];
}

function has(group: GroupInput, code: string): boolean {
  const [first, last] = rangeOf(group);
  return first <= code && code <= last;
}

function holds(outer: GroupInput, inner: GroupInput): boolean {
  const [first, last] = rangeOf(inner);
  return has(outer, first) && has(outer, last);
}

/** The number of the group with the smallest range among those that fit, or `none`. */
function best(groups: readonly GroupInput[], fits: (group: GroupInput, index: number) => boolean): number {
  let found = none;
  groups.forEach((group, index) => {
    const present = groups[found];
    if (!fits(group, index)) return;
    if (present === undefined || holds(present, group)) found = index;
  });
  return found;
}
