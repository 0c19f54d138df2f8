import type { CrossReference } from '../types.ts';
import type { IndexEntry } from './icd10cm-index.ts';
import { referenceResolver } from './index-references.ts';

/** A name that an index gives a code. */
export interface IndexDesignation {
  readonly code: string;
  readonly term: string;
}

/**
 * The names that index entries give to codes: the titles of all levels with commas between, nonessential modifiers of the
 * last level in parentheses, the manifestation in brackets as printed. An entry that refers to another ("see") names
 * that one's code; each column of a table names its own.
 */
export function* indexDesignations(entries: readonly IndexEntry[]): Generator<IndexDesignation> {
  const resolve = referenceResolver(entries);
  for (const entry of entries) {
    const { code, see, manifestation, cells } = entry;
    const term = termOf(entry);
    const found = code ?? (see === null ? null : resolve(see));
    if (found !== null) {
      yield {
        code: withoutDash(found),
        term: manifestation === null ? term : `${term} [${manifestation}]`,
      };
    }
    for (const [head, cell] of cells) {
      yield { code: withoutDash(cell), term: `${term}, ${head.toLowerCase()}` };
    }
  }
}

/** The entries that lead to others instead of a code, for who knows what the reference leaves open ("by site"). */
export function* crossReferences(entries: readonly IndexEntry[]): Generator<CrossReference> {
  const resolve = referenceResolver(entries);
  for (const entry of entries) {
    const to = entry.see ?? entry.seeAlso;
    if (to === null || entry.code !== null || resolve(to) !== null) continue;
    yield { term: termOf(entry), to };
  }
}

function termOf({ terms }: IndexEntry): string {
  const path = terms.map(({ title }) => title).join(', ');
  const nonessential = terms.at(-1)?.nonessential ?? '';
  return nonessential === '' ? path : `${path} ${nonessential}`;
}

/** "S72.00-" says that characters are missing, which the code itself shows. */
function withoutDash(code: string): string {
  return code.replace(/[.]?-$/, '').replace(/[.]$/, '');
}
