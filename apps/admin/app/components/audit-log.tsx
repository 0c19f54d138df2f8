import { Banner, EmptyState, LoadMore } from '@ohm/ui';
import { useFetcher } from '@remix-run/react';
import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import type { AuditEvent } from '../api-types.ts';
import type { AuditFilter } from '../audit-filter.ts';
import { auditPageSize } from '../audit-page-size.ts';
import type { loader } from '../routes/_app.audit_.more.ts';
import { AuditTable } from './audit-table.tsx';
import { useAnswer } from './use-answer.ts';

export interface AuditLogProps {
  readonly newest: readonly AuditEvent[];
  readonly filter: AuditFilter & { readonly organization: string };
  readonly busy: boolean;
}

/** The events of the page, and older ones as they are asked for. */
export function AuditLog({ newest, filter, busy }: AuditLogProps) {
  const fetcher = useFetcher<typeof loader>();
  const [older, setOlder] = useState<readonly AuditEvent[]>([]);
  const [end, setEnd] = useState(newest.length < auditPageSize);
  const events = [...newest, ...older];
  const problem = fetcher.data && 'problem' in fetcher.data ? fetcher.data.problem : null;

  useAnswer(fetcher, (answer) => {
    if ('problem' in answer) return;
    setOlder([...older, ...answer.events]);
    setEnd(answer.events.length < auditPageSize);
  });

  if (events.length === 0) {
    return (
      <EmptyState icon={<ScrollText />} title="Nothing is recorded">
        {Object.entries(filter).some(([name, value]) => name !== 'organization' && value !== '')
          ? 'Nothing of this kind has happened here. Widen the filter to see the rest.'
          : null}
      </EmptyState>
    );
  }
  return (
    <>
      <AuditTable events={events} busy={busy} />
      {problem && (
        <div className="p-4 pb-0">
          <Banner tone="danger" role="alert">
            {problem.message}
          </Banner>
        </div>
      )}
      <LoadMore
        shown={events.length}
        noun={events.length === 1 ? 'event' : 'events'}
        hasMore={!end}
        pending={fetcher.state !== 'idle'}
        onLoadMore={() => {
          const before = events.at(-1)?.sequence ?? '';
          fetcher.load(`/audit/more?${new URLSearchParams({ ...filter, before })}`);
        }}
      />
    </>
  );
}
