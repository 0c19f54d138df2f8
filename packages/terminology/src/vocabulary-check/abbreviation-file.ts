import { everydayWords } from './everyday-words.ts';
import { error, type Finding } from './finding.ts';
import { readTable } from './table.ts';

export interface AbbreviationFile {
  readonly count: number;
  /** Everything each abbreviation may stand for, by its lower-case form. */
  readonly meanings: ReadonlyMap<string, readonly string[]>;
  readonly findings: readonly Finding[];
}

const longestShort = 20;

/**
 * Reads and checks abbreviations.tsv: short, expansion, context (words separated by | that decide for this expansion).
 * Of several expansions at most one may do without context, and an everyday word always needs one.
 */
export function checkAbbreviationFile(file: string, text: string): AbbreviationFile {
  const { rows, findings } = readTable(file, text, {
    columns: ['short', 'expansion', 'context'],
    required: ['short', 'expansion'],
    key: ['short'],
  });
  const meanings = new Map<string, string[]>();
  const defaults = new Map<string, number>();
  const pairs = new Map<string, number>();
  const own: Finding[] = [];
  for (const { line, fields } of rows) {
    const [short = '', expansion = '', context = ''] = fields;
    const pair = `${short}\t${expansion.toLowerCase()}`;
    const twin = pairs.get(pair);
    if (twin !== undefined)
      own.push(error(file, line, 'duplicate-term', `${short} = ${expansion} stands on line ${twin} already`));
    pairs.set(pair, line);
    const known = meanings.get(short.toLowerCase()) ?? [];
    if (!known.includes(expansion)) known.push(expansion);
    meanings.set(short.toLowerCase(), known);
    if (short.length > longestShort)
      own.push(error(file, line, 'format', `"${short}" is longer than ${longestShort} characters`));
    if (short.toLowerCase() === expansion.toLowerCase())
      own.push(error(file, line, 'repeats-title', `"${short}" expands to itself`));
    if (context === '') {
      const first = defaults.get(short);
      if (first !== undefined)
        own.push(
          error(
            file,
            line,
            'ambiguous',
            `${short} has no context here and none on line ${first}; one must have it`,
          ),
        );
      defaults.set(short, line);
      if (everydayWords.has(short.toLowerCase()))
        own.push(
          error(file, line, 'everyday-word', `"${short}" is a word of any sentence; it needs a context`),
        );
    } else if (context.split('|').some((word) => word === '' || word !== word.trim()))
      own.push(error(file, line, 'format', 'context has an empty word or blanks around one'));
  }
  return { count: rows.length, meanings, findings: [...findings, ...own] };
}
