import type { DesignationKind, System, Terminology } from '@ohm/terminology';
import { ambiguousAbbreviations } from '../note/abbreviations.ts';
import { wordsOf } from '../note/tokens.ts';
import { designationWords, isClinical, looksClinical } from './designation-words.ts';
import { SpellingReader } from './misspelling.ts';

/** One designation as the matcher holds it. */
export interface Entry {
  readonly code: string;
  readonly term: string;
  readonly kind: DesignationKind;
  readonly defaulted: number;
  /** Ids of its words, ascending by how many designations hold them: the rarest first. */
  readonly words: Uint32Array;
  /** A short abbreviation in capitals: in a note it has to stand in the same capitals. */
  readonly exact: string | null;
  /** The designation joins two things ("with", "due to"): across a comma the note has to join them too. */
  readonly joins: boolean;
}

/** Every designation of a release by its rarest word: what a note has to hold before anything else is looked at. */
export interface Dictionary {
  readonly system: System;
  readonly wordIds: ReadonlyMap<string, number>;
  readonly byAnchor: readonly (readonly Entry[] | undefined)[];
  /** Beside `byAnchor`: the id of every entry's second rarest word, -1 where it has one word. Most entries end here. */
  readonly seconds: readonly (Int32Array | undefined)[];
  readonly spelling: SpellingReader;
  readonly size: number;
  /** Words of the title of every code that joins two things in another designation of it. */
  readonly titleWords: ReadonlyMap<string, ReadonlySet<string>>;
}

interface RawEntry {
  readonly code: string;
  readonly term: string;
  kind: DesignationKind;
  readonly defaulted: number;
  readonly ids: number[];
}

const joining = /\b(with|due to|secondary to|associated|related|induced|caused by|complicated)\b/i;
const fromWords = /\b(with|due to|secondary to|from|caused by|complicated by)\b/i;
const abbreviation = /^[A-Z][A-Za-z0-9]{1,4}$/;

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

/** Compiles the designations of the release in force; once for a release, some tens of megabytes for a full one. */
export const compileDictionary = (
  terminology: Terminology,
  system: System,
  dateOfService?: string,
): Dictionary => {
  const wordIds = new Map<string, number>();
  const frequency: number[] = [];
  const raw: RawEntry[] = [];
  const seen = new Map<string, RawEntry>();
  const unclinical = system === 'snomed' ? unclinicalCodes(terminology, dateOfService) : new Set<string>();
  const titles = new Map<string, string>();
  for (const { code, term, kind } of terminology.designations(system, dateOfService)) {
    if (kind === 'title') titles.set(code, term);
    // Long-term drug use is read from the medications themselves; its words ("on insulin") say nothing about duration.
    if (system === 'icd10' && code.startsWith('Z79')) continue;
    if (unclinical.has(code)) continue;
    // An index leads a coder to a code by words that mean too little alone ("Loss, of, appetite"), so no mention rests on them.
    if (kind === 'index') continue;
    const found = designationWords(system, code, term, kind);
    if (found === null) continue;
    const ids: number[] = [];
    for (const word of found.words) {
      let id = wordIds.get(word);
      if (id === undefined) {
        id = wordIds.size;
        wordIds.set(word, id);
        frequency.push(0);
      }
      ids.push(id);
    }
    const key = `${code} ${[...ids].sort((a, b) => a - b).join(',')}`;
    const known = seen.get(key);
    if (known !== undefined) {
      // The same words as a title of its own: what our vocabulary says of them counts.
      if (kind === 'vocabulary') known.kind = kind;
      continue;
    }
    const entry: RawEntry = { code, term, kind, defaulted: found.defaulted, ids };
    seen.set(key, entry);
    for (const id of ids) frequency[id] = (frequency[id] ?? 0) + 1;
    raw.push(entry);
  }
  const byAnchor: Entry[][] = [];
  const titleWords = new Map<string, ReadonlySet<string>>();
  for (const { ids, ...rest } of raw) {
    const exact =
      ids.length === 1 &&
      abbreviation.test(rest.term) &&
      /[A-Z].*[A-Z]/.test(rest.term) &&
      rest.term.length <= 4
        ? rest.term
        : null;
    if (ambiguousAbbreviations.has(rest.term.toUpperCase())) continue;
    const words = Uint32Array.from(ids.sort((a, b) => (frequency[a] ?? 0) - (frequency[b] ?? 0)));
    const anchor = words[0] ?? 0;
    const list = byAnchor[anchor];
    const joins = joining.test(rest.term);
    const title = titles.get(rest.code);
    if (
      (fromWords.test(rest.term) || /^O9[89]/.test(rest.code)) &&
      title !== undefined &&
      !titleWords.has(rest.code)
    )
      titleWords.set(rest.code, new Set(wordsOf(title)));
    const entry: Entry = { ...rest, words, exact, joins };
    if (list === undefined) byAnchor[anchor] = [entry];
    else list.push(entry);
  }
  const seconds = byAnchor.map((list) => Int32Array.from(list, (entry) => entry.words[1] ?? -1));
  const spelling = new SpellingReader(wordIds);
  return { system, wordIds, byAnchor, seconds, spelling, size: raw.length, titleWords };
};
