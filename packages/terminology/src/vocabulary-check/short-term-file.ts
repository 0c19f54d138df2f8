import { root } from '../text/stem.ts';
import { words } from '../text/words.ts';
import type { CodeFile, CodeRow } from './code-files.ts';
import { error, type Finding } from './finding.ts';
import { readTable } from './table.ts';

/** Terms up to this length are found by accident. */
const tooShort = 2;

/**
 * Checks the terms of codes that are short, mean several things or mean something else (by abbreviations.tsv) against
 * short-terms.tsv, where a coder has written down which of them stand on which code all the same, and why: "AF" on a
 * diagnosis list is atrial fibrillation. Reports terms that are not listed there, and lines there that no row needs.
 */
export function checkShortTerms(
  file: string,
  text: string,
  meanings: ReadonlyMap<string, readonly string[]>,
  codeFiles: readonly CodeFile[],
): Finding[] {
  const { rows, findings } = readTable(file, text, {
    columns: ['term', 'code', 'reason'],
    required: ['term', 'code', 'reason'],
    key: ['term', 'code'],
  });
  const listed = new Map(rows.map(({ line, fields }) => [`${fields[0]}\t${fields[1]}`, line]));
  const used = new Set<string>();
  const unlisted = codeFiles.flatMap((codeFile) =>
    codeFile.rows.flatMap((row) =>
      row.terms.flatMap((term): Finding[] => {
        const known = meanings.get(term.toLowerCase()) ?? [];
        const doubt = doubtAbout(term, known, row);
        if (doubt === null) return [];
        const key = `${term}\t${row.code}`;
        used.add(key);
        if (listed.has(key)) return [];
        const rule = term.length > tooShort ? 'ambiguous' : 'short-term';
        return [error(codeFile.file, row.line, rule, `"${term}" on ${row.code} ${doubt}`)];
      }),
    ),
  );
  const unused = [...listed]
    .filter(([key]) => !used.has(key))
    .map(([key, line]) =>
      error(
        file,
        line,
        'short-term',
        `no row has ${key.replace('\t', ' on ')} as a short term; remove this line`,
      ),
    );
  return [...findings, ...unlisted, ...unused];
}

function doubtAbout(term: string, meanings: readonly string[], row: CodeRow): string | null {
  if (term.length <= tooShort) return `has ${term.length} characters`;
  if (meanings.length > 1) return `may be ${meanings.join(', ')}`;
  const [meaning] = meanings;
  return meaning === undefined || isAbout(meaning, term, row) ? null : `is known as ${meaning}`;
}

/** Whether the row uses at least half of the words of this expansion elsewhere than in the term itself. */
function isAbout(meaning: string, term: string, { title, terms }: CodeRow): boolean {
  const others = terms.filter((other) => other !== term);
  const spoken = new Set([title, ...others].flatMap((name) => words(name).map((word) => root(word))));
  const wanted = words(meaning).map((word) => root(word));
  return 2 * wanted.filter((word) => spoken.has(word)).length >= wanted.length;
}
