import { Card, EmptyState } from '@ohm/ui';
import { ListTree } from 'lucide-react';
import type { Tree } from '../code-types.ts';
import type { CodeView } from '../code-view.ts';
import { InstructionList } from './instruction-list.tsx';
import { NodeList } from './node-list.tsx';
import { PlacePath } from './place-path.tsx';
import { useArrival } from './use-arrival.ts';

/** A chapter or section with what it holds and the instructions that apply to all of it; at the top, the chapters. */
export function ChapterPage({ view, tree }: { readonly view: CodeView; readonly tree: Tree }) {
  const heading = useArrival();
  const { node, path, instructions, flat } = tree;
  const level = tree.levels.at(-1);
  if (flat) {
    return (
      <Card>
        <EmptyState icon={<ListTree />} title="This release has no hierarchy">
          Its {level?.total.toLocaleString('en-US')} codes stand side by side. Search for one by its number or
          by words.
        </EmptyState>
      </Card>
    );
  }
  return (
    <article aria-labelledby="chapter-title" className="grid grid-cols-1 gap-6">
      <Card>
        <div className="grid gap-3">
          {node && <PlacePath view={view} path={path} />}
          <h2 id="chapter-title" ref={heading} tabIndex={-1} className="text-lg font-semibold">
            {node ? `${node.label}: ${node.display}` : 'Chapters'}
          </h2>
          {level && <NodeList view={view} nodes={level.nodes} total={level.total} />}
        </div>
      </Card>
      {instructions.length > 0 && (
        <Card title="Instructions" description="They apply to everything in it.">
          <InstructionList view={view} instructions={instructions} />
        </Card>
      )}
    </article>
  );
}
