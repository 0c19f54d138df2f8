import type { Span } from './span.ts';
import { clinicalWords, eponymContext, eponyms, listWord } from './word-lists.ts';

/** What is known of the patient whose note it is: these are found however the note writes them. */
export interface KnownPatient {
  readonly name: string;
  readonly mrn: string;
  /** ISO calendar date. */
  readonly birthDate: string;
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
const bounded = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, 'giu');

/** The parts of a name that may stand alone in a note: three letters or more, and no word of medicine. */
export const nameParts = (name: string): string[] =>
  name.split(/[\s,.-]+/).filter((part) => part.length >= 3 && !clinicalWords.has(listWord(part)));

const birthDatePatterns = (birthDate: string): RegExp[] => {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const monthName = months[Number(month) - 1];
  if (monthName === undefined || day === '') return [];
  const m = `0?${Number(month)}`;
  const d = `0?${Number(day)}`;
  const word = `${monthName.slice(0, 3)}(?:${monthName.slice(3)})?\\.?`;
  const y = `(?:${year}|'?${year.slice(2)})`;
  const gap = '[ \\t./,-]{0,3}';
  return [
    `${year}${gap}${m}${gap}${d}`,
    `(?:${d}${gap}${m}|${m}${gap}${d})[./ -]${y}`,
    `${d}(?:st|nd|rd|th)?(?: of)?${gap}${word}${gap}${y}`,
    `${word}${gap}${d}(?:st|nd|rd|th)?${gap}${y}`,
  ].map(bounded);
};

/** A part of a name where it stands for the person: Wilson the patient, and not Wilson disease. */
const namePart = (part: string): string =>
  eponyms.has(listWord(part)) ? `${escaped(part)}(?!${eponymContext})` : escaped(part);

/** Name, its parts, record number with any separators, and birth date in any format. */
export const knownFields = (text: string, { name, mrn, birthDate }: KnownPatient): Span[] => {
  const spans: Span[] = [];
  const find = (pattern: RegExp, kind: Span['kind']) => {
    for (const match of text.matchAll(pattern))
      spans.push({ start: match.index, end: match.index + match[0].length, kind });
  };
  const words = name
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (words.length > 0) find(bounded(words.map(escaped).join('[\\s,.]{1,4}')), 'NAME');
  for (const part of nameParts(name)) find(bounded(namePart(part)), 'NAME');
  const figures = mrn.replaceAll(/[^\p{L}\d]/gu, '');
  if (figures.length >= 3) find(bounded([...figures].map(escaped).join('[\\s./-]?')), 'ID');
  for (const pattern of birthDatePatterns(birthDate)) find(pattern, 'BIRTHDATE');
  return spans;
};
