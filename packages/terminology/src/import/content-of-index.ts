import { none } from '../compile/kinds.ts';
import { stringAt, tableSize } from '../compile/string-table.ts';
import { ownNotes } from '../hierarchy/instructions.ts';
import { conceptAt, conceptCount, type LoadedIndex, loadIndex, nameKind } from '../load.ts';
import { crossReferencesOf } from '../relations.ts';
import { carryOver } from './carry-over.ts';
import type { ConceptInput, ReleaseContent } from './content.ts';
import type { GroupInput } from './notes.ts';

/**
 * A release of which only the codes are out, with what an earlier one, of which the compiled index is kept, says of the codes that both
 * have: as `carryOver`, for files that are imported a year apart. Throws AppError UNPROCESSABLE_CONTENT when the index is
 * damaged.
 */
export function carryOverFromIndex(content: ReleaseContent, earlier: Uint8Array): ReleaseContent {
  return carryOver(content, contentOfIndex(loadIndex(earlier)));
}

/** Names, instructions and groups of a compiled ICD-10-CM release, as its importer gave them. */
function contentOfIndex(index: LoadedIndex): ReleaseContent {
  const concepts = Array.from({ length: conceptCount(index) }, (_, concept): ConceptInput => {
    const { code, billable } = conceptAt(index, concept);
    const parent = index.parents[concept] ?? none;
    const first = index.nameStarts[concept] ?? 0;
    return {
      code,
      billable,
      parent: parent === none ? null : stringAt(index.codes, parent),
      designations: Array.from({ length: (index.nameStarts[concept + 1] ?? first) - first }, (__, at) => ({
        term: stringAt(index.names, first + at),
        kind: nameKind(index, first + at),
      })),
      commonness: 0,
      notes: ownNotes(index, { kind: 'concept', concept }),
    };
  });
  const groups = Array.from({ length: tableSize(index.groups) }, (_, group) => groupOf(index, group));
  return {
    release: index.release,
    concepts,
    groups,
    crossReferences: crossReferencesOf(index.relations),
  };
}

function groupOf(index: LoadedIndex, group: number): GroupInput {
  return {
    kind: index.groupKinds[group] === 0 ? 'chapter' : 'section',
    id: stringAt(index.groups, group),
    title: stringAt(index.groupTitles, group),
    first: stringAt(index.groupFirsts, group),
    last: stringAt(index.groupLasts, group),
    categories: subdivides(index, group) ? [] : categoriesIn(index, group),
    notes: ownNotes(index, { kind: 'group', group }),
  };
}

function subdivides(index: LoadedIndex, group: number): boolean {
  const parent = index.groupParents[group] ?? none;
  return parent !== none && index.groupKinds[parent] !== 0;
}

/** The categories of a section and of those that subdivide it; of a chapter only those outside of all sections. */
function categoriesIn(index: LoadedIndex, group: number): string[] {
  const own = index.groupMembers.subarray(index.groupMemberStarts[group], index.groupMemberStarts[group + 1]);
  const categories = Array.from(own, (concept) => stringAt(index.codes, concept));
  if (index.groupKinds[group] === 0) return categories;
  index.groupParents.forEach((parent, inner) => {
    if (parent === group) categories.push(...categoriesIn(index, inner));
  });
  return categories;
}
