import { none } from './compile/kinds.ts';
import { stringAt } from './compile/string-table.ts';
import { conceptAt, type LoadedIndex } from './load.ts';
import { conceptNumber } from './search/search-codes.ts';
import type { ConceptDetail, ConceptNotes } from './types.ts';

const noNotes: ConceptNotes = {
  includes: [],
  excludes1: [],
  excludes2: [],
  codeFirst: [],
  useAdditional: [],
  codeAlso: [],
  sevenCharacter: null,
};

/** The concept with its parent, children and other names, or null when the index has no such code. */
export function lookupConcept(index: LoadedIndex, code: string): ConceptDetail | null {
  const concept = conceptNumber(index, code);
  if (concept < 0) return null;
  const parent = index.parents[concept] ?? none;
  const children = index.children.subarray(index.childStarts[concept], index.childStarts[concept + 1]);
  const firstName = index.nameStarts[concept] ?? 0;
  const names = (index.nameStarts[concept + 1] ?? firstName) - firstName;
  return {
    ...conceptAt(index, concept),
    parent: parent === none ? null : conceptAt(index, parent),
    children: Array.from(children, (child) => conceptAt(index, child)),
    synonyms: Array.from({ length: Math.max(0, names - 1) }, (_, at) =>
      stringAt(index.names, firstName + 1 + at),
    ),
    notes: noNotes,
  };
}
