import { describe, expect, it } from 'vitest';
import { readNote } from './document.ts';
import { readingOf } from './reading.ts';

const note = `DISCHARGE DIAGNOSES:
1. Acute cholecystitis.
2. Chronic kidney disease, stage 3a.

COURSE:
She came with pain under the right ribs. Fever & rigors settled on the second day.
She went home well.`;

/** The words that a phrase of the read text is quoted with. */
const quoteOf = (given: string, phrase: string): string => {
  const document = readNote(given);
  const start = document.text.indexOf(phrase);
  const [quote] = document.quotesOfGiven([document.quote(start, start + phrase.length)]);
  expect(given.slice(quote?.start, quote?.end)).toBe(quote?.quote);
  return quote?.quote ?? '';
};

const everyLine = (before: string, behind = ''): string => note.replace(/^.*$/gm, `${before}$&${behind}`);

describe('readingOf', () => {
  it.each<[string, string]>([
    ['an indented block', everyLine('    ')],
    ['a quoted mail', everyLine('> ')],
    ['a mail quoted twice', everyLine('>> ')],
    ['a blank line behind every line', note.replaceAll('\n', '\n\n')],
    ['line ends of HTML', note.replaceAll('\n', '<br/>')],
    ['line ends of HTML and of the text', everyLine('', '<br>').replace(/<br>$/, '')],
    ['signs of HTML', note.replaceAll('&', '&amp;').replaceAll('with pain', 'with&nbsp;pain')],
    ['line ends of old systems', note.replaceAll('\n', '\r')],
    ['line separators', note.replaceAll('\n', '\u2028')],
    ['two blanks between words', note.replace(/(?<=\S) (?=\S)/g, '  ')],
    ['two blanks behind full stops', note.replace(/(?<=[a-z]\.) (?=\S)/g, '  ')],
  ])('reads what a program has put in as if it were not there: %s', (_, given) => {
    expect(given).not.toBe(note);
    expect(readingOf(given).page.text.trim()).toBe(note);
    for (const phrase of ['Acute cholecystitis', 'stage 3a', 'right ribs. Fever', 'home well'])
      expect(quoteOf(given, phrase).replace(/[\s>]+/g, ' ')).toBe(phrase);
  });

  it.each([
    'BP 120/80  HR 70  Sats 97%\n',
    'Na 140   K 3.9\nUrea 5 < 8\n',
    '  first indented\nsecond not\n',
    'a > b\n> c\n',
  ])('leaves columns, signs and single lines alone: %j', (given) =>
    expect(readingOf(given)).toMatchObject({ page: { text: given }, sameOffsets: true }),
  );
});
