import { basename } from 'node:path';
import type { Release } from '../types.ts';
import type { ConceptInput, ReleaseContent } from './content.ts';
import { icd10cmCode, icd10cmParent } from './icd10cm-code.ts';
import { importError } from './import-error.ts';
import { type Line, readLines } from './lines.ts';

interface OrderRow {
  readonly code: string;
  readonly billable: boolean;
  readonly title: string;
  readonly line: number;
}

/**
 * Reads the official ICD-10-CM order file (fixed columns: order number 1-5, code 7-13, billable flag 15, short title
 * 17-76, long title from 78). The fiscal year comes from the file name or `fiscalYear`; FY2026 is in force from
 * 2025-10-01 to 2026-09-30. Throws the import error for anything that is not a whole order file.
 */
export async function readIcd10cmOrderFile(path: string, fiscalYear?: number): Promise<ReleaseContent> {
  const year = fiscalYear ?? orderYear(path);
  const rows = new Map<string, OrderRow>();
  /** The row before and the headers that it stands under. */
  const open: OrderRow[] = [];
  let previous: OrderRow | null = null;
  for await (const line of readLines(path)) {
    const row = readRow(path, line);
    const twin = rows.get(row.code);
    if (twin !== undefined) {
      throw importError(
        path,
        row.line,
        `expected each code once, ${row.code} stands on line ${twin.line} already`,
      );
    }
    requireSubcodes(path, previous, row);
    requireHeader(path, open, row);
    rows.set(row.code, row);
    previous = row;
  }
  requireSubcodes(path, previous, null);
  // Chapters stand in the order A to Z, then U (codes for special purposes): any other end broke off at a line end.
  if (previous === null || !/^(?:Z99|U)/.test(previous.code)) {
    throw importError(
      path,
      previous?.line ?? null,
      'expected the file to end in Z99 or chapter U; it seems truncated',
    );
  }
  const concepts = [...rows.values()].map((row) => concept(row, rows));
  return { release: releaseOf(year, concepts.length), concepts };
}

/** The fiscal year in the name of an order file. Throws the import error when there is none. */
export function orderYear(path: string): number {
  const year = /order[-_]?(?:file[-_]?)?(20\d\d)/i.exec(basename(path))?.[1];
  if (year === undefined) {
    throw importError(path, null, 'expected a name with the fiscal year such as icd10cm-order-2026.txt');
  }
  return Number(year);
}

function readRow(path: string, { number, text }: Line): OrderRow {
  const order = text.slice(0, 5);
  if (!/^\d{5}$/.test(order))
    throw importError(path, number, 'expected a five-digit order number in columns 1-5');
  if (Number(order) !== number) {
    throw importError(
      path,
      number,
      `expected order number ${String(number).padStart(5, '0')}, found ${order}`,
    );
  }
  const code = icd10cmCode(text.slice(6, 13));
  if (text[5] !== ' ' || code === null) throw importError(path, number, 'expected a code in columns 7-13');
  const flag = text[14];
  if (text[13] !== ' ' || text[15] !== ' ' || (flag !== '0' && flag !== '1')) {
    throw importError(path, number, 'expected 0 or 1 (billable) in column 15 between blanks');
  }
  const title = text.slice(77).trim();
  if (text[76] !== ' ' || text.slice(16, 76).trim() === '' || title === '') {
    throw importError(
      path,
      number,
      'expected a short title in columns 17-76 and the long title from column 78',
    );
  }
  return { code, billable: flag === '1', title, line: number };
}

/** A header without a code below it means that lines are missing. */
function requireSubcodes(path: string, header: OrderRow | null, next: OrderRow | null): void {
  if (header === null || header.billable || next?.code.startsWith(header.code)) return;
  throw importError(
    path,
    header.line,
    `expected codes below the header ${header.code}; lines seem to be missing`,
  );
}

/** Every code stands below the header that it begins with: one that does not is damaged, or lines are missing. */
function requireHeader(path: string, open: OrderRow[], row: OrderRow): void {
  while (open.length > 0 && !row.code.startsWith(open.at(-1)?.code ?? '')) open.pop();
  if (row.code.length > 3 && open.length === 0)
    throw importError(path, row.line, `expected ${row.code} below the header ${row.code.slice(0, 3)}`);
  open.push(row);
}

function concept(row: OrderRow, rows: ReadonlyMap<string, OrderRow>): ConceptInput {
  return {
    code: row.code,
    billable: row.billable,
    parent: icd10cmParent(row.code, (code) => rows.has(code)),
    designations: [{ term: row.title, kind: 'title' }],
    commonness: 0,
  };
}

function releaseOf(year: number, conceptCount: number): Release {
  return {
    system: 'icd10',
    version: `FY${year}`,
    title: `ICD-10-CM FY${year}`,
    source: 'official',
    effectiveFrom: `${year - 1}-10-01`,
    effectiveTo: `${year}-09-30`,
    conceptCount,
  };
}
