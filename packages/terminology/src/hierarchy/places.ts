import { none } from '../compile/kinds.ts';
import type { LoadedIndex } from '../load.ts';
import { conceptNumber } from '../search/search-codes.ts';
import { groupNode, shelfOf } from './node-names.ts';

/** A place in the tree by its numbers in the index. */
export type Place =
  | { readonly kind: 'group'; readonly group: number }
  | { readonly kind: 'shelf'; readonly shelf: string }
  | { readonly kind: 'concept'; readonly concept: number };

/** What stands above the codes of a release: chapters and sections that hold any, shelves for the codes outside of them. */
interface Upper {
  readonly top: readonly Place[];
  /** The children of a group: sections first, in the order of the tabular list, then categories. */
  readonly childrenOfGroup: ReadonlyMap<number, readonly Place[]>;
  /** The concepts of a shelf, by its node. */
  readonly shelves: ReadonlyMap<string, Uint32Array>;
  /** The group that holds a category. */
  readonly holders: ReadonlyMap<number, Place>;
  /** Groups and shelves by their node, in lower case. */
  readonly named: ReadonlyMap<string, Place>;
  /** There is nothing above any code. */
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
  const childrenOfGroup = new Map<number, readonly Place[]>();
  const named = new Map<string, Place>();
  const inside = groupsInside(index);
  /** Fills what is below a group; whether that is anything. */
  const fill = (group: number): boolean => {
    const here: Place = { kind: 'group', group };
    const sections = (inside.get(group) ?? [])
      .filter(fill)
      .map((inner): Place => ({ kind: 'group', group: inner }));
    const categories = Array.from(
      index.groupMembers.subarray(index.groupMemberStarts[group], index.groupMemberStarts[group + 1]),
    );
    for (const concept of categories) holders.set(concept, here);
    if (sections.length + categories.length === 0) return false;
    childrenOfGroup.set(group, [
      ...sections,
      ...categories.map((concept): Place => ({ kind: 'concept', concept })),
    ]);
    named.set(groupNode(index, group).toLowerCase(), here);
    return true;
  };
  const top = (inside.get(none) ?? []).filter(fill).map((group): Place => ({ kind: 'group', group }));
  const shelves = shelvesOf(index, holders);
  for (const shelf of shelves.keys()) {
    const here: Place = { kind: 'shelf', shelf };
    top.push(here);
    named.set(shelf.toLowerCase(), here);
  }
  const flat = top.length === 0 && index.parents.every((parent) => parent === none);
  return { top, childrenOfGroup, shelves, holders, named, flat };
}

/** The groups directly in each group, and at the top, in the order of the tabular list. */
function groupsInside(index: LoadedIndex): Map<number, number[]> {
  const inside = new Map<number, number[]>();
  index.groupParents.forEach((parent, group) => {
    const list = inside.get(parent);
    if (list === undefined) inside.set(parent, [group]);
    else list.push(group);
  });
  return inside;
}

function shelvesOf(index: LoadedIndex, holders: ReadonlyMap<number, Place>): Map<string, Uint32Array> {
  const lists = new Map<string, number[]>();
  index.parents.forEach((parent, concept) => {
    const shelf = parent === none && !holders.has(concept) ? shelfOf(index, concept) : null;
    if (shelf === null) return;
    const list = lists.get(shelf);
    if (list === undefined) lists.set(shelf, [concept]);
    else list.push(concept);
  });
  return new Map(
    [...lists].sort(([a], [b]) => (a < b ? -1 : 1)).map(([shelf, list]) => [shelf, Uint32Array.from(list)]),
  );
}

/** Whether the release knows no hierarchy at all. */
export function isFlat(index: LoadedIndex): boolean {
  return upperOf(index).flat;
}

/** The place one level up, null at the top. */
export function parentPlace(index: LoadedIndex, place: Place): Place | null {
  if (place.kind === 'shelf') return null;
  const parent =
    (place.kind === 'group' ? index.groupParents[place.group] : index.parents[place.concept]) ?? none;
  if (place.kind === 'group') return parent === none ? null : { kind: 'group', group: parent };
  if (parent !== none) return { kind: 'concept', concept: parent };
  const holder = upperOf(index).holders.get(place.concept);
  if (holder !== undefined) return holder;
  const shelf = shelfOf(index, place.concept);
  return shelf === null ? null : { kind: 'shelf', shelf };
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
  if (place.kind === 'shelf') return numbered(upper.shelves.get(place.shelf) ?? new Uint32Array());
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

/** Whether two are one place. */
export function samePlace(one: Place, other: Place): boolean {
  return placeKey(one) === placeKey(other);
}

function placeKey(place: Place): string {
  if (place.kind === 'group') return `group ${place.group}`;
  return place.kind === 'shelf' ? `shelf ${place.shelf}` : `concept ${place.concept}`;
}

/** The place that the name of a node means (TreeNode.node), or null. Codes with or without dot, in any case. */
export function findPlace(index: LoadedIndex, node: string): Place | null {
  const concept = conceptNumber(index, node);
  if (concept >= 0) return { kind: 'concept', concept };
  return upperOf(index).named.get(node.trim().toLowerCase()) ?? null;
}
