import { none } from './compile/kinds.ts';
import { stringAt } from './compile/string-table.ts';
import { notesAt } from './hierarchy/instructions.ts';
import { conceptAt, type LoadedIndex, nameKind } from './load.ts';
import { parentsOf, tagOf } from './relations.ts';
import { conceptNumber } from './search/search-codes.ts';
import type { ConceptDetail, NameKind } from './types.ts';

/** How many children a lookup lists; see ConceptDetail. */
const mostChildren = 200;

/** The concept with its parent, children and other names, or null when the index has no such code. */
export function lookupConcept(index: LoadedIndex, code: string): ConceptDetail | null {
  const concept = conceptNumber(index, code);
  if (concept < 0) return null;
  const parent = index.parents[concept] ?? none;
  const children = index.children.subarray(index.childStarts[concept], index.childStarts[concept + 1]);
  return {
    ...conceptAt(index, concept),
    parent: parent === none ? null : conceptAt(index, parent),
    parents: parentsOf(index, concept).map((above) => conceptAt(index, above)),
    tag: tagOf(index.relations, concept),
    children: Array.from(children.subarray(0, mostChildren), (child) => conceptAt(index, child)),
    synonyms: otherNames(index, concept),
    notes: notesAt(index, { kind: 'concept', concept }),
  };
}

/** What counts as a name: entries of an alphabetic index and words of instructions elsewhere only lead to a code. */
const names: ReadonlySet<string> = new Set<NameKind>(['synonym', 'vocabulary', 'inclusion']);

/** The names beside the title. */
function otherNames(index: LoadedIndex, concept: number): string[] {
  const first = (index.nameStarts[concept] ?? 0) + 1;
  const end = index.nameStarts[concept + 1] ?? first;
  return Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at)
    .filter((name) => names.has(nameKind(index, name)))
    .map((name) => stringAt(index.names, name));
}
