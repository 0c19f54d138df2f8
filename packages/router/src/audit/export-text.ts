import { stringify } from 'csv-stringify/sync';
import type { AuditEventOutput } from './event.ts';

export const exportFormats = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Events as a file: CSV (RFC 4180) whose cells no spreadsheet takes for a formula, or a JSON object a line. */
export function exportText(format: ExportFormat, events: readonly AuditEventOutput[]): string {
  if (format === 'jsonl') return events.map((event) => `${JSON.stringify(event)}\n`).join('');
  const rows = events.map(({ subject, details, ...event }) => ({
    ...event,
    subjectKind: subject?.kind ?? '',
    subjectId: subject?.id ?? '',
    details: JSON.stringify(details ?? {}),
  }));
  return stringify(rows, { header: true, columns, escape_formulas: true, record_delimiter: 'windows' });
}

const columns = [
  'sequence',
  'at',
  'action',
  'outcome',
  'userId',
  'userName',
  'subjectKind',
  'subjectId',
  'details',
  'clientAddress',
  'id',
];
