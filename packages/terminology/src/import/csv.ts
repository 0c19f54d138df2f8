import { importError } from './import-error.ts';
import { readLines } from './lines.ts';

export interface CsvRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * The rows of a CSV file (RFC 4180: fields in double quotes may hold commas, line ends and doubled quotes), streamed.
 * `line` is where the row begins. Throws the import error for a quote that is never closed or stands in the open.
 */
export async function* readCsv(path: string): AsyncGenerator<CsvRow> {
  let lines: string[] = [];
  let start = 0;
  let isOpen = false;
  for await (const { number, text } of readLines(path)) {
    if (!isOpen) start = number;
    lines.push(text);
    // After an odd number of quotes the row goes on in the next line.
    if ((text.split('"').length - 1) % 2 === 1) isOpen = !isOpen;
    if (isOpen) continue;
    const row = lines.join('\n');
    if (row !== '') yield { line: start, fields: splitRow(path, start, row) };
    lines = [];
  }
  if (isOpen) throw importError(path, start, 'expected the quoted field that opens here to be closed');
}

function splitRow(path: string, line: number, row: string): string[] {
  const fields: string[] = [];
  let at = 0;
  while (at <= row.length) {
    if (row[at] === '"') {
      let end = at + 1;
      while (row[end] !== '"' || row[end + 1] === '"') end += row[end] === '"' ? 2 : 1;
      if (end + 1 < row.length && row[end + 1] !== ',')
        throw importError(path, line, 'expected a comma after a quoted field');
      fields.push(row.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 2;
    } else {
      const comma = row.indexOf(',', at);
      const end = comma === -1 ? row.length : comma;
      const field = row.slice(at, end);
      if (field.includes('"')) throw importError(path, line, 'expected a field with quotes to be quoted');
      fields.push(field);
      at = end + 1;
    }
  }
  return fields;
}
