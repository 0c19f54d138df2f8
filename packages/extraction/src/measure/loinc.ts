import type { Terminology } from '@ohm/terminology';
import type { NoteDocument } from '../note/document.ts';
import type { SectionKind } from '../note/headings.ts';
import { marksOf } from '../note/marks.ts';
import type { Evidence } from '../types.ts';
import { nameMarks, type Value, valueAfter } from './observations.ts';
import { type Property, propertiesOfName } from './units.ts';

/** A LOINC code as one of the things a name may mean. */
interface Candidate {
  readonly code: string;
  readonly name: string;
  fromVocabulary: boolean;
  readonly order: number;
  readonly properties: readonly Property[] | null;
  readonly specimen: string;
}

interface NameNode {
  readonly next: Map<string, NameNode>;
  readonly candidates: Candidate[];
}

/** Names of observations, as a tree of words. */
export interface ObservationNames {
  readonly root: NameNode;
  /** By `beginning` of a word: whether a name may begin with it. Most words of a note are told apart here. */
  readonly beginnings: Uint8Array;
}

const beginningBits = 12;
const beginning = (word: string): number =>
  (Math.imul(word.charCodeAt(0), 31) + Math.imul(word.charCodeAt(1) | 0, 7) + word.length) &
  ((1 << beginningBits) - 1);

/** An observation with its value and the LOINC code that name, unit and specimen select. */
export interface Observation {
  readonly code: string;
  readonly name: string;
  readonly value: Value;
  readonly evidence: Evidence;
  /** Whether the unit in the note is the one the code measures; null where either doesn't say. */
  readonly unitAgrees: boolean | null;
  readonly alternatives: readonly string[];
}

/** What flowsheets write before a value and no vocabulary of words should hold. */
const shorthand: Readonly<Record<string, string>> = {
  T: '8310-5',
  temp: '8310-5',
  febrile: '8310-5',
  saturation: '59408-5',
  sats: '59408-5',
  pH: '2744-1',
};

const node = (): NameNode => ({ next: new Map(), candidates: [] });

const specimenOf = (name: string): string => / in (.+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

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
  const root = node();
  const titles = new Map<string, string>();
  const all = [...terminology.designations('loinc', dateOfService)];
  for (const { code, term, kind } of all) if (kind === 'title' || !titles.has(code)) titles.set(code, term);
  let order = 0;
  for (const [term, code] of Object.entries(shorthand))
    if (titles.has(code)) all.push({ code, term, kind: 'vocabulary' });
  for (const { code, term, kind } of all) {
    order += 1;
    const name = titles.get(code) ?? term;
    const phrase = kind === 'title' ? componentOf(term) : term;
    let at = root;
    for (const mark of marksOf(phrase, 0, phrase.length)) {
      const word = mark.plain;
      if (word === '') continue;
      const child = at.next.get(word) ?? node();
      at.next.set(word, child);
      at = child;
    }
    if (at === root || (kind === 'title' && tooGeneral.has(phrase.trim().toLowerCase()))) continue;
    const known = at.candidates.find((one) => one.code === code);
    if (known !== undefined) {
      known.fromVocabulary ||= kind === 'vocabulary';
      continue;
    }
    at.candidates.push({
      code,
      name,
      fromVocabulary: kind === 'vocabulary',
      order,
      properties: propertiesOfName(name),
      specimen: specimenOf(name),
    });
  }
  const beginnings = new Uint8Array(1 << beginningBits);
  for (const word of root.next.keys()) beginnings[beginning(word)] = 1;
  return { root, beginnings };
};

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

/** Units that only laboratories reporting in moles use; sodium in mmol/L is written everywhere. */
const molar = /[µu]mol\s?\/\s?l|glucose[^.;\n]{0,20}mmol|h(?:ae)?moglobin[^.;\n]{0,12}g\s?\/\s?l/i;

const score = (candidate: Candidate, value: Value, around: string, inMoles: boolean): number => {
  let points = candidate.fromVocabulary ? 2 : 0;
  // Without a unit the habit of the rest of the note decides between mass and moles.
  const usual = inMoles ? 'substance-concentration' : 'mass-concentration';
  if (value.property === null && candidate.properties?.includes(usual) === true) points += 0.5;
  if (value.property !== null && candidate.properties !== null)
    points += candidate.properties.includes(value.property) ? 6 : -6;
  if (value.property !== null && candidate.properties === null) points -= 1;
  if (value.number === null && candidate.properties !== null) points -= 4;
  let special = false;
  for (const [said, named, loss] of specimens) {
    if (!named.test(candidate.specimen)) continue;
    special = true;
    points += said.test(around) ? 4 : -loss;
  }
  if (!special && /serum|plasma|blood/.test(candidate.specimen)) points += 1;
  return points;
};

const listsDiagnoses: ReadonlySet<SectionKind> = new Set([
  'principal-diagnosis',
  'diagnosis',
  'assessment',
  'complaint',
  'problem-list',
]);
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

/** Observations of a note that stand with a value. */
export const findObservations = (document: NoteDocument, names: ObservationNames): Observation[] => {
  const { text } = document;
  const found: Observation[] = [];
  const inMoles = molar.test(text);
  for (const sentence of document.sentences) {
    const { kind } = sentence.section;
    if (
      kind === 'header' ||
      kind === 'instruction' ||
      kind === 'medication' ||
      kind === 'family' ||
      kind === 'newborn'
    )
      continue;
    if (!sentence.speaksOf('value')) continue;
    const marks = nameMarks(sentence);
    for (let first = 0; first < marks.length; first += 1) {
      if (names.beginnings[beginning(marks[first]?.plain ?? '')] === 0) continue;
      let at: NameNode | undefined = names.root;
      let candidates: readonly Candidate[] = [];
      let last = first;
      for (let index = first; index < marks.length && at !== undefined; index += 1) {
        at = at.next.get(marks[index]?.plain ?? '');
        if (at !== undefined && at.candidates.length > 0) {
          candidates = at.candidates;
          last = index;
        }
      }
      const from = marks[first]?.start ?? 0;
      const to = marks[last]?.end ?? 0;
      if (candidates.length === 0) continue;
      const name = text.slice(from, to);
      // One and two letters are observations only as they are written on reports ("K 3.9", "Na+ 128").
      if (name.length <= 2 && !/\p{Lu}/u.test(name)) continue;
      const value = valueAfter(text, /^\+/.test(text.slice(to)) ? to + 1 : to, sentence.end);
      if (value === null || (name.length <= 1 && value.number === null)) continue;
      // A list of diagnoses holds numbers of types and stages; what is measured there comes with its unit.
      if (value.unit === null && listsDiagnoses.has(kind) && !candidates.some((one) => one.fromVocabulary))
        continue;
      if (name === 'T' && value.property !== 'temperature') continue;
      const around = `${text.slice(Math.max(sentence.start, from - 24), from)} ${name}`;
      const ranked = candidates
        .map((candidate) => ({ candidate, points: score(candidate, value, around, inMoles) }))
        .sort((a, b) => b.points - a.points || a.candidate.order - b.candidate.order);
      const best = ranked[0];
      if (best === undefined || best.points < -3) continue;
      const { code, properties } = best.candidate;
      found.push({
        code,
        name: text.slice(from, to),
        value,
        evidence: { start: from, end: value.end, quote: text.slice(from, value.end) },
        unitAgrees:
          value.property === null || properties === null ? null : properties.includes(value.property),
        alternatives: ranked.slice(1, 4).map((one) => one.candidate.code),
      });
      first = last;
    }
  }
  return found;
};
