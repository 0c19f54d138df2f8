import type { Terminology } from '@ohm/terminology';
import { marksOf } from '../note/marks.ts';
import { NameTree } from './name-tree.ts';
import { propertiesOfName } from './units.ts';

/** A LOINC code as one of the things a name may mean: numbers, for dozens are weighed in every note. */
export interface NamedCode {
  readonly code: string;
  fromVocabulary: boolean;
  readonly order: number;
  /** The properties that it may have (`bitsOf`); none where its name doesn't say. */
  readonly properties: number;
  /** Bits of the places in `specimens` of what words around a value may say of its specimen. */
  readonly said: number;
  readonly isBlood: boolean;
}

/** A name of observations. */
export interface ObservationName {
  /** What it may mean, in the order of the release. */
  readonly codes: NamedCode[];
  /** Whether it may be a culture. */
  isCulture: boolean;
  /** Whether words around it may say which of them it is. */
  saysSpecimen: boolean;
}

export type ObservationNames = NameTree<ObservationName>;

/** Words around a value, the specimen they speak of, and how much a code of it loses when they are absent. */
const specimens: readonly (readonly [RegExp, RegExp, number])[] = [
  [/\burin|\bupcr|\buacr|spot/i, /urine/, 9],
  [/\bcsf\b|cerebrospinal/i, /cerebral spinal|csf/, 9],
  [/\bascit|paracentesis|peritoneal/i, /peritoneal|body fluid/, 9],
  [/\bpleural/i, /pleural|body fluid/, 9],
  [/\bstool|fec/i, /stool/, 9],
  [/\babg\b|arterial/i, /arterial/, 2],
  [/\bvbg\b|venous/i, /venous/, 2],
  [/\bcapillary|glucometer|fingerstick|\bgrbs\b|\bpoc\b/i, /capillary|glucometer/, 2],
];

/** Bits of the places in `specimens` that words around a value speak of. */
export const specimensSaid = (around: string): number => {
  let bits = 0;
  specimens.forEach(([words], place) => {
    if (words.test(around)) bits |= 1 << place;
  });
  return bits;
};

/** Names in titles that are words of every note. */
const tooGeneral: ReadonlySet<string> = new Set([
  'type',
  'color',
  'appearance',
  'volume',
  'time',
  'age',
  'day',
  'weight',
  'date',
]);

/** What flowsheets write before a value and no vocabulary of words should hold. */
const shorthand: Readonly<Record<string, readonly string[]>> = {
  T: ['8310-5'],
  febrile: ['8310-5'],
  fever: ['8310-5'],
  Tmax: ['8310-5'],
  saturation: ['59408-5'],
  sats: ['59408-5'],
  pH: ['2744-1', '2746-6'],
  Cr: ['2160-0', '14682-9'],
  AG: ['33037-3'],
};

/** How much a code gains by the words around a value, for the specimen that its name says, and loses by their absence. */
export const specimenPoints = ({ said }: NamedCode, around: number): number => {
  let points = 0;
  for (let place = 0, bits = said; bits !== 0; place += 1, bits >>= 1)
    if ((bits & 1) !== 0) points += (around & (1 << place)) !== 0 ? 4 : -(specimens[place]?.[2] ?? 0);
  return points;
};

/** What of a code's name says in what is measured. */
const specimenOf = (name: string): Pick<NamedCode, 'said' | 'isBlood'> => {
  // A pulse oximeter reads arterial blood, and nobody says so.
  const read = name.replace(/arterial (?=blood by pulse oximetry)/i, '');
  const specimen = / (?:in|of) (?=[A-Z\d])(.+)$/.exec(read)?.[1]?.toLowerCase() ?? '';
  return {
    said: specimens.reduce(
      (bits, [, named], place) => (named.test(specimen) ? bits | (1 << place) : bits),
      0,
    ),
    isBlood: /serum|plasma|blood/.test(specimen),
  };
};

/** What grew is the result. */
const culture = / by .*\bculture$/i;

/** "Creatinine [Mass/volume] in Serum or Plasma" → "Creatinine": what a note calls it. */
const componentOf = (name: string): string =>
  (name.replace(/\.total\b/i, '').split(/ \[| in (?=[A-Z])| of (?=[A-Z])|\/| by /)[0] ?? name).replace(
    /\([^)]*\)/g,
    ' ',
  );

/** Reads the designations of LOINC into names; order of the release is kept as frequency order where it has one. */
export const compileObservationNames = (
  terminology: Terminology,
  dateOfService?: string,
): ObservationNames => {
  const names: ObservationNames = new NameTree();
  const titles = new Map<string, string>();
  const all = [...terminology.designations('loinc', dateOfService)];
  for (const { code, term, kind } of all) if (kind === 'title' || !titles.has(code)) titles.set(code, term);
  let order = 0;
  for (const [term, codes] of Object.entries(shorthand))
    for (const code of codes) if (titles.has(code)) all.push({ code, term, kind: 'vocabulary' });
  for (const { code, term, kind } of all) {
    order += 1;
    const name = titles.get(code) ?? term;
    const phrase = kind === 'title' ? componentOf(term) : term;
    if (kind === 'title' && tooGeneral.has(phrase.trim().toLowerCase())) continue;
    const words = marksOf(phrase, 0, phrase.length).filter(({ beginning }) => beginning !== 0);
    const named = names.grow(words, () => ({ codes: [], isCulture: false, saysSpecimen: false }));
    if (named === null) continue;
    const known = named.codes.find((one) => one.code === code);
    if (known !== undefined) {
      known.fromVocabulary ||= kind === 'vocabulary';
      continue;
    }
    const specimen = specimenOf(name);
    named.codes.push({
      code,
      fromVocabulary: kind === 'vocabulary',
      order,
      properties: propertiesOfName(name),
      said: specimen.said,
      isBlood: specimen.isBlood,
    });
    named.isCulture ||= culture.test(name);
    named.saysSpecimen ||= specimen.said !== 0;
  }
  return names;
};
