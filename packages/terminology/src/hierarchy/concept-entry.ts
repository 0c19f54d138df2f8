import { stringAt } from '../compile/string-table.ts';
import { type LoadedIndex, nameKind } from '../load.ts';
import { lookupConcept } from '../lookup.ts';
import { conceptNumber } from '../search/search-codes.ts';
import type { DesignationKind } from '../types.ts';
import { instructionsAt, seventhCharactersAt } from './instructions.ts';
import { childPlaces, isFlat, type Place, parentPlace, placesAbove } from './places.ts';
import { levelAround } from './tree.ts';
import { treeNode } from './tree-node.ts';
import type { ConceptEntry } from './types.ts';

/** How many codes beside a code are listed around it; a category has fewer. */
const siblingLimit = 60;

/** A code with its place in the tree and everything that applies to it, or null when the index has no such code. */
export function conceptEntry(index: LoadedIndex, code: string): ConceptEntry | null {
  const detail = lookupConcept(index, code);
  if (detail === null) return null;
  const concept = conceptNumber(index, code);
  const place: Place = { kind: 'concept', concept };
  const node = treeNode(index, place);
  // Thousands of codes that nothing holds together are no siblings.
  const siblings = isFlat(index)
    ? { parent: null, total: 1, offset: 0, nodes: [node] }
    : levelAround(index, parentPlace(index, place), place, siblingLimit);
  return {
    ...detail,
    path: placesAbove(index, place)
      .reverse()
      .map((at) => treeNode(index, at)),
    siblings,
    childCount: childPlaces(index, place).length,
    inclusionTerms: namesOf(index, concept, 'inclusion'),
    indexTerms: namesOf(index, concept, 'index'),
    instructions: instructionsAt(index, place),
    seventhCharacters: detail.notes.sevenCharacter && seventhCharactersAt(index, place),
  };
}

function namesOf(index: LoadedIndex, concept: number, kind: DesignationKind): string[] {
  const start = index.nameStarts[concept] ?? 0;
  const end = index.nameStarts[concept + 1] ?? start;
  return Array.from({ length: end - start }, (_, at) => start + at)
    .filter((name) => nameKind(index, name) === kind)
    .map((name) => stringAt(index.names, name));
}
