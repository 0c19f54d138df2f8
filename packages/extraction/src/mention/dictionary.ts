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
export interface DesignationTable {
  readonly system: System;
  /** Entries of one rarest word stand together: those of word `id` from `starts[id]` up to `starts[id + 1]`. */
  readonly entries: readonly Entry[];
  readonly starts: Int32Array;
  /** Beside `entries`: the ids of the second and third rarest word, -1 where there is none. Most entries end here. */
  readonly seconds: Int32Array;
  readonly thirds: Int32Array;
  /** Words of the title of every code that joins two things in another designation of it. */
  readonly titleWords: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The designations of the releases in force over one set of words, so that a note is looked up once for all systems. */
export interface Dictionary {
  readonly wordIds: ReadonlyMap<string, number>;
  readonly spelling: SpellingReader;
  readonly tables: readonly DesignationTable[];
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

const readDesignations = (
  terminology: Terminology,
  system: System,
  wordIds: Map<string, number>,
  dateOfService?: string,
): { raw: RawEntry[]; titles: Map<string, string> } => {
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
    if (ambiguousAbbreviations.has(term.toUpperCase())) continue;
    const found = designationWords(system, code, term, kind);
    if (found === null) continue;
    const ids = found.words.map((word) => {
      const id = wordIds.get(word) ?? wordIds.size;
      wordIds.set(word, id);
      return id;
    });
    const key = `${code} ${[...ids].sort((a, b) => a - b).join(',')}`;
    const known = seen.get(key);
    if (known === undefined) {
      const entry: RawEntry = { code, term, kind, defaulted: found.defaulted, ids };
      seen.set(key, entry);
      raw.push(entry);
      // The same words as a title of its own: what our vocabulary says of them counts.
    } else if (kind === 'vocabulary') known.kind = kind;
  }
  return { raw, titles };
};

/** A short abbreviation has to be written as such; four letters at most, two of them capitals. */
const exactTerm = ({ ids, term }: RawEntry): string | null =>
  ids.length === 1 && abbreviation.test(term) && /[A-Z].*[A-Z]/.test(term) && term.length <= 4 ? term : null;

const buildTable = (
  system: System,
  { raw, titles }: ReturnType<typeof readDesignations>,
  words: number,
): DesignationTable => {
  const frequency = new Int32Array(words);
  for (const { ids } of raw) for (const id of ids) frequency[id] = (frequency[id] ?? 0) + 1;
  const titleWords = new Map<string, ReadonlySet<string>>();
  const entries = raw.map((one): Entry => {
    const title = titles.get(one.code);
    if (
      (fromWords.test(one.term) || /^O9[89]/.test(one.code)) &&
      title !== undefined &&
      !titleWords.has(one.code)
    )
      titleWords.set(one.code, new Set(wordsOf(title)));
    const { ids, ...rest } = one;
    return {
      ...rest,
      words: Uint32Array.from(ids.sort((a, b) => (frequency[a] ?? 0) - (frequency[b] ?? 0))),
      exact: exactTerm(one),
      joins: joining.test(one.term),
    };
  });
  entries.sort((a, b) => (a.words[0] ?? 0) - (b.words[0] ?? 0));
  const starts = new Int32Array(words + 1);
  for (const entry of entries) {
    const next = (entry.words[0] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let id = 1; id <= words; id += 1) starts[id] = (starts[id] ?? 0) + (starts[id - 1] ?? 0);
  return {
    system,
    entries,
    starts,
    seconds: Int32Array.from(entries, (entry) => entry.words[1] ?? -1),
    thirds: Int32Array.from(entries, (entry) => entry.words[2] ?? -1),
    titleWords,
  };
};

/** Compiles the designations of the releases in force; once for a set of releases, some tens of megabytes for full ones. */
export const compileDictionary = (
  terminology: Terminology,
  systems: readonly System[],
  dateOfService?: string,
): Dictionary => {
  const wordIds = new Map<string, number>();
  const read = systems.map(
    (system) => [system, readDesignations(terminology, system, wordIds, dateOfService)] as const,
  );
  return {
    wordIds,
    spelling: new SpellingReader(wordIds),
    tables: read.map(([system, designations]) => buildTable(system, designations, wordIds.size)),
  };
};
