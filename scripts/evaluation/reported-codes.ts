import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  categoryOf,
  countedAs,
  levels,
  refusalLevels,
} from '../../packages/extraction/src/confidence/how-often-reported.ts';
import { type GoldNote, readGoldNotes } from './score.ts';

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

const block = (words: readonly string[]): string => `  \`\n${inLines(words)}\n\`,\n`;

/** Invented notes and records of the tests; development notes have no part in what is counted. */
const inventedNotes = (): GoldNote[] => {
  const records = readdirSync(join(testing, 'records')).map((name) => join(testing, 'records', name));
  return [join(testing, 'notes'), ...records].flatMap((path) => readGoldNotes(path));
};

/** Categories by how often notes name them for nothing to be coded, beside how often it is reported: the levels of `refusalLevels`. */
const refusedCategories = (notes: readonly GoldNote[]): string[][] => {
  const counts = new Map<string, { reported: number; refused: number }>();
  const countOf = (category: string): { reported: number; refused: number } => {
    const known = counts.get(category) ?? { reported: 0, refused: 0 };
    counts.set(category, known);
    return known;
  };
  for (const { icd10cm, not } of notes) {
    const reported = new Set(icd10cm.map(({ code }) => categoryOf(code)));
    for (const category of reported) countOf(category).reported += 1;
    // Where another code of the category is reported, the trap is a less specific one.
    for (const category of new Set(not.map(({ code }) => categoryOf(code))))
      if (!reported.has(category)) countOf(category).refused += 1;
  }
  const shareOf = (category: string): number => {
    const { reported, refused } = countOf(category);
    return (refused + 1) / (reported + 1);
  };
  const categories = [...counts.keys()].sort();
  return refusalLevels.map((least, index) => {
    const below = refusalLevels[index + 1] ?? Number.POSITIVE_INFINITY;
    return categories.filter((category) => shareOf(category) >= least && shareOf(category) < below);
  });
};

/** The text of that file as the notes make it. */
export const reportedCodes = (): string => {
  const notes = inventedNotes();
  const sides = mirrored();
  const counts = new Map<string, number>();
  for (const { icd10cm } of notes)
    for (const code of new Set(
      icd10cm.flatMap(({ code }) => sides.get(countedAs(code)) ?? [countedAs(code)]),
    ))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  const codes = [...counts.keys()].sort();
  const byCount = levels.map((least, index) => {
    const below = levels[index + 1] ?? Number.POSITIVE_INFINITY;
    return codes.filter((code) => (counts.get(code) ?? 0) >= least && (counts.get(code) ?? 0) < below);
  });
  return `// Written by scripts/count-reported-codes.ts; do not edit.

/** Codes by how many invented notes report them: ${levels.join(', ')} or more. */
export const byNotes: readonly string[] = [
${byCount.map(block).join('')}];

/** Categories by how often notes name them and nothing of them is to be coded, for each note that reports one: ${refusalLevels.join(', ')} or more. */
export const byRefusals: readonly string[] = [
${refusedCategories(notes).map(block).join('')}];
`;
};
