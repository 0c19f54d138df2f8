import type { MapRow } from './content.ts';
import { importError } from './import-error.ts';
import { identifier, readRf2, rf2Columns } from './rf2-table.ts';
import type { Rf2Concepts } from './snomed-rf2.ts';

/** ICD-10-CM complex map reference set of the US Edition. The file may hold maps to other systems as well. */
const icd10cmMap = '6011000124106';
/** A whole ICD-10-CM code or header; "?" where the record gives a 7th character. */
const target = /^[A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])(?:\.[0-9A-Z]{1,3}[0-9A-Z?]?)?$/;

/**
 * The rows of the extended map to ICD-10-CM, by concept, in the order of group and priority. Throws the import error for damaged
 * rows, and for groups whose priorities have gaps: there lines are missing.
 */
export async function readRf2Maps(path: string, concepts: Rf2Concepts): Promise<Map<string, MapRow[]>> {
  const maps = new Map<string, MapRow[]>();
  for await (const { line, active, fields } of readRf2(path, rf2Columns.map)) {
    const [, , , , refset, component, group, priority, rule = '', advice = '', code = ''] = fields;
    const concept = identifier(path, line, component);
    if (refset !== icd10cmMap || !active) continue;
    if (!concepts.has(concept))
      throw importError(path, line, `expected a concept of the release, found ${concept}`);
    if (!/^\d{1,2}$/.test(group ?? '') || !/^\d{1,3}$/.test(priority ?? ''))
      throw importError(path, line, 'expected whole numbers as mapGroup and mapPriority');
    if (rule === '') throw importError(path, line, 'expected a mapRule');
    if (code !== '' && !target.test(code))
      throw importError(path, line, `expected an ICD-10-CM code as mapTarget, found "${code}"`);
    const row = { group: Number(group), priority: Number(priority), rule, advice, target: code };
    const known = maps.get(concept);
    if (known === undefined) maps.set(concept, [row]);
    else known.push(row);
  }
  for (const [concept, rows] of maps) {
    rows.sort((a, b) => a.group - b.group || a.priority - b.priority);
    requireWhole(path, concept, rows);
  }
  return maps;
}

function requireWhole(path: string, concept: string, rows: readonly MapRow[]): void {
  rows.forEach(({ group, priority }, at) => {
    const before = rows[at - 1];
    const expected = before?.group === group ? before.priority + 1 : 1;
    if (priority !== expected) {
      const found = `found ${priority}`;
      throw importError(
        path,
        null,
        `expected priority ${expected} in map group ${group} of ${concept}, ${found}`,
      );
    }
  });
}
