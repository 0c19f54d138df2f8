import { Button } from '@ohm/ui';
import { Form } from '@remix-run/react';
import { Download } from 'lucide-react';
import type { AuditFilter } from '../audit-filter.ts';

/** Buttons that save what the filter admits, the newest 10,000 events, as a file. */
export function AuditExport({
  filter,
}: {
  readonly filter: AuditFilter & { readonly organization: string };
}) {
  return (
    <Form method="post" action="/audit/export" reloadDocument className="flex flex-wrap gap-2">
      {Object.entries(filter).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" name="format" value="csv" icon={<Download />}>
        Export CSV
      </Button>
      <Button type="submit" name="format" value="jsonl" icon={<Download />}>
        Export JSON Lines
      </Button>
    </Form>
  );
}
