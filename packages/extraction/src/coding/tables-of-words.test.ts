import { beforeAll, describe, expect, it } from 'vitest';
import type { Extractor } from '../extractor.ts';
import { samplesOf } from '../testing/expression-samples.ts';
import { suggestedBy, vocabularyExtractor } from '../testing/vocabulary-extractor.ts';
import type { Setting } from '../types.ts';
import { readings } from './admit/listed-abbreviations.ts';
import * as tobacco from './drugs/tobacco.ts';
import { operations } from './encounter/aftercare.ts';
import { treatments } from './encounter/antineoplastic.ts';
import { procedures } from './encounter/past-procedures.ts';
import { plannedStays } from './encounter/planned-stays.ts';
import { systems } from './encounter/postprocedural.ts';
import { removals } from './encounter/removed-parts.ts';
import { reproductiveVisits } from './encounter/reproductive-visits.ts';
import { visits } from './encounter/visit-reasons.ts';
import { sites } from './injuries/burns.ts';
import { agents } from './injuries/corrosions.ts';
import { sites as sitesOfForeignBodies } from './injuries/foreign-bodies.ts';
import { mechanisms } from './injuries/mechanisms.ts';
import { bones } from './injuries/pathological.ts';
import { places } from './injuries/places.ts';
import { woundCode, woundSites } from './injuries/wound-sites.ts';

/** A note around words of a row, and what the row makes of them. */
interface Frame {
  readonly table: string;
  readonly rows: readonly (readonly [RegExp, string])[];
  readonly setting: Setting;
  readonly note: (words: string) => string;
}

const frames: readonly Frame[] = [
  {
    table: 'mechanisms',
    rows: mechanisms,
    setting: 'outpatient',
    note: (words) => `History: Today ${words} here.\nAssessment: Laceration of the left forearm.`,
  },
  {
    table: 'places',
    rows: places,
    setting: 'outpatient',
    note: (words) =>
      `History: Today she tripped and fell ${words}.\nAssessment: Laceration of the left forearm.`,
  },
  {
    table: 'tobacco',
    rows: tobacco.statements.map(([words, code]) => [words, code] as const),
    setting: 'outpatient',
    note: (words) => `Social history: ${words}.`,
  },
  {
    table: 'operations',
    rows: operations,
    setting: 'outpatient',
    note: (words) => `Chief complaint: Postoperative visit after ${words}.`,
  },
  { table: 'visits', rows: visits, setting: 'outpatient', note: (words) => `Chief complaint: ${words}.` },
  {
    table: 'visits for contraception and after a birth',
    rows: reproductiveVisits,
    setting: 'outpatient',
    note: (words) => `Assessment: ${words} today.`,
  },
  {
    table: 'treatments',
    rows: treatments,
    setting: 'inpatient',
    note: (words) => `History: ${words}.\nDiagnosis: Lung cancer.`,
  },
  {
    table: 'procedures',
    rows: procedures.map(([words, code]) => [words, code] as const),
    setting: 'outpatient',
    note: (words) => `Past history: ${words} in 2010.`,
  },
  {
    table: 'removals',
    rows: removals.map(
      ([words, code]) => [words, typeof code === 'string' ? code : (code('right')[0] ?? '')] as const,
    ),
    setting: 'outpatient',
    note: (words) => `Past surgical history: right ${words} in 2010.`,
  },
  {
    table: 'planned stays',
    rows: plannedStays.map(({ said, code }) => [said, code] as const),
    setting: 'inpatient',
    note: (words) => `History: Elective admission for ${words}.`,
  },
  {
    table: 'operations that bled',
    rows: systems.map(([words, code]) => [words, code] as const),
    setting: 'inpatient',
    note: (words) => `Hospital course: Hemorrhage following ${words}.`,
  },
  {
    table: 'abbreviations in lists',
    rows: Object.entries(readings).map(([name, { code }]) => [new RegExp(name), code] as const),
    setting: 'inpatient',
    note: (words) =>
      `Diagnosis:\n1. Severe ${words}\nPacemaker, septoplasty, murmur, platelets, desmopressin, lactulose, levodopa, sildenafil`,
  },
  {
    table: 'sites of burns',
    rows: sites.map(
      ([words, category, site, sided]) => [words, `${category}.2${site}${sided ? '1' : 'X'}A`] as const,
    ),
    setting: 'inpatient',
    note: (words) => `Diagnosis: Second degree burn of the face. Second degree burn of the right ${words}.`,
  },
  {
    table: 'sites of wounds',
    rows: woundSites.map(([words, pattern]) => [words, woundCode(pattern, 1, 'right', '')] as const),
    setting: 'outpatient',
    note: (words) => `Assessment: Laceration of the right ${words}.`,
  },
  {
    table: 'sites of foreign bodies',
    rows: sitesOfForeignBodies.map(([words, , code]) => [words, code.replace('S', '1')] as const),
    setting: 'outpatient',
    note: (words) => `History: A bead was lodged in the right ${words}.`,
  },
  {
    table: 'bones that a disease weakened',
    rows: bones.map(([words, right]) => [words, `M84.4${right.replace('P', '4')}A`] as const),
    setting: 'inpatient',
    note: (words) => `Diagnosis: Pathological fracture of the right ${words}.`,
  },
  {
    table: 'agents of corrosions',
    rows: agents.map(([words, code]) => [words, code?.replace('I', '1') ?? 'T22.612A'] as const),
    setting: 'inpatient',
    note: (words) => `Diagnosis: Second degree burn of the left forearm by ${words}.`,
  },
];

describe('every row of a table', () => {
  let extractor: Extractor;
  beforeAll(async () => {
    extractor = await vocabularyExtractor(frames.flatMap(({ rows }) => rows.map(([, code]) => code)));
  }, 60_000);

  it.each(frames)('of $table is reached by its words', ({ rows, setting, note }) => {
    const unread = rows.flatMap(([expression, code]) => {
      const samples = samplesOf(expression);
      const some = samples.filter((_, at) => at % Math.ceil(samples.length / 6) === 0);
      return some.some((words) => suggestedBy(extractor, note(words), setting).includes(code))
        ? []
        : [`${code}: ${some.join(' | ')}`];
    });
    expect(unread).toEqual([]);
  });
});
