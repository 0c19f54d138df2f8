import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Extractor } from '../packages/extraction/src/index.ts';
import { suggestedBy, vocabularyExtractor } from '../packages/extraction/src/testing/vocabulary-extractor.ts';
import { readGoldNotes } from './evaluation/score.ts';

/** The 1st, 9th, 17th … note of each set, whatever sets there are: enough to see a layout that is no longer read. */
const notes = readGoldNotes(
  join(import.meta.dirname, '..', 'packages', 'extraction', 'src', 'testing', 'notes'),
).filter(({ id }) => Number(/\d+/.exec(id)?.[0]) % 8 === 1);

/** A line broken where the next word has no room in it. */
const wrapped = (line: string, width: number): string => {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' && lines.length === 0 ? word : `${current} ${word}`;
  }
  return [...lines, current].join('\n');
};
const byLine = (text: string, rewrite: (line: string) => string): string =>
  text.split('\n').map(rewrite).join('\n');

const numbered = (text: string, rewrite: (line: string, number: number) => string): string =>
  text
    .split('\n')
    .map((line, at) => rewrite(line, at + 1))
    .join('\n');
/** Headings on a line of their own, "PLAN:". */
const headings = (text: string, rewrite: (heading: string) => string): string =>
  text.replace(/^([A-Z][A-Za-z /&]{1,48}):[ \t]*$/gm, (_, heading: string) => rewrite(heading));
const marked = (text: string, rewrite: (number: number) => string): string => {
  let number = 0;
  return byLine(text, (line) => {
    if (!/^(?:\d{1,2}[.)]|[-*•]) (?=\S)/.test(line)) number = 0;
    return line.replace(/^(?:\d{1,2}[.)]|[-*•]) (?=\S)/, () => {
      number += 1;
      return rewrite(number);
    });
  });
};

/** What programs that print, mail, scan and convert a note make of it, and how many notes at least are read as before. */
const rewritings: readonly (readonly [name: string, rewrite: (text: string) => string, floor: number])[] = [
  ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n'), 1],
  ['lines broken at 80 columns', (text) => byLine(text, (line) => wrapped(line, 80)), 0.85],
  ['lines broken at 60 columns', (text) => byLine(text, (line) => wrapped(line, 60)), 0.85],
  ['a margin', (text) => byLine(text, (line) => `    ${line}`), 0.98],
  ['quoted mail', (text) => byLine(text, (line) => `> ${line}`), 0.98],
  ['a blank line behind every line', (text) => text.replaceAll('\n', '\n\n'), 0.98],
  ['tags for line ends', (text) => byLine(text, (line) => `${line}<br>`), 0.98],
  ['two blanks between words', (text) => text.replaceAll(/(?<=\S) (?=\S)/g, '  '), 0.9],
  ['blanks that do not break', (text) => text.replaceAll(' ', '\u00a0'), 0.98],
  ['dashes for hyphens', (text) => text.replaceAll(/(?<=\p{L})-(?=\p{L})/gu, '\u2011'), 0.98],
  ['nothing but capitals', (text) => text.toUpperCase(), 0.84],
  ['nothing but small letters', (text) => text.toLowerCase(), 0.82],
  [
    'the time before every line',
    (text) =>
      numbered(text, (line, number) => `2026-03-01 08:${String(number % 60).padStart(2, '0')} ${line}`),
    0.97,
  ],
  ['a number before every line', (text) => numbered(text, (line, number) => `${number}  ${line}`), 0.97],
  ['a box around it', (text) => byLine(text, (line) => `| ${line.padEnd(80)} |`), 0.97],
  ['line ends of JSON', (text) => text.replaceAll('\n', '\\n'), 0.95],
  [
    'segments of HL7',
    (text) => numbered(text, (line, number) => `OBX|${number}|TX|11502-2^NOTE^LN||${line}||||||F`),
    0.93,
  ],
  ['paragraphs of CDA', (text) => byLine(text, (line) => `<paragraph>${line}</paragraph>`), 0.95],
  ['a label before every entry', (text) => marked(text, (number) => `Diagnosis ${number}: `), 0.9],
  ['headings of Markdown', (text) => headings(text, (heading) => `## ${heading}`), 0.97],
  ['bold headings', (text) => headings(text, (heading) => `**${heading}**`), 0.95],
  ['headings without a colon', (text) => headings(text, (heading) => heading), 0.92],
  ['bullets of another font', (text) => marked(text, () => '▪ '), 0.95],
  [
    'Roman numbers',
    (text) =>
      marked(
        text,
        (number) =>
          `${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][number - 1] ?? number}) `,
      ),
    0.95,
  ],
  ['numbers in brackets', (text) => marked(text, (number) => `(${number}) `), 0.95],
];

describe('an invented note, the vocabulary alone, rewritten with', () => {
  let extractor: Extractor;
  beforeAll(async () => {
    extractor = await vocabularyExtractor();
  }, 60_000);

  it.each(rewritings)('%s is read as before', (_name, rewrite, floor) => {
    const codes = (text: string, at: number): string =>
      suggestedBy(extractor, text, notes[at]?.setting ?? 'inpatient')
        .sort()
        .join(' ');
    const same = notes.filter(({ text }, at) => codes(text, at) === codes(rewrite(text), at));
    expect(same.length / notes.length).toBeGreaterThanOrEqual(floor);
  });
});
