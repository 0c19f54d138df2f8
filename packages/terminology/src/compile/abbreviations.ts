import { fillerWords } from '../text/word-classes.ts';
import { compareUtf8 } from './string-table.ts';

/** An abbreviation and the words it stands for, most frequent reading first. */
export interface Abbreviation {
  readonly short: string;
  readonly readings: readonly (readonly string[])[];
}

const longestShort = 6;
const readingsKept = 3;
/** A short word inside a longer name is taken for an abbreviation only when this many concepts agree. */
const conceptsToAgree = 2;

/**
 * Learns what abbreviations stand for from concepts that carry both forms: where "CKD" and "Chronic kidney disease,
 * unspecified" name one concept, ckd reads "chronic kidney disease". It lets "ckd in pregnancy" find titles that spell
 * all of it out. `concepts` yields the tokenized designations of one concept at a time.
 */
export function learnAbbreviations(concepts: Iterable<readonly (readonly string[])[]>): Abbreviation[] {
  const counts = new Map<string, Map<string, number>>();
  for (const names of concepts) {
    if (names.length < 2) continue;
    const found = new Set<string>();
    for (const name of names) {
      for (const short of name) collect(short, name.length === 1, names, found);
    }
    for (const pair of found) {
      const [short = '', reading = '', strength = ''] = pair.split('\t');
      const readings = counts.get(short) ?? new Map<string, number>();
      readings.set(reading, (readings.get(reading) ?? 0) + Number(strength));
      counts.set(short, readings);
    }
  }
  return [...counts]
    .map(([short, readings]) => ({ short, readings: best(readings) }))
    .filter(({ readings }) => readings.length > 0)
    .sort((a, b) => compareUtf8(a.short, b.short));
}

function best(readings: ReadonlyMap<string, number>): string[][] {
  return [...readings]
    .filter(([, count]) => count >= conceptsToAgree)
    .sort(([a, countA], [b, countB]) => countB - countA || compareUtf8(a, b))
    .slice(0, readingsKept)
    .map(([reading]) => reading.split(' '));
}

function collect(
  short: string,
  alone: boolean,
  names: readonly (readonly string[])[],
  found: Set<string>,
): void {
  if (short.length < 2 || short.length > longestShort || fillerWords.has(short)) return;
  if (!/^[a-z]/.test(short) || (!alone && short.length < 3)) return;
  const strength = alone ? conceptsToAgree : 1;
  for (const name of names) {
    const reading =
      readingIn(short, name) ??
      readingIn(short, withoutFillers(name)) ??
      (alone ? contraction(short, name) : null);
    if (reading !== null && !reading.includes(short))
      found.add(`${short}\t${reading.join(' ')}\t${strength}`);
  }
}

function withoutFillers(name: readonly string[]): string[] {
  return name.filter((word) => !fillerWords.has(word));
}

/** Consecutive words whose first letters spell the abbreviation. */
function readingIn(short: string, name: readonly string[]): string[] | null {
  for (let start = 0; start + short.length <= name.length; start += 1) {
    let at = 0;
    while (at < short.length && name[start + at]?.[0] === short[at]) at += 1;
    if (at === short.length) return name.slice(start, start + at);
  }
  return null;
}

/** One long word that keeps its first letter and drops vowels: tb for tuberculosis. */
function contraction(short: string, name: readonly string[]): string[] | null {
  if (!/^[b-df-hj-np-tv-z]{2,4}$/.test(short)) return null;
  for (const word of name) {
    if (word.length < short.length * 3 || word[0] !== short[0]) continue;
    let at = 0;
    for (const letter of word) if (letter === short[at]) at += 1;
    if (at === short.length) return [word];
  }
  return null;
}
