import type { NoteDocument } from '../note/document.ts';
import { gateBefore } from '../note/gates.ts';
import type { SectionKind } from '../note/headings.ts';
import type { Evidence } from '../types.ts';
import { type NamedCode, type ObservationNames, specimenPoints, specimensSaid } from './observation-names.ts';
import { type Value, valueAfter, values } from './observations.ts';
import { bitsOf } from './units.ts';

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

/** Units that only laboratories reporting in moles use; sodium in mmol/L is written everywhere. */
const molar = /[µu]mol\s?\/\s?l|glucose[^.;\n]{0,20}mmol|h(?:ae)?moglobin[^.;\n]{0,12}g\s?\/\s?l/i;

const [mass, moles, temperature] = [
  bitsOf('mass-concentration'),
  bitsOf('substance-concentration'),
  bitsOf('temperature'),
];

const score = (candidate: NamedCode, value: Value, specimens: number, inMoles: boolean): number => {
  const { properties, said, isBlood } = candidate;
  const { property } = value;
  let points = candidate.fromVocabulary ? 2 : 0;
  // Without a unit the habit of the rest of the note decides between mass and moles.
  if (property === 0) points += (properties & (inMoles ? moles : mass)) !== 0 ? 0.5 : 0;
  else if (properties === 0) points -= 1;
  else points += (properties & property) !== 0 ? 6 : -6;
  if (value.number === null && properties !== 0) points -= 7;
  points += specimenPoints(candidate, specimens);
  return said === 0 && isBlood ? points + 1 : points;
};

/** Alternatives that are told beside a code. */
const mostAlternatives = 3;
/** Points below which even the best candidate is none. */
const leastPoints = -3;

/** The best candidate and its alternatives by their points, then by the order of the release; empty where none fits. */
const ranked = (
  candidates: readonly NamedCode[],
  value: Value,
  specimens: number,
  inMoles: boolean,
): NamedCode[] => {
  const best: NamedCode[] = [];
  const points: number[] = [];
  for (const candidate of candidates) {
    const own = score(candidate, value, specimens, inMoles);
    let place = best.length;
    if (
      place > mostAlternatives &&
      !isBefore(candidate, own, best[mostAlternatives], points[mostAlternatives])
    )
      continue;
    if (place > mostAlternatives) place = mostAlternatives;
    for (; place > 0 && isBefore(candidate, own, best[place - 1], points[place - 1]); place -= 1) {
      best[place] = best[place - 1] ?? candidate;
      points[place] = points[place - 1] ?? own;
    }
    best[place] = candidate;
    points[place] = own;
  }
  return (points[0] ?? leastPoints) < leastPoints ? [] : best;
};

const [mayBeMolar, mayHoldValue] = [gateBefore(molar), gateBefore(...values)];

const isBefore = (one: NamedCode, points: number, other?: NamedCode, others = 0): boolean =>
  other !== undefined && (points === others ? one.order < other.order : points > others);

/** Where illnesses are named by what else names an observation. */
const namesIllnesses: ReadonlySet<SectionKind> = new Set([
  'principal-diagnosis',
  'diagnosis',
  'assessment',
  'complaint',
  'problem-list',
]);
/** Where nothing that was measured of the patient in this encounter stands. */
const unread: ReadonlySet<SectionKind> = new Set([
  'header',
  'instruction',
  'medication',
  'family',
  'newborn',
]);

/** What is drunk is counted as well: "EtOH 2 a week". */
const countsSomethingElse = /^(?:etoh|ethanol|alcohol)$/i;
const ofTemperature = /^(?:T|Tmax|febrile|fever)$/i;
/** "Call for fever > 101": nobody has it. */
const mayBeFeared = /^fever$/i;
const threshold = /^[<>≤≥]/;
/** Degrees Celsius and Fahrenheit that a living patient has. */
const isOfBody = ({ number, unit, property }: Value): boolean =>
  property === temperature ||
  (unit === null && number !== null && ((number >= 33 && number <= 43) || (number >= 92 && number <= 109)));

/** Whether a value is none of the observation that its name could be. */
const isNone = (name: string, value: Value, kind: SectionKind, candidates: readonly NamedCode[]): boolean => {
  if (name.length <= 1 && value.number === null) return true;
  if (ofTemperature.test(name) && !isOfBody(value)) return true;
  if (mayBeFeared.test(name) && threshold.test(value.text)) return true;
  if (value.unit !== null) return false;
  // One and two letters are observations only as they are written on reports ("K 3.9", "Na+ 128"), or with their unit ("wt 212 lb").
  if (name.length <= 2 && !/\p{Lu}/u.test(name)) return true;
  if (countsSomethingElse.test(name)) return true;
  // A list of diagnoses holds numbers of types and stages; what is measured there comes with its unit.
  return namesIllnesses.has(kind) && !candidates.some((one) => one.fromVocabulary);
};

/** A blood gas is one panel: its name stands once, before all of its values. */
const bloodGas = /\b[av]bg\b/i;
const longestPanel = 120;
/** Words that stand so near speak of the specimen. */
const near = 24;

/** Words that may say of which specimen an observation is, with its name. */
const wordsAround = (text: string, from: number, name: string): string => {
  const window = text.slice(Math.max(0, from - longestPanel), from);
  const before = window.slice(window.lastIndexOf('\n') + 1);
  return `${bloodGas.exec(before)?.[0] ?? ''} ${before.slice(-near)} ${name}`;
};

/** Observations of a note that stand with a value. */
export const findObservations = (document: NoteDocument, names: ObservationNames): Observation[] => {
  const { text } = document;
  const found: Observation[] = [];
  const inMoles = document.opening(mayBeMolar).some((sentence) => molar.test(sentence.text));
  for (const sentence of document.opening(mayHoldValue)) {
    const { kind } = sentence.section;
    if (unread.has(kind)) continue;
    const { marks } = sentence;
    for (let first = 0; first < marks.length; first += 1) {
      const said = names.longestAt(marks, first);
      if (said === null) continue;
      const { codes, isCulture, saysSpecimen } = said.value;
      const from = marks[first]?.start ?? 0;
      const to = marks[said.last]?.end ?? 0;
      const value = valueAfter(text, text[to] === '+' ? to + 1 : to, sentence.end, isCulture);
      if (value === null) continue;
      const name = text.slice(from, to);
      if (isNone(name, value, kind, codes)) continue;
      // Most names mean a blood test, which no word around them has to say.
      const specimens = saysSpecimen ? specimensSaid(wordsAround(text, from, name)) : 0;
      const [best, ...others] = ranked(codes, value, specimens, inMoles);
      if (best === undefined) continue;
      const { code, properties } = best;
      found.push({
        code,
        name,
        value,
        evidence: document.quote(from, value.end),
        unitAgrees: value.property === 0 || properties === 0 ? null : (properties & value.property) !== 0,
        alternatives: others.map((one) => one.code),
      });
      first = said.last;
    }
  }
  return found;
};
