import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasLoincCheckDigit } from './check-digit.ts';
import { codeForms } from './code-forms.ts';
import type { ConceptInput, ReleaseContent, RetiredCode } from './content.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { importError } from './import-error.ts';

/** The columns of Loinc.csv that are read; it has some forty, and more in newer versions (LOINC Users' Guide, appendix A). */
const columns = [
  'LOINC_NUM',
  'COMPONENT',
  'SYSTEM',
  'CLASS',
  'STATUS',
  'VersionLastChanged',
  'LONG_COMMON_NAME',
  'SHORTNAME',
  'RELATEDNAMES2',
  'CONSUMER_NAME',
  'DisplayName',
  'COMMON_TEST_RANK',
] as const;

type Fields = Readonly<Record<(typeof columns)[number], string>>;

const statuses: ReadonlySet<string> = new Set(['ACTIVE', 'TRIAL', 'DISCOURAGED', 'DEPRECATED']);

/** The folder that an archive such as Loinc_2.80.zip is unpacked into. */
const namedVersion = /\/loinc[_-]v?(\d+\.\d+)(?=[/_-])/i;

/** A related name of more than this share of the codes ("Point in time", "Quantitative") tells none from another. */
const commonShare = 0.005;

/**
 * Reads the LOINC table, Loinc.csv, by the names of its columns, and the MapTo.csv beside it where there is one. Deprecated
 * codes come along as retired, with what to use in their place; discouraged ones stay, after all others. The version is
 * the latest in which a row changed, and that of the folder's name where it has one, as in Loinc_2.80. Throws the import
 * error for other columns, rows that are short, codes that are none or stand twice, and statuses that are none.
 */
export async function readLoincTable(path: string): Promise<ReleaseContent> {
  const rows = new Map<string, Fields>();
  let header: readonly number[] | null = null;
  let width = 0;
  for await (const row of readCsv(path)) {
    if (header === null) {
      header = positions(path, row, columns);
      width = row.fields.length;
      continue;
    }
    if (row.fields.length !== width)
      throw importError(path, row.line, `expected ${width} columns, found ${row.fields.length}`);
    const fields = readFields(path, row, header);
    if (rows.has(fields.LOINC_NUM))
      throw importError(path, row.line, `expected each code once, ${fields.LOINC_NUM} stands twice`);
    rows.set(fields.LOINC_NUM, fields);
  }
  if (rows.size === 0) throw importError(path, null, 'expected codes, found none');
  const all = [...rows.values()];
  const version = latestVersion(all);
  const named = namedVersion.exec(path.replaceAll('\\', '/'))?.[1];
  if (named !== undefined && named !== version)
    throw importError(
      path,
      null,
      `expected rows of version ${named}, the latest is of ${version}; lines seem to be missing`,
    );
  const tooCommon = commonNames(all);
  const successors = await readSuccessors(path);
  const usable = all.filter(({ STATUS }) => STATUS !== 'DEPRECATED');
  return {
    release: {
      system: 'loinc',
      version,
      title: `LOINC ${version}`,
      source: 'official',
      effectiveFrom: null,
      effectiveTo: null,
      conceptCount: usable.length,
    },
    concepts: usable.map((fields) => concept(fields, tooCommon)),
    retired: all
      .filter(({ STATUS }) => STATUS === 'DEPRECATED')
      .map((fields) => retired(fields, successors.get(fields.LOINC_NUM) ?? [])),
  };
}

function positions(path: string, { line, fields }: CsvRow, wanted: readonly string[]): number[] {
  return wanted.map((column) => {
    const at = fields.indexOf(column);
    if (at < 0) throw importError(path, line, `expected a column ${column}`);
    return at;
  });
}

