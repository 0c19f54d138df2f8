import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import type { TreeNode } from '../code-types.ts';
import { browseAddress, type CodeView } from '../code-view.ts';

/** The way from the top of the classification down to the page. */
export function PlacePath({ view, path }: { readonly view: CodeView; readonly path: readonly TreeNode[] }) {
  return (
    <nav aria-label="Place in the classification" className="text-sm text-ink-muted">
      <ol className="flex flex-wrap gap-x-1.5 gap-y-0.5">
        <li>
          <Link to={browseAddress({ ...view, node: null })} className="link">
            All chapters
          </Link>
        </li>
        {path.map(({ node, kind, label, display }) => (
          <Fragment key={node}>
            <li aria-hidden>›</li>
            <li>
              <Link to={browseAddress({ ...view, node })} className="link">
                {label}
              </Link>
              {kind !== 'letter' && ` ${display}`}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
