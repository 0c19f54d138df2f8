import { Banner, Card, TreeView } from '@ohm/ui';
import { useNavigate } from '@remix-run/react';
import type { Tree } from '../code-types.ts';
import { browseAddress, type CodeView } from '../code-view.ts';
import { visibleLines } from './tree-state.ts';
import { useTreeLevels } from './use-tree-levels.ts';

/** The classification as a tree, opened at the page; lower levels come when they are opened. */
export function CodeTree({ view, tree }: { readonly view: CodeView; readonly tree: Tree }) {
  const { state, open, close, more } = useTreeLevels(tree, view);
  const navigate = useNavigate();
  if (tree.flat) return null;
  const lines = visibleLines(state);
  const address = (node: string) => browseAddress({ ...view, node });
  const choose = (id: string) => {
    const line = lines.find((one) => one.id === id);
    if (line?.more) more(line.more.parent, line.more.offset);
    else navigate(address(id), { preventScrollReset: true });
  };
  return (
    <Card title="Tree" description="Arrow keys walk, open and close; letters jump; Enter shows." flush>
      <div aria-live="polite" className="empty:hidden">
        {state.failed.size > 0 && (
          <div className="p-3">
            <Banner tone="warning" compact>
              This part of the tree did not come. Open it again.
            </Banner>
          </div>
        )}
      </div>
      <div className="max-h-[28rem] overflow-y-auto">
        <TreeView
          label="Classification"
          current={tree.node?.node ?? null}
          onOpen={open}
          onClose={close}
          onChoose={choose}
          lines={lines.map(({ id, level, position, size, node, open: isOpen, loading, more: rest }) => ({
            id,
            level,
            position,
            size,
            open: isOpen,
            loading,
            text: node ? `${node.label} ${node.display}` : '',
            ...(node && { href: address(node.node) }),
            content: node ? (
              <>
                <span className={node.kind === 'code' ? 'font-mono font-semibold' : 'font-semibold'}>
                  {node.label}
                </span>{' '}
                {node.display}
              </>
            ) : (
              <span className="text-accent">{rest?.before ? 'Show earlier ones' : 'Show more'}</span>
            ),
          }))}
        />
      </div>
    </Card>
  );
}
