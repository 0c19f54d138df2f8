import type { Terminology } from '@ohm/terminology';
import { Beginnings, beginningOf } from '../../note/beginnings.ts';
import { rememberedApart } from '../../remembered.ts';
import { isSameLevel, levelsOf, wordsIn } from '../index-entry.ts';
import { type Behavior, kindsOf, type NeoplasmKind } from './kinds.ts';

/** Columns of the Neoplasm Table by the heads that close its entries; malignant secondary ones have a reader of their own. */
const columns = {
  malignant: 'malignant primary',
  'in situ': 'ca in situ',
  benign: 'benign',
  uncertain: 'uncertain behavior',
  unspecified: 'unspecified behavior',
} as const satisfies Record<Behavior, string>;

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

/** The Neoplasm Table, and what the Alphabetic Index leads to it. */
export interface NeoplasmTable {
  /** Kinds by the one of their words that says most. */
  readonly kinds: ReadonlyMap<string, readonly NeoplasmKind[]>;
  /** What those words begin with. */
  readonly kindWords: Beginnings;
  /** Words that name sites. */
  readonly siteWords: ReadonlySet<string>;
  /** The code of a site in a column; null where the table has no such site, or two that the words fit alike. */
  code(behavior: Behavior, tissue: readonly string[], site: ReadonlySet<string>): string | null;
}

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

/** Reads the Neoplasm Table and the kinds that lead to it. A release without an index has none of either. */
export const compileNeoplasmTable = (terminology: Terminology, dateOfService?: string): NeoplasmTable => {
  const rows = tables(terminology, dateOfService);
  const siteWords = new Set<string>();
  for (const [behavior, of] of rows)
    if (behavior !== 'malignant')
      for (const list of of.values()) for (const { all } of list) for (const word of all) siteWords.add(word);
  /** By column: sites are named by the same few words from note to note. */
  const codes = new Map(
    behaviors.map((behavior) => {
      const of = rows.get(behavior);
      const codeOf = rememberedApart((key) => {
        const [tissue = [], site = []] = key.split('|').map((words) => words.split(' ').filter(Boolean));
        const words = new Set([...site, ...tissue]);
        return best(
          [...words].flatMap((word) => of?.get(word) ?? []),
          words,
          tissue,
        );
      });
      return [behavior, codeOf] as const;
    }),
  );
  const kinds = kindsOf(terminology, dateOfService);
  const kindWords = new Beginnings();
  for (const word of kinds.keys()) kindWords.add(beginningOf(word));
  return {
    kinds,
    kindWords,
    siteWords,
    code: (behavior, tissue, site) =>
      codes.get(behavior)?.(`${tissue.join(' ')}|${[...site].join(' ')}`) ?? null,
  };
};

export const noNeoplasms: NeoplasmTable = {
  kinds: new Map(),
  kindWords: new Beginnings(),
  siteWords: new Set(),
  code: () => null,
};
