import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Names the row: its cells are row headers. Exactly one column should. */
  rowHeader?: boolean;
  align?: 'start' | 'end';
  /** The header is for screen readers only (a column of buttons). */
  hideHeader?: boolean;
  /** Widths and the like, e.g. `w-40` or `whitespace-nowrap`. */
  className?: string;
}

export interface TableProps<Row> {
  /** What the table lists; screen readers only, unless showCaption. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** In place of rows when there are none. */
  empty?: ReactNode;
  /** Rows are being refreshed. */
  busy?: boolean;
  /** Many columns: its container must be 896 px wide for rows, instead of 672 px. */
  wide?: boolean;
}

/** From which width of the container on rows are rows. Tailwind needs the classes spelled out. */
const layouts = {
  usual: {
    table: '@2xl:table',
    head: '@2xl:not-sr-only @2xl:table-header-group',
    body: '@2xl:table-row-group',
    row: '@2xl:table-row @2xl:hover:bg-sunken/60',
    cell: '@2xl:table-cell @2xl:border-b @2xl:px-4 @2xl:py-3 @2xl:align-middle @2xl:in-[tr:last-child]:border-b-0',
    end: '@2xl:text-right',
    label: '@2xl:hidden',
  },
  wide: {
    table: '@4xl:table',
    head: '@4xl:not-sr-only @4xl:table-header-group',
    body: '@4xl:table-row-group',
    row: '@4xl:table-row @4xl:hover:bg-sunken/60',
    cell: '@4xl:table-cell @4xl:border-b @4xl:px-4 @4xl:py-3 @4xl:align-middle @4xl:in-[tr:last-child]:border-b-0',
    end: '@4xl:text-right',
    label: '@4xl:hidden',
  },
} as const;
type Layout = (typeof layouts)[keyof typeof layouts];

/** Written out on every element, because some browsers drop a table's meaning once CSS changes its display. */
const roles = {
  table: 'table',
  rowgroup: 'rowgroup',
  row: 'row',
  columnheader: 'columnheader',
  rowheader: 'rowheader',
  cell: 'cell',
} as const;

/** A table that turns its rows into cards where its container is narrow. */
export function Table<Row>({
  caption,
  showCaption,
  columns,
  rows,
  rowKey,
  empty,
  busy,
  wide,
}: TableProps<Row>) {
  const layout = layouts[wide ? 'wide' : 'usual'];
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div className="@container">
      <table
        role={roles.table}
        aria-busy={busy || undefined}
        className={clsx('block w-full text-left', layout.table)}
      >
        <caption className={clsx(showCaption ? 'block px-4 py-3 text-left font-semibold' : 'sr-only')}>
          {caption}
        </caption>
        <thead role={roles.rowgroup} className={clsx('sr-only', layout.head)}>
          <tr role={roles.row}>
            {columns.map((column) => (
              <th
                key={column.id}
                role={roles.columnheader}
                scope="col"
                className={clsx(
                  'border-b px-4 py-2.5 text-sm font-medium whitespace-nowrap text-ink-muted',
                  column.align === 'end' && 'text-right',
                  column.className,
                )}
              >
                <span className={clsx(column.hideHeader && 'sr-only')}>{column.header}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role={roles.rowgroup} className={clsx('block', layout.body, busy && 'opacity-70')}>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role={roles.row}
              className={clsx('grid gap-1.5 border-b px-4 py-3.5 last:border-b-0', layout.row)}
            >
              {columns.map((column) => (
                <TableCell key={column.id} column={column} row={row} layout={layout} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TableCell<Row>({ column, row, layout }: { column: Column<Row>; row: Row; layout: Layout }) {
  const labelled = !column.rowHeader && !column.hideHeader;
  const className = clsx(
    'min-w-0',
    layout.cell,
    labelled ? 'grid grid-cols-[6rem_1fr] items-baseline gap-2' : 'block',
    column.align === 'end' && layout.end,
    column.className,
  );
  const content = (
    <>
      {labelled && (
        <span aria-hidden className={clsx('text-sm text-ink-muted', layout.label)}>
          {column.header}
        </span>
      )}
      <span className="min-w-0">{column.cell(row)}</span>
    </>
  );
  return column.rowHeader ? (
    <th role={roles.rowheader} scope="row" className={clsx(className, 'text-left font-medium')}>
      {content}
    </th>
  ) : (
    <td role={roles.cell} className={className}>
      {content}
    </td>
  );
}
