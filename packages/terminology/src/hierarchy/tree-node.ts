import { stringAt } from '../compile/string-table.ts';
import { conceptAt, type LoadedIndex } from '../load.ts';
import { groupNode, shelfTitle } from './node-names.ts';
import { childPlaces, type Place } from './places.ts';
import type { TreeNode } from './types.ts';

/** A place as it is shown and linked. */
export function treeNode(index: LoadedIndex, place: Place): TreeNode {
  const childCount = childPlaces(index, place).length;
  if (place.kind === 'concept') {
    const { code, display, billable } = conceptAt(index, place.concept);
    return { node: code, kind: 'code', label: code, display, billable, childCount };
  }
  if (place.kind === 'shelf') {
    return { node: place.shelf, ...shelfTitle(place.shelf), billable: null, childCount };
  }
  const id = stringAt(index.groups, place.group);
  const node = groupNode(index, place.group);
  const display = stringAt(index.groupTitles, place.group);
  return index.groupKinds[place.group] === 0
    ? { node, kind: 'chapter', label: `Chapter ${id}`, display, billable: null, childCount }
    : { node, kind: 'section', label: id, display, billable: null, childCount };
}
