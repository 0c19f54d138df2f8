import type { System, Terminology } from '@ohm/terminology';
import { ambiguousAbbreviations } from '../note/abbreviations.ts';
import {
  buildTable,
  type DesignationTable,
  emptyHeads,
  type Heads,
  type RawEntry,
} from './designation-table.ts';
import { designationWords, indexWords, isClinical, looksClinical } from './designation-words.ts';
import { asksOf } from './fits.ts';
import { SpellingReader } from './misspelling.ts';
import { compileWholeTitles, noTitles, type WholeTitles } from './whole-titles.ts';

/** The designations of the releases in force over one set of words, so that a note is looked up once for all systems. */
export interface Dictionary {
  readonly wordIds: ReadonlyMap<string, number>;
  readonly spelling: SpellingReader;
  readonly tables: readonly DesignationTable[];
  readonly heads: Heads;
  /** Of ICD-10-CM, where it is among the systems. */
  readonly wholeTitles: WholeTitles;
}

/** SNOMED CT concepts that are neither found in nor done to a patient: units, substances, organisms, body parts. */
const unclinicalCodes = (terminology: Terminology, dateOfService?: string): Set<string> => {
  const clinical = new Map<string, boolean>();
  for (const { code, term, kind } of terminology.designations('snomed', dateOfService)) {
    const tagged = isClinical(term);
    if (tagged !== null) clinical.set(code, tagged);
    else if (kind === 'vocabulary') clinical.set(code, true);
    else if (!clinical.has(code)) clinical.set(code, looksClinical(term));
  }
  return new Set([...clinical].filter(([, yes]) => !yes).map(([code]) => code));
};

interface Designations {
  readonly system: System;
  readonly raw: readonly RawEntry[];
  readonly titles: ReadonlyMap<string, string>;
}

const readDesignations = (
  terminology: Terminology,
  system: System,
  wordIds: Map<string, number>,
  dateOfService?: string,
): Designations => {
  const raw: RawEntry[] = [];
  const seen = new Map<string, RawEntry>();
  const unclinical = system === 'snomed' ? unclinicalCodes(terminology, dateOfService) : new Set<string>();
  const titles = new Map<string, string>();
  for (const { code, term, kind } of terminology.designations(system, dateOfService)) {
    if (kind === 'title') titles.set(code, term);
    // Long-term drug use is read from the medications themselves; its words ("on insulin") say nothing about duration.
    if (system === 'icd10' && code.startsWith('Z79')) continue;
    if (unclinical.has(code)) continue;
    if (ambiguousAbbreviations.has(term.toUpperCase())) continue;
    const found = kind === 'index' ? indexWords(code, term) : designationWords(system, code, term, kind);
    if (found === null) continue;
    // "Karyotype 45, X" is said by a number and a letter, which stand side by side in "x 45 years" too.
    if (kind !== 'vocabulary' && found.words.every((word) => word.length <= 2)) continue;
    const ids = found.words.map((word) => {
      const id = wordIds.get(word) ?? wordIds.size;
      wordIds.set(word, id);
      return id;
    });
    const key = `${code} ${[...ids].sort((a, b) => a - b).join(',')}`;
    const known = seen.get(key);
    if (known === undefined) {
      const { defaulted, words } = found;
      const entry: RawEntry = { code, term, kind, defaulted, ids, asks: asksOf(code, words) };
      seen.set(key, entry);
      raw.push(entry);
      // The same words as a title of its own: what our vocabulary says of them counts.
    } else if (kind === 'vocabulary') known.kind = kind;
  }
  return { system, raw, titles };
};

/**
 * New ids by how many designations hold a word, the most common first: notes mostly hold common words, so what is kept by
 * word id is read from a small part of memory.
 */
const commonFirst = (wordIds: ReadonlyMap<string, number>, read: readonly Designations[]): Int32Array => {
  const frequency = new Int32Array(wordIds.size);
  for (const { raw } of read)
    for (const { ids } of raw) for (const id of ids) frequency[id] = (frequency[id] ?? 0) + 1;
  const ordered = [...wordIds.values()].sort((a, b) => (frequency[b] ?? 0) - (frequency[a] ?? 0));
  const renumbered = new Int32Array(wordIds.size);
  ordered.forEach((id, at) => {
    renumbered[id] = at;
  });
  return renumbered;
};

/** Compiles the designations of the releases in force; once for a set of releases, some tens of megabytes for full ones. */
export const compileDictionary = (
  terminology: Terminology,
  systems: readonly System[],
  dateOfService?: string,
): Dictionary => {
  const met = new Map<string, number>();
  const read = systems.map((system) => readDesignations(terminology, system, met, dateOfService));
  const renumbered = commonFirst(met, read);
  const idOf = (id: number): number => renumbered[id] ?? 0;
  const wordIds = new Map([...met].map(([word, id]) => [word, idOf(id)]));
  const heads = emptyHeads(wordIds.size, read.length);
  return {
    wordIds,
    spelling: new SpellingReader(wordIds),
    heads,
    wholeTitles: systems.includes('icd10') ? compileWholeTitles(terminology, dateOfService) : noTitles,
    tables: read.map(({ system, raw, titles }, place) =>
      buildTable(
        system,
        raw.map((one) => ({ ...one, ids: one.ids.map(idOf) })),
        titles,
        heads,
        place,
      ),
    ),
  };
};
