import type { LoadedIndex } from '../load.ts';
import { allTags } from '../relations.ts';
import { instructionsAt } from './instructions.ts';
import { childPlaces, findPlace, isFlat, type Place, placesAbove } from './places.ts';
import { treeNode } from './tree-node.ts';
import type { Tree, TreeLevel, TreeRequest } from './types.ts';

const defaultLimit = 100;
const greatestLimit = 200;

/** The children of a node, or the whole way down to them; null when the index has no such node. */
export function treeAt(index: LoadedIndex, request: TreeRequest): Tree | null {
  const { node, levels = 'children', tags = false, offset = 0, limit = defaultLimit } = request;
  const place = node === undefined ? null : findPlace(index, node);
  if (node !== undefined && place === null) return null;
  const size = Math.max(1, Math.min(limit, greatestLimit));
  const above = place === null ? [] : placesAbove(index, place).reverse();
  const way = place === null ? [null] : [null, ...above, place];
  const children = levelAt(index, place, Math.max(0, offset), size);
  return {
    node: place && treeNode(index, place),
    path: above.map((at) => treeNode(index, at)),
    levels:
      levels === 'children'
        ? [children]
        : [
            ...way.slice(0, -1).map((at, depth) => levelAround(index, at, way[depth + 1] ?? null, size)),
            children,
          ],
    instructions: place === null ? [] : instructionsAt(index, place),
    tags: tags ? allTags(index.relations) : [],
    flat: isFlat(index),
  };
}

function levelAt(index: LoadedIndex, place: Place | null, offset: number, limit: number): TreeLevel {
  const places = childPlaces(index, place);
  return {
    parent: place && treeNode(index, place).node,
    total: places.length,
    offset,
    nodes: places.slice(offset, offset + limit).map((child) => treeNode(index, child)),
  };
}

/** The part of a level in whose middle one of its places stands, or all of it where it is short. */
export function levelAround(
  index: LoadedIndex,
  parent: Place | null,
  child: Place | null,
  limit: number,
): TreeLevel {
  const places = childPlaces(index, parent);
  const at = child === null ? 0 : places.indexOf(child);
  const offset = Math.max(0, Math.min(at - Math.floor(limit / 2), places.length - limit));
  return levelAt(index, parent, offset, limit);
}
