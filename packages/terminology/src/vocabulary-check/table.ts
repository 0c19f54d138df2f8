import { error, type Finding } from './finding.ts';

/** A line of a tab-separated file. */
export interface TableRow {
  readonly line: number;
  readonly fields: readonly string[];
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly findings: readonly Finding[];
}

const notAscii = /[^\t\x20-\x7e]/;

/**
 * Splits a vocabulary file with these columns and reports what any such file may get wrong: another header, columns
 * that are missing, letters beyond ASCII (except in `beyondAscii`, the columns that quote an official title), blanks at
 * the ends, required columns that are empty, an order that is not that of the code units of the whole line's key, and a
 * last line that is not ended. Rows of the wrong width are left out.
 */
export function readTable(
  file: string,
  text: string,
  options: {
    readonly columns: readonly string[];
    readonly required: readonly string[];
    readonly key: readonly string[];
    readonly beyondAscii?: readonly string[];
  },
): Table {
  const { columns, required, key, beyondAscii = [] } = options;
  const findings: Finding[] = [];
  const rows: TableRow[] = [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  else findings.push(error(file, lines.length, 'format', 'the last line must end with a line feed'));
  if (lines[0] !== columns.join('\t'))
    findings.push(error(file, 1, 'format', `expected the header ${columns.join(', ')} with tabs between`));
  let previous: string[] | null = null;
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    if (line === 1) continue;
    const fields = content.split('\t');
    if (fields.length !== columns.length) {
      findings.push(
        error(file, line, 'format', `expected ${columns.length} columns, found ${fields.length}`),
      );
      continue;
    }
    for (const [at, column] of columns.entries()) {
      const field = fields[at] ?? '';
      if (field !== field.trim() || field.includes('  '))
        findings.push(error(file, line, 'format', `${column} has blanks at an end or in a row`));
      if (field === '' && required.includes(column))
        findings.push(error(file, line, 'empty', `${column} is empty`));
      const strange = beyondAscii.includes(column) ? null : notAscii.exec(field);
      if (strange !== null && strange !== undefined)
        findings.push(error(file, line, 'ascii', `${column} has "${strange[0]}", which is not ASCII`));
    }
    const keyOf = key.map((column) => fields[columns.indexOf(column)] ?? '');
    if (previous !== null && compareKeys(previous, keyOf) > 0)
      findings.push(
        error(file, line, 'sorting', `${keyOf.join(' / ')} must stand before ${previous.join(' / ')}`),
      );
    previous = keyOf;
    rows.push({ line, fields });
  }
  if (rows.length === 0) findings.push(error(file, 1, 'empty', 'the file has no rows'));
  return { rows, findings };
}

/** By code unit, column by column: the order that `LC_ALL=C sort` gives, whatever the machine's language. */
function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? '';
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
