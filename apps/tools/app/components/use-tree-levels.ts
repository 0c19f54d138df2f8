import { useEffect, useReducer, useRef } from 'react';
import type { Tree, TreeLevel } from '../code-types.ts';
import type { CodeView } from '../code-view.ts';
import { initialTree, treeReducer } from './tree-state.ts';

/** The levels of the tree that are known, which of them are open, and what loads the next ones. */
export function useTreeLevels(tree: Tree, { system, date }: CodeView) {
  const release = `${system} ${date} ${tree.release.version}`;
  const [state, dispatch] = useReducer(treeReducer, tree, (first) => initialTree(release, first));
  const controller = useRef<AbortController>();
  useEffect(() => dispatch({ type: 'page', release, tree }), [release, tree]);
  useEffect(() => () => controller.current?.abort(), []);

  const fetchLevel = async (node: string | null, offset: number) => {
    dispatch({ type: 'loading', node });
    controller.current ??= new AbortController();
    const question = new URLSearchParams({
      system,
      offset: String(offset),
      ...(node !== null && { node }),
      ...(date !== null && { date }),
    });
    try {
      const answer = await fetch(`/codes/children?${question}`, { signal: controller.current.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      dispatch({ type: 'loaded', release, level: (await answer.json()) as TreeLevel });
    } catch {
      dispatch({ type: 'failed', node });
    }
  };
  return {
    state,
    open: (node: string) => {
      dispatch({ type: 'open', node });
      if (!state.levels.has(node)) void fetchLevel(node, 0);
    },
    close: (node: string) => dispatch({ type: 'close', node }),
    more: (node: string | null, offset: number) => void fetchLevel(node, offset),
  };
}
