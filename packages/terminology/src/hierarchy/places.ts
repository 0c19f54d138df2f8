import { none } from '../compile/kinds.ts';
import { stringAt, tableSize } from '../compile/string-table.ts';
import { conceptCount, type LoadedIndex } from '../load.ts';
import { conceptNumber } from '../search/search-codes.ts';
import { groupNode, letterNode } from './node-names.ts';

/** A place in the tree by its numbers in the index. */
export type Place =
  | { readonly kind: 'group'; readonly group: number }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'concept'; readonly concept: number };

/** What stands above the codes of a release: chapters and sections that hold any, letters for the codes outside of them. */
interface Upper {
  readonly top: readonly Place[];
  /** The children of a group: sections first, in the order of the tabular list, then categories. */
  readonly childrenOfGroup: ReadonlyMap<number, readonly Place[]>;
  readonly childrenOfLetter: ReadonlyMap<string, readonly Place[]>;
  /** The group or letter that holds a concept without a parent. */
  readonly holders: ReadonlyMap<number, Place>;
  /** Groups and letters by their node, in lower case. */
  readonly named: ReadonlyMap<string, Place>;
  /** No concept has a parent and none stands in a group. */
  readonly flat: boolean;
}

const known = new WeakMap<LoadedIndex, Upper>();

function upperOf(index: LoadedIndex): Upper {
  let upper = known.get(index);
  if (upper === undefined) {
    upper = readUpper(index);
    known.set(index, upper);
  }
  return upper;
}

function readUpper(index: LoadedIndex): Upper {
  const holders = new Map<number, Place>();
  const childrenOfGroup = new Map<number, Place[]>();
  const named = new Map<string, Place>();
  const top: Place[] = [];
  // Sections come after what holds them, so that from the last to the first every group is complete when it is placed.
  for (let group = tableSize(index.groups) - 1; group >= 0; group -= 1) {
    const here: Place = { kind: 'group', group };
    const categories = index.groupMembers.subarray(
      index.groupMemberStarts[group],
      index.groupMemberStarts[group + 1],
    );
    const children = childrenOfGroup.get(group) ?? [];
    for (const concept of categories) {
      children.push({ kind: 'concept', concept });
      holders.set(concept, here);
    }
    if (children.length === 0) continue;
    childrenOfGroup.set(group, children);
    named.set(groupNode(index, group).toLowerCase(), here);
    const parent = index.groupParents[group] ?? none;
    if (parent === none) top.unshift(here);
    else childrenOfGroup.set(parent, [here, ...(childrenOfGroup.get(parent) ?? [])]);
  }
  const childrenOfLetter = lettersOf(index, holders);
  for (const letter of childrenOfLetter.keys()) {
    const here: Place = { kind: 'letter', letter };
    top.push(here);
    named.set(letterNode(letter).toLowerCase(), here);
  }
  const flat = holders.size === 0 && index.parents.every((parent) => parent === none);
  return { top, childrenOfGroup, childrenOfLetter, holders, named, flat };
}

/** ICD-10-CM codes tell by their first letter roughly where they belong; other systems' codes tell nothing. */
function lettersOf(index: LoadedIndex, holders: Map<number, Place>): Map<string, Place[]> {
  const letters = new Map<string, Place[]>();
  if (index.release.system !== 'icd10') return letters;
  for (let concept = 0; concept < conceptCount(index); concept += 1) {
    if (index.parents[concept] !== none || holders.has(concept)) continue;
    const letter = stringAt(index.codes, concept).slice(0, 1);
    const list = letters.get(letter) ?? [];
    list.push({ kind: 'concept', concept });
    letters.set(letter, list);
    holders.set(concept, { kind: 'letter', letter });
  }
  return letters;
}

/** Whether the release knows no hierarchy at all. */
export function isFlat(index: LoadedIndex): boolean {
  return upperOf(index).flat;
}

/** The place one level up, null at the top. */
export function parentPlace(index: LoadedIndex, place: Place): Place | null {
  if (place.kind === 'letter') return null;
  const parent =
    (place.kind === 'group' ? index.groupParents[place.group] : index.parents[place.concept]) ?? none;
  if (place.kind === 'group') return parent === none ? null : { kind: 'group', group: parent };
  if (parent !== none) return { kind: 'concept', concept: parent };
  return upperOf(index).holders.get(place.concept) ?? null;
}

/** The places around a place, the nearest first. */
export function placesAbove(index: LoadedIndex, place: Place): Place[] {
  const above: Place[] = [];
  let at = parentPlace(index, place);
  // A damaged release may hold a code that stands above itself.
  while (at !== null && !above.some((seen) => at !== null && samePlace(seen, at))) {
    above.push(at);
    at = parentPlace(index, at);
  }
  return above;
}

/** The places directly below one, or at the top of the tree; all concepts where the release is flat. */
export function childPlaces(index: LoadedIndex, place: Place | null): Places {
  const upper = upperOf(index);
  if (place === null) return upper.top.length > 0 ? listed(upper.top) : roots(index);
  if (place.kind === 'group') return listed(upper.childrenOfGroup.get(place.group) ?? []);
  if (place.kind === 'letter') return listed(upper.childrenOfLetter.get(place.letter) ?? []);
  return numbered(
    index.children.subarray(index.childStarts[place.concept], index.childStarts[place.concept + 1]),
  );
}

/** A list of places that is not written out before somebody wants a part of it. */
export interface Places {
  readonly length: number;
  slice(start: number, end: number): readonly Place[];
  indexOf(place: Place): number;
}

function listed(places: readonly Place[]): Places {
  return {
    length: places.length,
    slice: (start, end) => places.slice(start, end),
    indexOf: (wanted) => places.findIndex((place) => samePlace(place, wanted)),
  };
}

function numbered(concepts: Uint32Array): Places {
  return {
    length: concepts.length,
    slice: (start, end) =>
      Array.from(concepts.subarray(start, end), (concept) => ({ kind: 'concept', concept })),
    indexOf: (wanted) => (wanted.kind === 'concept' ? concepts.indexOf(wanted.concept) : -1),
  };
}

const rootLists = new WeakMap<LoadedIndex, Places>();

/** The concepts without a parent, of a release without chapters. */
function roots(index: LoadedIndex): Places {
  let list = rootLists.get(index);
  if (list === undefined) {
    list = numbered(
      Uint32Array.from(Array.from(index.parents.keys()).filter((concept) => index.parents[concept] === none)),
    );
    rootLists.set(index, list);
  }
  return list;
}

export function samePlace(one: Place, other: Place): boolean {
  return placeKey(one) === placeKey(other);
}

function placeKey(place: Place): string {
  if (place.kind === 'group') return `group ${place.group}`;
  return place.kind === 'letter' ? `letter ${place.letter}` : `concept ${place.concept}`;
}

/** The place that the name of a node means (TreeNode.node), or null. Codes with or without dot, in any case. */
export function findPlace(index: LoadedIndex, node: string): Place | null {
  const concept = conceptNumber(index, node);
  if (concept >= 0) return { kind: 'concept', concept };
  return upperOf(index).named.get(node.trim().toLowerCase()) ?? null;
}
