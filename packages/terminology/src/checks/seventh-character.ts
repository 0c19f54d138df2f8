import { prefixRange, stringAt } from '../compile/string-table.ts';
import { conceptAt, type LoadedIndex } from '../load.ts';
import { conceptNumber } from '../search/search-codes.ts';
import type { Concept } from '../types.ts';
import { instructionsFor } from './instructions.ts';

/** Length of a code that has its 7th character, with its dot. */
const fullLength = 8;

/** The billable codes that begin so, in the order of codes. */
export function billableBelow(index: LoadedIndex, beginning: string): Concept[] {
  const [start, end] = prefixRange(index.codes, beginning);
  return Array.from({ length: end - start }, (_, at) => conceptAt(index, start + at)).filter(
    ({ billable }) => billable === true,
  );
}

/**
 * The 7th characters that the codes beginning so take, with their meaning in the tabular list (Official Guidelines I.A.5): null when
 * none of them, or only some of them, have one. The meaning is empty where the release has no tabular list.
 */
export function seventhCharacters(index: LoadedIndex, beginning: string): Record<string, string> | null {
  const codes = billableBelow(index, beginning).map(({ code }) => code);
  if (codes.length === 0 || codes.some((code) => code.length < fullLength)) return null;
  const meanings = new Map<string, string>();
  for (const code of codes) {
    const last = code.slice(-1);
    if (!meanings.has(last)) meanings.set(last, meaningOf(index, code));
  }
  return Object.fromEntries([...meanings].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function meaningOf(index: LoadedIndex, code: string): string {
  const nearest = instructionsFor(index, conceptNumber(index, code)).find(
    ({ kind }) => kind === 'sevenCharacter',
  );
  const line = nearest?.lines.find((text) => text.startsWith(`${code.slice(-1)}\t`));
  return line === undefined ? '' : line.slice(2);
}

/** The code with the placeholder X where characters are missing before its 7th (Official Guidelines I.A.4): T78.2A → T78.2XXA. */
export function withPlaceholders(index: LoadedIndex, code: string): Concept | null {
  const plain = code.replace('.', '');
  const stem = plain.slice(0, -1).replace(/X+$/, '');
  if (stem.length < 3 || stem.length > 5) return null;
  const padded = `${stem.padEnd(6, 'X')}${plain.slice(-1)}`;
  const concept = conceptNumber(index, padded);
  return concept < 0 || stringAt(index.codes, concept) === code ? null : conceptAt(index, concept);
}
