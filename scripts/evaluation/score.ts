import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Setting, Suggestion } from '../../packages/extraction/src/index.ts';
import { CommandError } from '../command.ts';

/** A code that a certified coder reports, the words it stands on, and codes that are as good. */
export interface Gold {
  readonly code: string;
  readonly role?: string;
  readonly quotes: readonly string[];
  readonly accept?: readonly string[];
  readonly optional?: boolean;
}

export interface GoldNote {
  readonly id: string;
  readonly setting: Setting;
  readonly text: string;
  readonly icd10cm: readonly Gold[];
  readonly not: readonly { readonly code: string; readonly quote: string; readonly why: string }[];
  readonly snomed: readonly Gold[];
  readonly loinc: readonly Gold[];
}

/** What one note of one system scored; `missed` and `falseAlarms` in the order of gold and answer. */
export interface Score {
  readonly hits: readonly (readonly [Gold, Suggestion])[];
  readonly missed: readonly Gold[];
  readonly falseAlarms: readonly Suggestion[];
}

/** Whether a code is the gold one, or as good. */
export const matches = (gold: Gold, code: string): boolean =>
  gold.code === code || (gold.accept ?? []).includes(code);

/** A suggested code is a hit once for a gold code; optional gold codes are hits and never misses. */
export const score = (gold: readonly Gold[], suggested: readonly Suggestion[]): Score => {
  const open = new Set(gold);
  const hits: [Gold, Suggestion][] = [];
  const falseAlarms: Suggestion[] = [];
  for (const suggestion of suggested) {
    const exact = [...open].find((one) => one.code === suggestion.code);
    const hit = exact ?? [...open].find((one) => matches(one, suggestion.code));
    if (hit === undefined) falseAlarms.push(suggestion);
    else {
      open.delete(hit);
      hits.push([hit, suggestion]);
    }
  }
  return { hits, falseAlarms, missed: [...open].filter((one) => one.optional !== true) };
};

/** Which of numbered notes: docs/coding-engine-sets.md says of some sets that those with odd numbers alone were read. */
export type Half = 'odd' | 'even';

const inHalf = ({ id }: GoldNote, half: Half): boolean =>
  (Number(/\d+$/.exec(id)?.[0] ?? 0) % 2 === 1) === (half === 'odd');

/**
 * The gold notes of a folder (*.json, in the order of their names) or of a file that holds a list of them.
 * @throws CommandError when there are none.
 */
export const readGoldNotes = (path: string, half?: Half): GoldNote[] => {
  const notes = filesAt(path)
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Partial<GoldNote>)
    .map((note) => ({ snomed: [], loinc: [], ...note }) as GoldNote)
    .filter((note) => half === undefined || inHalf(note, half));
  if (notes.length === 0)
    throw new CommandError(`No gold notes (*.json) in ${path}. Name a folder or file that holds some.`);
  return notes;
};

const filesAt = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => join(path, name));
};
