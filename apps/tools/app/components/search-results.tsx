import { Badge, buttonClass, Card, CodeChip, EmptyState } from '@ohm/ui';
import { Link } from '@remix-run/react';
import { SearchX } from 'lucide-react';
import type { Found } from '../code-types.ts';
import { browseAddress, type CodeView, filteredAddress } from '../code-view.ts';
import { isFiltered } from '../search-filters.ts';

/** A whole page of results, for who sends the form: without scripts, or to see more than the list shows while typing. */
export function SearchResults({ view, found }: { readonly view: CodeView; readonly found: Found }) {
  const { results, query } = found;
  const filtered = isFiltered(view.filters);
  if (results.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={<SearchX />}
          title={`No code has the words “${query}”${filtered ? ' under these filters' : ''}`}
          action={
            filtered && (
              <Link to={filteredAddress(view, {})} className={buttonClass()}>
                Search without filters
              </Link>
            )
          }
        >
          Try fewer words or another spelling.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={`${results.length} codes for “${query}”${filtered ? ', filtered' : ''}`} flush>
      <ol className="grid divide-y">
        {results.map(({ code, display, billable, matched }) => (
          <li key={code} className="grid gap-0.5 px-4 py-2.5">
            <span className="flex flex-wrap items-center gap-2">
              <Link
                to={browseAddress({ ...view, node: code })}
                className="group inline-flex flex-wrap items-center gap-2"
              >
                <CodeChip system={view.system} code={code} hideSystem />{' '}
                <span className="underline underline-offset-2 group-hover:text-accent-strong">{display}</span>
              </Link>
              {billable === false && <Badge tone="warning">Not billable</Badge>}
            </span>
            {matched !== display && matched !== code && (
              <span className="text-sm text-ink-muted">Matched: {matched}</span>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
