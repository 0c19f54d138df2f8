import { Badge, CodeChip } from '@ohm/ui';
import { Link } from '@remix-run/react';
import { browseAddress, type CodeView } from '../code-view.ts';

/** A place in the tree as lists link it: its code, or the name of its chapter or section, and its title. */
export function NodeLink({
  view,
  node,
}: {
  readonly view: CodeView;
  readonly node: {
    readonly node: string;
    readonly kind: string;
    readonly label: string;
    readonly display: string;
    readonly billable?: boolean | null;
  };
}) {
  return (
    <>
      <Link to={browseAddress({ ...view, node: node.node })} className="group inline-block py-0.5">
        {node.kind === 'code' ? (
          <CodeChip system={view.system} code={node.label} hideSystem />
        ) : (
          <span className="font-medium whitespace-nowrap">{node.label}</span>
        )}{' '}
        <span className="underline underline-offset-2 group-hover:text-accent-strong">{node.display}</span>
      </Link>
      {node.billable === false && node.kind === 'code' && (
        <>
          {' '}
          <Badge>Header</Badge>
        </>
      )}
    </>
  );
}
