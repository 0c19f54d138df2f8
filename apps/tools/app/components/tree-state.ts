import type { Tree, TreeLevel, TreeNode } from '../code-types.ts';

/** What the tree shows. Levels are found by the node that holds them; '' is the top. */
export interface TreeState {
  /** System, date and release: a tree of another one starts anew. */
  readonly release: string;
  readonly levels: ReadonlyMap<string, TreeLevel>;
  readonly open: ReadonlySet<string>;
  readonly loading: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
}

export type TreeEvent =
  | { readonly type: 'page'; readonly release: string; readonly tree: Pick<Tree, 'levels' | 'node'> }
  | { readonly type: 'loaded'; readonly release: string; readonly level: TreeLevel }
  | { readonly type: 'open' | 'close'; readonly node: string }
  | { readonly type: 'loading' | 'failed'; readonly node: string | null };

/** The tree as it stands when a page is opened. */
export function initialTree(release: string, tree: Pick<Tree, 'levels' | 'node'>): TreeState {
  const none: ReadonlySet<string> = new Set();
  const empty: TreeState = { release, levels: new Map(), open: none, loading: none, failed: none };
  return treeReducer(empty, { type: 'page', release, tree });
}

/**
 * The tree after something happened: a page that was opened, a level that came or did not, a line that was opened or
 * closed.
 */
export function treeReducer(state: TreeState, event: TreeEvent): TreeState {
  switch (event.type) {
    case 'page': {
      const start =
        state.release === event.release
          ? state
          : { ...state, levels: new Map<string, TreeLevel>(), open: new Set<string>() };
      const levels = new Map(start.levels);
      for (const level of event.tree.levels) addLevel(levels, level);
      const way = event.tree.levels.slice(0, -1).flatMap(({ parent }) => parent ?? []);
      return { ...start, release: event.release, levels, open: new Set([...start.open, ...way]) };
    }
    case 'loaded': {
      if (event.release !== state.release) return state;
      const levels = new Map(state.levels);
      addLevel(levels, event.level);
      return { ...state, levels, loading: without(state.loading, event.level.parent ?? '') };
    }
    case 'open':
      return { ...state, open: new Set([...state.open, event.node]) };
    case 'close':
      return { ...state, open: without(state.open, event.node) };
    case 'loading': {
      const node = event.node ?? '';
      return { ...state, loading: new Set([...state.loading, node]), failed: without(state.failed, node) };
    }
    case 'failed': {
      const node = event.node ?? '';
      return {
        ...state,
        loading: without(state.loading, node),
        failed: new Set([...state.failed, node]),
        // What did not come is closed again, so that the next try asks once more.
        open: state.levels.has(node) ? state.open : without(state.open, node),
      };
    }
  }
}

function without(set: ReadonlySet<string>, node: string): ReadonlySet<string> {
  return new Set([...set].filter((one) => one !== node));
}

/** Adds what is new of a level: pages that touch become one; of two that do not, the newer counts. */
function addLevel(levels: Map<string, TreeLevel>, level: TreeLevel): void {
  const known = levels.get(level.parent ?? '');
  levels.set(level.parent ?? '', known ? joined(known, level) : level);
}

function joined(one: TreeLevel, other: TreeLevel): TreeLevel {
  const [first, second] = one.offset <= other.offset ? [one, other] : [other, one];
  const gap = second.offset - first.offset - first.nodes.length;
  if (gap > 0) return other;
  const nodes = [...first.nodes, ...second.nodes.slice(-gap)];
  return { ...other, offset: first.offset, nodes };
}

/** A visible line of the tree: a node, or what loads the nodes before or after those that are there. */
export interface VisibleLine {
  readonly id: string;
  readonly level: number;
  readonly position: number;
  readonly size: number;
  readonly node: TreeNode | null;
  readonly open: boolean | null;
  readonly loading: boolean;
  /** For a line that is no node: which level it continues, and from where. */
  readonly more: { readonly parent: string | null; readonly offset: number; readonly before: boolean } | null;
}

/** How many nodes a page of a level has. */
export const levelPage = 100;

/** The lines that are visible, top to bottom. */
export function visibleLines(state: TreeState, parent: string | null = null, depth = 1): VisibleLine[] {
  const level = state.levels.get(parent ?? '');
  if (!level) return [];
  const common = { level: depth, size: level.total, loading: state.loading.has(parent ?? '') };
  const more = (before: boolean, offset: number, position: number): VisibleLine => ({
    ...common,
    id: `${before ? 'before' : 'after'} ${parent ?? ''}`,
    position,
    node: null,
    open: null,
    more: { parent, offset, before },
  });
  const end = level.offset + level.nodes.length;
  return [
    ...(level.offset > 0 ? [more(true, Math.max(0, level.offset - levelPage), level.offset)] : []),
    ...level.nodes.flatMap((node, at): VisibleLine[] => {
      const open = node.childCount === 0 ? null : state.open.has(node.node);
      const line = { ...common, id: node.node, position: level.offset + at + 1, node, open, more: null };
      return [
        { ...line, loading: state.loading.has(node.node) },
        ...(open ? visibleLines(state, node.node, depth + 1) : []),
      ];
    }),
    ...(end < level.total ? [more(false, end, end + 1)] : []),
  ];
}
