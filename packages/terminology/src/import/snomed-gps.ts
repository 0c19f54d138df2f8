import { basename } from 'node:path';
import type { ConceptInput, ReleaseContent } from './content.ts';
import { importError } from './import-error.ts';
import { readLines } from './lines.ts';
import { identifier } from './rf2-table.ts';
import { commonnessOfTag } from './snomed-tags.ts';

const header = 'conceptId\tfsn\tsemanticTag';

interface GpsRow {
  readonly code: string;
  readonly fullName: string;
  readonly name: string;
  readonly tag: string;
}

/**
 * Reads the SNOMED CT Global Patient Set (tab-separated: concept id, fully specified name, semantic tag). The version is
 * the date in the file name, as in gps_20200930_concepts.tsv. The tag is dropped from the name that is shown unless two
 * concepts would then read the same. Throws the import error for other columns, ids that are none, and duplicates.
 */
export async function readSnomedGps(path: string): Promise<ReleaseContent> {
  const [, year, month, day] = /(20\d\d)(\d\d)(\d\d)/.exec(basename(path)) ?? [];
  if (day === undefined) {
    throw importError(
      path,
      null,
      'expected a name with the date of the release such as gps_20200930_concepts.tsv',
    );
  }
  const rows = new Map<string, GpsRow>();
  const uses = new Map<string, number>();
  for await (const { number, text } of readLines(path)) {
    if (number === 1) {
      if (text !== header) throw importError(path, 1, 'expected the columns conceptId, fsn, semanticTag');
      continue;
    }
    const row = readRow(path, number, text);
    if (rows.has(row.code))
      throw importError(path, number, `expected each concept once, ${row.code} stands twice`);
    rows.set(row.code, row);
    uses.set(row.name, (uses.get(row.name) ?? 0) + 1);
  }
  if (rows.size === 0) throw importError(path, null, 'expected concepts, found none');
  return {
    release: {
      system: 'snomed',
      version: `GPS-${year}-${month}-${day}`,
      title: `SNOMED CT Global Patient Set ${year}-${month}-${day}`,
      source: 'official',
      effectiveFrom: `${year}-${month}-${day}`,
      effectiveTo: null,
      conceptCount: rows.size,
    },
    concepts: [...rows.values()].map((row) => concept(row, (uses.get(row.name) ?? 0) > 1)),
  };
}

function readRow(path: string, line: number, text: string): GpsRow {
  const fields = text.split('\t').map((field) => field.trim());
  if (fields.length !== 3) throw importError(path, line, `expected 3 columns, found ${fields.length}`);
  const [code = '', fullName = '', tag = ''] = fields;
  identifier(path, line, code);
  if (fullName === '') throw importError(path, line, `expected a fully specified name for ${code}`);
  const suffix = ` (${tag})`;
  return {
    code,
    fullName,
    tag,
    name: fullName.endsWith(suffix) ? fullName.slice(0, -suffix.length) : fullName,
  };
}

function concept(row: GpsRow, ambiguous: boolean): ConceptInput {
  return {
    code: row.code,
    billable: null,
    parent: null,
    designations: [{ term: ambiguous ? row.fullName : row.name, kind: 'title' }],
    commonness: commonnessOfTag(row.tag),
    tag: row.tag,
  };
}
