import { join } from 'node:path';
import { type EvaluationQuery, seededRandom } from '@ohm/terminology';
import { type IndexTerm, readIcd10cmIndex } from '../../../packages/terminology/src/import/icd10cm-index.ts';

const indexFile = 'icd10cm-index-2026.xml';

/** A level that says how it belongs to those above it stands behind them: "abscess" > "with" > "sinus". */
const joins =
  /^(?:and|as|at|by|complicating|due|during|following|for|from|in|involving|of|on|or|secondary|to|with|without)\b/;

/**
 * Queries made of the index entries that `tools/cut-index` takes out of a release: `count` of those that name a billable
 * code, drawn with a fixed seed. Written as somebody would type the entry, without what stands in parentheses or after a
 * comma, NEC and NOS: "Abscess (…), kidney NEC" is "kidney abscess".
 */
export async function cutEntries(
  folders: { readonly whole: string; readonly cut: string },
  billable: ReadonlySet<string>,
  count: number,
): Promise<EvaluationQuery[]> {
  const [whole, cut] = await Promise.all(
    [folders.whole, folders.cut].map((folder) => readIcd10cmIndex(join(folder, indexFile))),
  );
  const left = new Set(cut?.entries.map(({ terms }) => mainTerm(terms)));
  const codesOf = new Map<string, Set<string>>();
  for (const { terms, code } of whole?.entries ?? []) {
    if (code === null || !billable.has(code) || left.has(mainTerm(terms))) continue;
    const query = typed(terms);
    codesOf.set(query, (codesOf.get(query) ?? new Set()).add(code));
  }
  const random = seededRandom(1);
  return [...codesOf]
    .map(([query, codes]) => ({ query, codes: [...codes], draw: random() }))
    .sort((a, b) => a.draw - b.draw)
    .slice(0, count)
    .map(({ query, codes }) => ({ system: 'icd10', query, codes, kind: 'index' }));
}

function mainTerm([main]: readonly IndexTerm[]): string {
  return `${main?.title}\t${main?.nonessential}`;
}

function typed(terms: readonly IndexTerm[]): string {
  return terms.reduce((above, { title }) => {
    const level = title
      .toLowerCase()
      .replace(/\([^)]*\)|,.*|\b(?:nec|nos)\b/g, ' ')
      .trim()
      .replace(/\s+/g, ' ');
    return (joins.test(level) ? `${above} ${level}` : `${level} ${above}`).trim();
  }, '');
}
