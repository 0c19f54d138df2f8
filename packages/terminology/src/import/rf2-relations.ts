import { importError } from './import-error.ts';
import { identifier, readRf2, rf2Columns } from './rf2-table.ts';
import type { Rf2Concepts } from './snomed-rf2.ts';

const isA = '116680003';
/** Historical associations that name a successor: "same as", "replaced by", "possibly equivalent to". */
const successors: ReadonlySet<string> = new Set([
  '900000000000527005',
  '900000000000526001',
  '900000000000523009',
]);

/**
 * The concepts directly above each active one, the lowest identifier first. Throws the import error for damaged rows and for an
 * active is-a relationship between concepts that are not both active.
 */
export async function readRf2Parents(path: string, concepts: Rf2Concepts): Promise<Map<string, string[]>> {
  const parents = new Map<string, string[]>();
  for await (const { line, active, fields } of readRf2(path, rf2Columns.relationship)) {
    const [, , , , source, destination, , type] = fields;
    const child = identifier(path, line, source);
    const parent = identifier(path, line, destination);
    if (!active || type !== isA) continue;
    for (const end of [child, parent])
      if (concepts.get(end)?.active !== true)
        throw importError(path, line, `expected an active concept of the release, found ${end}`);
    const known = parents.get(child);
    if (known === undefined) parents.set(child, [parent]);
    else if (!known.includes(parent)) known.push(parent);
  }
  for (const above of parents.values()) above.sort(byIdentifier);
  return parents;
}

/** What withdrawn concepts name in their place, as far as it is active itself. */
export async function readReplacements(path: string, concepts: Rf2Concepts): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for await (const { line, active, fields } of readRf2(path, rf2Columns.association)) {
    const [, , , , refset = '', component, target] = fields;
    const old = identifier(path, line, component);
    const successor = identifier(path, line, target);
    if (!active || !successors.has(refset) || concepts.get(successor)?.active !== true) continue;
    const known = found.get(old);
    if (known === undefined) found.set(old, [successor]);
    else if (!known.includes(successor)) known.push(successor);
  }
  for (const codes of found.values()) codes.sort(byIdentifier);
  return found;
}

function byIdentifier(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
