import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countedAs, levels } from '../../packages/extraction/src/confidence/how-often-reported.ts';
import { readGoldNotes } from './score.ts';

const source = join(import.meta.dirname, '..', '..', 'packages', 'extraction', 'src');
const testing = join(source, 'testing');

/** The file that says how many invented notes report a code. */
export const reportedCodesPath = join(source, 'confidence', 'reported-codes.ts');

const lineWidth = 110;

/** Words on lines of at most `lineWidth` characters. */
const inLines = (words: readonly string[]): string => {
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line.length + 1 + word.length > lineWidth) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
};

const vocabulary = join(
  import.meta.dirname,
  '..',
  '..',
  'packages',
  'terminology',
  'vocabulary',
  'icd10cm.tsv',
);
const side = /\b(?:right|left)\b/gi;

/** Codes whose titles differ by nothing but the side, by each of them: a left knee is no rarer than a right one. */
const mirrored = (): ReadonlyMap<string, readonly string[]> => {
  const sided = readFileSync(vocabulary, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, title = '']) => title.search(side) !== -1);
  const groups = Map.groupBy(sided, ([, title = '']) => title.toLowerCase().replace(side, ''));
  return new Map(
    [...groups.values()].flatMap((group) => {
      const codes = group.map(([code = '']) => code).sort();
      return codes.map((code) => [code, codes] as const);
    }),
  );
};

/** The text of that file as the invented notes and records of the tests make it; development notes have no part in it. */
export const reportedCodes = (): string => {
  const records = readdirSync(join(testing, 'records')).map((name) => join(testing, 'records', name));
  const sides = mirrored();
  const counts = new Map<string, number>();
  for (const path of [join(testing, 'notes'), ...records])
    for (const { icd10cm } of readGoldNotes(path))
      for (const code of new Set(
        icd10cm.flatMap(({ code }) => sides.get(countedAs(code)) ?? [countedAs(code)]),
      ))
        counts.set(code, (counts.get(code) ?? 0) + 1);
  const codes = [...counts.keys()].sort();
  const blocks = levels.map((least, index) => {
    const below = levels[index + 1] ?? Number.POSITIVE_INFINITY;
    const held = codes.filter((code) => (counts.get(code) ?? 0) >= least && (counts.get(code) ?? 0) < below);
    return `  \`\n${inLines(held)}\n\`,\n`;
  });
  return `// Written by scripts/count-reported-codes.ts; do not edit.

/** Codes by how many invented notes report them: ${levels.join(', ')} or more. */
export const byNotes: readonly string[] = [
${blocks.join('')}];
`;
};
