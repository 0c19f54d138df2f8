import type { Terminology } from '@ohm/terminology';
import { Beginnings, beginningOf } from '../note/beginnings.ts';
import { normalizeWord, splitNormalized, stopWords } from '../note/normalize.ts';
import { aside } from './index-entry.ts';
import { compileNeoplasmSites, type NeoplasmSites } from './neoplasms/sites.ts';
import { compileNeoplasmTable, type NeoplasmTable, noNeoplasms } from './neoplasms/table.ts';

/** How a drug was taken, as the columns of the Table of Drugs and Chemicals are headed. */
export type Taking = 'accidental' | 'self-harm' | 'assault' | 'adverse' | 'underdosing';

/**
 * The official tables as rules ask them: by the name of a drug, by the words of a site, by the words of an activity. Empty for
 * a release without an index.
 */
export interface OfficialIndex {
  /** Name in lower case → code by how it was taken (Table of Drugs and Chemicals). */
  readonly drugs: ReadonlyMap<string, Readonly<Partial<Record<Taking, string>>>>;
  /** What their first words begin with: most words of a note name no drug. */
  readonly drugNames: Beginnings;
  /** The first words of those that have more. */
  readonly drugBeginnings: ReadonlySet<string>;
  /** `wordKey` of a site → code of a secondary malignant neoplasm there (Neoplasm Table). */
  readonly secondarySites: ReadonlyMap<string, string>;
  /** Category of a neoplasm → its sites and their codes (Neoplasm Table, Alphabetic Index). */
  readonly neoplasmSites: NeoplasmSites;
  /** Neoplasms that are not malignant: their kinds, and where the table lists them. */
  readonly neoplasms: NeoplasmTable;
  /** `wordKey` of an activity → Y93 code (Index to External Causes). */
  readonly activities: ReadonlyMap<string, string>;
  /** The words of all of them. */
  readonly activityWords: ReadonlySet<string>;
  /** The same words by their numbers, for sentences that hold none. */
  readonly activityNames: Beginnings;
}

export const noIndex: OfficialIndex = {
  drugs: new Map(),
  drugNames: new Beginnings(),
  drugBeginnings: new Set(),
  secondarySites: new Map(),
  neoplasmSites: new Map(),
  neoplasms: noNeoplasms,
  activities: new Map(),
  activityWords: new Set(),
  activityNames: new Beginnings(),
};

/** Words of a phrase as they are compared, in an order that does not depend on the phrase; empty where none says anything. */
export const wordKey = (phrase: string): string =>
  splitNormalized(phrase.trim().toLowerCase())
    .filter((word) => word !== '' && !stopWords.has(word))
    .sort()
    .join(' ');

/**
 * Names of the Table of Drugs and Chemicals that notes use of something else: of the body and what is measured in it, of kinds and
 * forms of medicines, of everyday things.
 */
const ordinaryWords: ReadonlySet<string> = new Set(
  (
    'adrenal thyroid hormone enzyme blood plasma serum oxygen vitamin calcium potassium sodium magnesium phosphate iodine urea glucose ' +
    'dextrose fructose galactose lactose sucrose glycine glutathione catalase amylase lipase ferritin fibrinogen thrombin prolactin ' +
    'cortisol aldosterone gonadotropin serotonin histamine dopamine cholesterol albumin globulin antitoxin antigen ' +
    'drug medicament tablets ointment lozenges mouthwash emollient lubricant preparation pharmaceutical adjunct depressant stimulant ' +
    'relaxant tonic hypotensive deterrent detergent astringent colorant congener propionate tartrate cosmetics dentifrice vaseline ' +
    'letter dial speed soma packed mustard ginger chalk charcoal bran fiber starch yeast agar alum silver talcum mucilage squill plant ' +
    'central local oral regional posterior'
  ).split(' '),
);

const takings: readonly (readonly [string, Taking])[] = [
  [', poisoning accidental (unintentional)', 'accidental'],
  [', poisoning intentional self-harm', 'self-harm'],
  [', poisoning assault', 'assault'],
  [', adverse effect', 'adverse'],
  [', underdosing', 'underdosing'],
];
const site = /^Neoplasm, neoplastic, (.+), malignant secondary$/;
const activity = /^Activity, (.+)$/;

const beginningsOf = (names: Iterable<string>): Beginnings => {
  const beginnings = new Beginnings();
  for (const name of names) beginnings.add(beginningOf(normalizeWord(name.split(' ', 1)[0] ?? '')));
  return beginnings;
};

/** Reads the entries of one level: a name alone, without a modifier under it that the note would have to say too. */
export const compileOfficialIndex = (terminology: Terminology, dateOfService?: string): OfficialIndex => {
  const drugs = new Map<string, Partial<Record<Taking, string>>>();
  const secondarySites = new Map<string, string>();
  const activities = new Map<string, string>();
  for (const { code, term, kind } of terminology.designations('icd10', dateOfService)) {
    if (kind !== 'index') continue;
    const taking = code.startsWith('T') ? takings.find(([suffix]) => term.endsWith(suffix)) : undefined;
    if (taking !== undefined) {
      const name = term.slice(0, -taking[0].length).replace(aside, '').trim().toLowerCase();
      if (name.includes(',') || name.length < 4 || ordinaryWords.has(name)) continue;
      const codes = drugs.get(name) ?? {};
      codes[taking[1]] ??= code;
      drugs.set(name, codes);
      continue;
    }
    const [, where] = code.startsWith('C7') ? (site.exec(term) ?? []) : [];
    const [, what] = code.startsWith('Y93') ? (activity.exec(term) ?? []) : [];
    const name = (where ?? what)?.replace(aside, ' ').replaceAll(',', ' ') ?? '';
    const key = wordKey(name);
    if (key === '') continue;
    if (where !== undefined && !where.replace(aside, '').includes(',') && !secondarySites.has(key))
      secondarySites.set(key, code);
    if (what !== undefined && !activities.has(key)) activities.set(key, code);
  }
  const activityWords = new Set([...activities.keys()].flatMap((key) => key.split(' ')));
  return {
    drugs,
    drugNames: beginningsOf(drugs.keys()),
    drugBeginnings: new Set(
      [...drugs.keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ', 1)[0] ?? ''),
    ),
    secondarySites,
    neoplasmSites: compileNeoplasmSites(terminology, dateOfService),
    neoplasms: compileNeoplasmTable(terminology, dateOfService),
    activities,
    activityWords,
    activityNames: beginningsOf(activityWords),
  };
};
