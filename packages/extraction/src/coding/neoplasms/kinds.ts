import type { Terminology } from '@ohm/terminology';
import { isSameLevel, levelsOf, wordsIn } from '../index-entry.ts';

/** How a neoplasm behaves: a column of the Neoplasm Table. */
export type Behavior = 'malignant' | 'in situ' | 'benign' | 'uncertain' | 'unspecified';

/** A kind of neoplasm that the Alphabetic Index names: by all of its words, in any order. */
export interface NeoplasmKind {
  readonly words: readonly string[];
  /** What they begin with (`lettersOf`). */
  readonly letters: number;
  /** The code that the index gives it, or the column of the table that it leads to, and there the tissue ("Neoplasm, skin, benign"). */
  readonly code: string | null;
  readonly behavior: Behavior | null;
  readonly tissue: readonly string[];
}

/** Main terms that name a neoplasm by themselves; of others ("Disease", "Syndrome") the tabular titles are read. */
const namesNeoplasm =
  /oma\b|n[a]?evus|lentigo|fibroid|dermoid|bowen|erythroplasia|papillo|neoplasia|tumor|polyp/;
/** Parts of an entry that no note says or that make it another: where it is not said, with what it comes, whose it is. */
const unsaid = /^(?:(?:single )?(?:un)?specified site|by site|site classification|unspecified)\b/;
const specified = /\b(?<!un)specified site/;
const another =
  /^(?:with|in (?!situ)|due to|involving|of|male|female|multiple|specified type|type|and)\b|\bin$/;
const behaviorsSaid: readonly (readonly [RegExp, Behavior])[] = [
  [/^(?:.* )?malignant$/, 'malignant'],
  [/^in situ$/, 'in situ'],
  [/^benign$/, 'benign'],
  [/^uncertain behavior$/, 'uncertain'],
  [/^unspecified behavior$/, 'unspecified'],
];

/** Words that too much else is called by: of two words of a kind the other one is looked for. */
const common: ReadonlySet<string> = new Set('cancer tumor neoplasm cyst disease polyp cell skin'.split(' '));

/** The letters that words begin with, as bits: what lacks a letter of a kind lacks a word of it. */
export const lettersOf = (words: readonly string[]): number =>
  words.reduce((bits, word) => bits | (1 << (word.charCodeAt(0) & 31)), 0);

/** Where words of a kind lead. */
type Lead = Omit<NeoplasmKind, 'words' | 'letters'>;

const kindWords = (path: string): string[] | null => {
  const levels = levelsOf(path).filter((level, at, all) => {
    if (unsaid.test(level)) return false;
    // "Polyp, polypus": one word in two forms.
    if (at > 0 && isSameLevel(all[at - 1] ?? '', level)) return false;
    // "Nevus, skin, cheek": of the cheek is of its skin.
    return !(level === 'skin' && at > 0 && at < all.length - 1);
  });
  const [main, ...rest] = levels;
  if (main === undefined || !namesNeoplasm.test(main) || rest.some((level) => another.test(level)))
    return null;
  return [...new Set(levels.flatMap(wordsIn))];
};

const keyOf = (words: readonly string[]): string => words.toSorted().join(' ');

/** "Neoplasm, skin, benign, by site" → column and tissue; null for what leads elsewhere. */
const leadOf = (to: string): Lead | null => {
  const [main, ...rest] = levelsOf(to.replace(/^(?:also|Table of) /, ''));
  if (main === undefined || !/^neoplasms?$/.test(main)) return null;
  const behavior = behaviorsSaid.find(([said]) => rest.some((level) => said.test(level)))?.[1];
  if (behavior === undefined) return null;
  const tissue = rest
    .filter((level) => level !== 'by site' && !behaviorsSaid.some(([said]) => said.test(level)))
    .flatMap(wordsIn);
  return { code: null, behavior, tissue };
};

/** Codes of neoplasms, but for those of blood (D45-D47). */
const neoplasm = /^(?:C|D[0-3]|D4[0-489])/;

/** The heads of the columns as notes say them. */
const heads: readonly (readonly [string, Behavior, string])[] = [
  ['benign neoplasm', 'benign', ''],
  ['benign tumor', 'benign', ''],
  ['neoplasm uncertain behavior', 'uncertain', ''],
  ['neoplasm unspecified behavior', 'unspecified', ''],
  ['SCC situ', 'in situ', 'skin'],
  ['SCC', 'malignant', ''],
  ['BCC', 'malignant', 'skin'],
  ['adenoca', 'malignant', ''],
  ['squamous ca', 'malignant', ''],
  ['squamous cell ca', 'malignant', ''],
];

/** Kinds of neoplasms by the one of their words that says most, from the entries and cross-references of the Alphabetic Index. */
export const kindsOf = (terminology: Terminology, dateOfService?: string): Map<string, NeoplasmKind[]> => {
  const leads = new Map<string, Lead & Pick<NeoplasmKind, 'words'>>();
  const put = (words: readonly string[] | null, lead: Lead | null): void => {
    if (words === null || lead === null || words.length === 0) return;
    const key = keyOf(words);
    const known = leads.get(key);
    // "Specified site: see the table; unspecified site: D27.9": the table where there is a site, else the code.
    if (known === undefined) leads.set(key, { ...lead, words });
    else if (known.code === null && lead.code !== null) leads.set(key, { ...known, code: lead.code });
    else if (known.behavior === null && lead.behavior !== null)
      leads.set(key, { ...lead, words, code: known.code });
  };
  for (const { code, term, kind } of terminology.designations('icd10', dateOfService))
    if (kind === 'index' && neoplasm.test(code) && !term.startsWith('Neoplasm') && !specified.test(term))
      put(kindWords(term), { code, behavior: null, tissue: [] });
  const aliases: [string[], string][] = [];
  for (const { term, to } of terminology.crossReferences(dateOfService)) {
    const words = term.startsWith('Neoplasm') ? null : kindWords(term);
    const lead = leadOf(to);
    if (lead !== null) put(words, lead);
    else if (words !== null) aliases.push([words, to]);
  }
  if (leads.size === 0) return new Map();
  // "Lentigo maligna: see Melanoma, in situ".
  for (const [words, to] of aliases) {
    const target = leads.get(
      keyOf(
        levelsOf(to)
          .filter((level) => level !== 'by site' && level !== 'skin')
          .flatMap(wordsIn),
      ),
    );
    if (target !== undefined) put(words, target);
  }
  for (const [said, behavior, tissue] of heads)
    put(wordsIn(said), { code: null, behavior, tissue: wordsIn(tissue) });
  return Map.groupBy(
    [...leads.values()].map((lead) => ({ ...lead, letters: lettersOf(lead.words) })),
    ({ words }) => words.find((word) => !common.has(word)) ?? words[0] ?? '',
  );
};
