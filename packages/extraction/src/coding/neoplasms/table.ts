import type { Terminology } from '@ohm/terminology';
import { splitNormalized, stopWords } from '../../note/normalize.ts';

/** Columns of the Neoplasm Table by the heads that close its entries; malignant secondary ones have a reader of their own. */
const columns = {
  malignant: 'malignant primary',
  'in situ': 'ca in situ',
  benign: 'benign',
  uncertain: 'uncertain behavior',
  unspecified: 'unspecified behavior',
} as const;

export type Behavior = keyof typeof columns;

const behaviors = Object.keys(columns) as Behavior[];

/** A row of the Neoplasm Table in one column. */
interface Row {
  /** Words of its first level: the organ, or the tissue. */
  readonly top: readonly string[];
  /** Words of its last level, one list for each form in which the level is printed ("larynx, laryngeal"). */
  readonly lasts: readonly (readonly string[])[];
  /** Words of all its levels. */
  readonly all: ReadonlySet<string>;
  readonly depth: number;
  readonly code: string;
}

/** A kind of neoplasm that the Alphabetic Index names: by all of its words, in any order. */
export interface NeoplasmKind {
  readonly words: readonly string[];
  /** The code that the index gives it, or the column of the table that it leads to, and there the tissue ("Neoplasm, skin, benign"). */
  readonly code: string | null;
  readonly behavior: Behavior | null;
  readonly tissue: readonly string[];
}

/** The Neoplasm Table, and what the Alphabetic Index leads to it. */
export interface NeoplasmTable {
  /** Kinds by the one of their words that says most. */
  readonly kinds: ReadonlyMap<string, readonly NeoplasmKind[]>;
  /** Words that name sites. */
  readonly siteWords: ReadonlySet<string>;
  /** The code of a site in a column; null where the table has no such site, or two that the words fit alike. */
  code(behavior: Behavior, tissue: readonly string[], site: ReadonlySet<string>): string | null;
}

/** Nonessential words and what the index adds for what it names nowhere else. */
const aside = /\([^)]*\)|\b(?:NEC|NOS)\b/g;

/** Levels of an entry in lower case, without asides. */
export const levelsOf = (path: string): string[] =>
  path
    .replace(aside, ' ')
    .split(',')
    .map((level) => level.trim().toLowerCase())
    .filter((level) => level !== '');

const wordsIn = (level: string): string[] =>
  splitNormalized(level.replace(/[^\p{L}\d'’-]+/gu, ' ').trim()).filter(
    (word) => word !== '' && !stopWords.has(word),
  );

/** "Larynx, laryngeal": one level in two forms. */
const isSameLevel = (one: string, other: string): boolean => one.slice(0, 4) === other.slice(0, 4);

const rowOf = (place: string, code: string): Row | null => {
  const levels: string[][] = [];
  for (const level of levelsOf(place)) {
    const before = levels.at(-1);
    if (before !== undefined && isSameLevel(before[0] ?? '', level)) before.push(level);
    else levels.push([level]);
  }
  const [top, last] = [levels[0], levels.at(-1)];
  if (top === undefined || last === undefined) return null;
  const lasts = last.map(wordsIn).filter((words) => words.length > 0);
  if (lasts.length === 0) return null;
  return {
    top: top.flatMap(wordsIn),
    lasts,
    all: new Set(levels.flat().flatMap(wordsIn)),
    depth: levels.length,
    code,
  };
};

/** What the table says beside a site, and is none: kinds of tissue, and what nobody writes. */
const noSite = /carcinoma|specified|overlapping|sebaceous|melanoma|mesothelioma|\bwith\b/;

/** Words that say where in an organ; where the table has no such part, the organ counts. */
export const directions: ReadonlySet<string> = new Set(
  'upper lower distal proximal main lateral medial anterior posterior middle mid inner outer internal external superior inferior dorsal ventral'.split(
    ' ',
  ),
);

const tables = (terminology: Terminology, dateOfService?: string) => {
  const rows = new Map<Behavior, Map<string, Row[]>>(behaviors.map((behavior) => [behavior, new Map()]));
  for (const { code, term, kind } of terminology.designations('icd10', dateOfService)) {
    if (kind !== 'index' || !/^[CD]/.test(code) || !term.startsWith('Neoplasm, neoplastic, ')) continue;
    const behavior = behaviors.find((one) => term.endsWith(`, ${columns[one]}`));
    if (behavior === undefined) continue;
    const place = term.slice('Neoplasm, neoplastic, '.length, -(columns[behavior].length + 2));
    const row = noSite.test(place) ? null : rowOf(place, code);
    for (const last of row?.lasts ?? []) {
      const word = last[0] ?? '';
      const of = rows.get(behavior) ?? new Map<string, Row[]>();
      const known = of.get(word);
      if (row !== null && known === undefined) of.set(word, [row]);
      else if (row !== null) known?.push(row);
    }
  }
  return rows;
};

/** Tissues that the table lists sites of: only who names the tissue means them. */
const tissues: ReadonlySet<string> = new Set(
  'bone cartilage connective nerve skin meninges lymph muscle vessel tissue ganglion'
    .split(' ')
    .flatMap(wordsIn),
);

/** Of rows that the words of a site fit, the one nearest to the top of the table; null where two are alike. */
const best = (rows: readonly Row[], site: ReadonlySet<string>, tissue: readonly string[]): string | null => {
  const fitting = rows.filter(
    ({ top, lasts, all }) =>
      lasts.some((last) => last.every((word) => site.has(word))) &&
      [...site].every((word) => all.has(word)) &&
      tissue.every((word) => top.includes(word)),
  );
  const own = fitting.filter(({ top }) => top.some((word) => site.has(word)));
  const depth = Math.min(...own.map((row) => row.depth));
  const pool =
    own.length > 0
      ? own.filter((row) => row.depth === depth)
      : fitting.filter(({ top }) => !top.some((word) => tissues.has(word)));
  const codes = new Set(pool.map(({ code }) => code));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
};

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

/** Where words of a kind lead. */
type Lead = Omit<NeoplasmKind, 'words'>;

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
];

const kindsOf = (terminology: Terminology, dateOfService?: string): Map<string, NeoplasmKind[]> => {
  const leads = new Map<string, NeoplasmKind>();
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
    leads.values(),
    ({ words }) => words.find((word) => !common.has(word)) ?? words[0] ?? '',
  );
};

/** Reads the Neoplasm Table and the kinds that lead to it. A release without an index has none of either. */
export const compileNeoplasmTable = (terminology: Terminology, dateOfService?: string): NeoplasmTable => {
  const rows = tables(terminology, dateOfService);
  const siteWords = new Set<string>();
  for (const [behavior, of] of rows)
    if (behavior !== 'malignant')
      for (const list of of.values()) for (const { all } of list) for (const word of all) siteWords.add(word);
  return {
    kinds: kindsOf(terminology, dateOfService),
    siteWords,
    code: (behavior, tissue, site) => {
      const of = rows.get(behavior);
      const words = new Set([...site, ...tissue]);
      return best(
        [...words].flatMap((word) => of?.get(word) ?? []),
        words,
        tissue,
      );
    },
  };
};

export const noNeoplasms: NeoplasmTable = { kinds: new Map(), siteWords: new Set(), code: () => null };