function readFields(path: string, { line, fields }: CsvRow, header: readonly number[]): Fields {
  const read = Object.fromEntries(
    columns.map((column, index) => [column, (fields[header[index] ?? -1] ?? '').trim()]),
  ) as Record<(typeof columns)[number], string>;
  const code = read.LOINC_NUM;
  if (!codeForms.loinc.test(code) || !hasLoincCheckDigit(code))
    throw importError(path, line, `expected a LOINC code in LOINC_NUM, found "${code}"`);
  if (!statuses.has(read.STATUS))
    throw importError(path, line, `expected ${[...statuses].join(', ')} as STATUS of ${code}`);
  if (read.LONG_COMMON_NAME === '') throw importError(path, line, `expected a long common name for ${code}`);
  if (!/^\d*$/.test(read.COMMON_TEST_RANK))
    throw importError(path, line, `expected a whole number as COMMON_TEST_RANK of ${code}`);
  if (!/^\d+\.\d+[a-z]?$/i.test(read.VersionLastChanged))
    throw importError(path, line, `expected a version such as 2.78 as VersionLastChanged of ${code}`);
  return read;
}

function latestVersion(rows: readonly Fields[]): string {
  const parts = (version: string): readonly number[] =>
    version.split('.').map((part) => Number.parseInt(part, 10));
  return rows
    .map(({ VersionLastChanged }) => VersionLastChanged)
    .reduce((latest, version) => {
      const [[a = 0, b = 0], [c = 0, d = 0]] = [parts(version), parts(latest)];
      return a > c || (a === c && b > d) ? version : latest;
    });
}

function relatedNames({ RELATEDNAMES2 }: Fields): string[] {
  return RELATEDNAMES2.split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function commonNames(rows: readonly Fields[]): ReadonlySet<string> {
  const uses = new Map<string, number>();
  for (const row of rows)
    for (const name of new Set(relatedNames(row))) uses.set(name, (uses.get(name) ?? 0) + 1);
  const most = Math.max(1, rows.length * commonShare);
  return new Set([...uses].filter(([, count]) => count > most).map(([name]) => name));
}

function concept(fields: Fields, tooCommon: ReadonlySet<string>): ConceptInput {
  const { LOINC_NUM: code, LONG_COMMON_NAME: title, SHORTNAME, DisplayName, CONSUMER_NAME, STATUS } = fields;
  const related = relatedNames(fields).filter((name) => !tooCommon.has(name));
  const seen = new Set(['', title.toLowerCase()]);
  const synonyms = [SHORTNAME, DisplayName, CONSUMER_NAME, ...related].filter((name) => {
    const key = name.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
  const rank = Number(fields.COMMON_TEST_RANK);
  return {
    code,
    billable: null,
    parent: null,
    designations: [
      { term: title, kind: 'title' },
      ...synonyms.map((term) => ({ term, kind: 'synonym' as const })),
    ],
    // Rank 1 is the commonest, 0 says that the code has none.
    commonness: rank === 0 || STATUS === 'DISCOURAGED' ? 0 : 0.5 / (1 + rank / 200),
    ...(fields.CLASS !== '' && { tag: fields.CLASS }),
  };
}

function retired(
  { LOINC_NUM: code, LONG_COMMON_NAME: display }: Fields,
  replacedBy: readonly string[],
): RetiredCode {
  return { code, display, since: null, replacedBy };
}

/** Deprecated code → what to use in its place, from the MapTo.csv of the same archive. */
async function readSuccessors(path: string): Promise<Map<string, string[]>> {
  const name = (await readdir(dirname(path))).find((candidate) => candidate.toLowerCase() === 'mapto.csv');
  const found = new Map<string, string[]>();
  if (name === undefined) return found;
  const file = join(dirname(path), name);
  let header: readonly number[] | null = null;
  for await (const row of readCsv(file)) {
    if (header === null) {
      header = positions(file, row, ['LOINC', 'MAP_TO']);
      continue;
    }
    const [old = '', successor = ''] = header.map((at) => row.fields[at]?.trim() ?? '');
    if (!hasLoincCheckDigit(old) || !hasLoincCheckDigit(successor))
      throw importError(file, row.line, 'expected LOINC codes in LOINC and MAP_TO');
    found.set(old, [...(found.get(old) ?? []), successor]);
  }
  return found;
}
