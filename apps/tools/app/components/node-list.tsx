import { CodeChip } from '@ohm/ui';
import type { TreeNode } from '../code-types.ts';
import type { CodeView } from '../code-view.ts';
import { NodeLink } from './node-link.tsx';

/** Places of the tree, one a line; `current` is where one is. */
export function NodeList({
  view,
  nodes,
  total,
  current = null,
}: {
  readonly view: CodeView;
  readonly nodes: readonly Omit<TreeNode, 'childCount'>[];
  /** How many there are, of which these are shown. */
  readonly total: number;
  readonly current?: string | null;
}) {
  return (
    <>
      <ul className="grid gap-1.5">
        {nodes.map((node) => (
          <li key={node.node}>
            {node.node === current ? (
              <span aria-current="true" className="inline-block py-0.5 font-medium">
                <CodeChip system={view.system} code={node.label} hideSystem /> {node.display}
              </span>
            ) : (
              <NodeLink view={view} node={node} />
            )}
          </li>
        ))}
      </ul>
      {total > nodes.length && (
        <p className="mt-2 text-sm text-ink-muted">
          {nodes.length} of {total.toLocaleString('en-US')} are listed; the tree has them all.
        </p>
      )}
    </>
  );
}
