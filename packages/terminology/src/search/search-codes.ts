import { indexOf, prefixRange, stringAt } from '../compile/string-table.ts';
import type { LoadedIndex } from '../load.ts';
import type { System } from '../types.ts';
import type { Accept } from './filter.ts';

/** What the beginning of a code looks like. In ICD-10-CM two characters are enough; digits alone may also be a count. */
const beginnings: Readonly<Record<System, RegExp>> = {
  icd10: /^[A-Z](?:[0-9]|(?:[0-9][0-9A-Z]|[A-Z][0-9])\.?[0-9A-Z]{0,4})$/,
  snomed: /^[1-9][0-9]{3,17}$/,
  loinc: /^[0-9]{3,7}(?:-[0-9]?)?$/,
};

/** The code, or the beginning of one, as the release writes it; null when the text looks like none. */
export function codeBeginning(system: System, text: string): string | null {
  const plain = text.trim().toUpperCase();
  if (!beginnings[system].test(plain)) return null;
  if (system !== 'icd10' || plain.length <= 3) return plain;
  const bare = plain.replace('.', '');
  return bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
}

/** Numbers of the concepts whose codes begin with the text: the code itself first, then in the order of codes. */
export function searchCodes(
  index: LoadedIndex,
  text: string,
  limit: number,
  accept: Accept | null,
): number[] {
  const beginning = codeBeginning(index.release.system, text);
  if (beginning === null) return [];
  const [start, end] = prefixRange(index.codes, beginning);
  const found: number[] = [];
  for (let concept = start; concept < end && found.length < limit; concept += 1)
    if (accept === null || accept(concept)) found.push(concept);
  return found;
}

/** The number of the concept with this code, with or without dot and in any case, or -1. */
export function conceptNumber(index: LoadedIndex, code: string): number {
  const written = codeBeginning(index.release.system, code) ?? code.trim();
  const number = indexOf(index.codes, written);
  return number >= 0 && stringAt(index.codes, number) === written ? number : -1;
}
