import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  checkVocabulary,
  findingLine,
  type VocabularyTexts,
  vocabularyFileNames,
} from '../packages/terminology/src/vocabulary-check/index.ts';

/** `pnpm vocabulary:check`: one line a finding, and exit code 1 when one of them is an error. See docs/vocabulary.md. */

const folder = join(import.meta.dirname, '..', 'packages', 'terminology', 'vocabulary');
const texts = Object.fromEntries(
  vocabularyFileNames.map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
) as VocabularyTexts;
const { figures, findings } = checkVocabulary(texts);
const shown = `${relative(process.cwd(), folder)}/`;
for (const finding of findings) console.log(findingLine(finding, shown));

const share = ((100 * figures.rich) / figures.codes).toFixed(1);
const counts = Object.entries(figures.rows).map(([name, rows]) => `${name} ${rows}`);
console.log(`Rows: ${counts.join(', ')}.`);
console.log(
  `${figures.terms} terms; ${share} % of ${figures.codes} rows have three terms that the title does not spell.`,
);
const errors = findings.filter(({ severity }) => severity === 'error').length;
console.log(
  errors === 0 ? 'The vocabulary is in order.' : `${errors} errors. docs/vocabulary.md explains the rules.`,
);
process.exit(errors === 0 ? 0 : 1);
