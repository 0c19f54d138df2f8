import type { CodeSetFinding, ConceptDetail, Terminology } from '@ohm/terminology';
import type { AssertedMention } from '../assertion/assert.ts';
import type { NoteDocument } from '../note/document.ts';
import type { Assertion, Evidence, Setting } from '../types.ts';
import { type Candidate, Candidates, type QuotePlaces } from './candidates.ts';
import type { CodeSet } from './code-set.ts';
import { type DrugMention, findDrugs } from './drugs/drug-mentions.ts';
import type { OfficialIndex } from './official-index.ts';
import { listed } from './sections.ts';
import { titleTraits } from './titles.ts';

export type { Candidate } from './candidates.ts';

/** What a rule that reads a code from one place of the note leaves unsaid: it is present, told once and chosen by no default. */
type Unsaid = 'assertion' | 'mentions' | 'defaulted';

/** A candidate as a rule puts it on the sheet; the worksheet knows its title and its turn. */
export type NewCandidate = Omit<
  Candidate,
  'display' | 'concept' | 'title' | 'turn' | 'warnings' | 'places' | Unsaid
> &
  Partial<Pick<Candidate, Unsaid>>;

/** A code that was seen and isn't to be coded, with the reason. */
export interface Considered {
  readonly code: string;
  readonly display: string;
  readonly assertion: Assertion;
  readonly evidence: readonly Evidence[];
  readonly reason: string;
}

/** Up to so many quotes are compared with each other; of more, a set tells which are there. */
const fewQuotes = 32;
const placeOf = ({ start, end }: Evidence): string => `${start} ${end}`;

/** The places of a candidate's many quotes, those with it that a rule put there itself. */
const placesOf = (candidate: Candidate): QuotePlaces => {
  const { evidence: quotes, places: known } = candidate;
  if (known?.quotes === quotes && known.count === quotes.length) return known;
  const fresh = { quotes, held: new Set(quotes.map(placeOf)), count: quotes.length };
  candidate.places = fresh;
  return fresh;
};

/** Adds quotes that a candidate doesn't stand on yet, in time linear in their number: a note may say one thing 20,000 times. */
export const addEvidence = (candidate: Candidate, evidence: readonly Evidence[]): void => {
  for (const one of evidence) {
    if (candidate.evidence.length < fewQuotes) {
      const same = candidate.evidence.some((other) => other.start === one.start && other.end === one.end);
      if (!same) candidate.evidence.push(one);
      continue;
    }
    const known = placesOf(candidate);
    const place = placeOf(one);
    if (known.held.has(place)) continue;
    known.held.add(place);
    candidate.evidence.push(one);
    known.count += 1;
  }
};

/** Whether a candidate stands on a stretch of the note alone: a reading of its sentence may then take its place. */
export const standsWithin = ({ evidence }: Candidate, stretch: { start: number; end: number }): boolean =>
  evidence.every(({ start, end }) => start >= stretch.start && end <= stretch.end);

/** What the coding rules read and change: the codes of one note. */
export class Worksheet {
  readonly document: NoteDocument;
  readonly setting: Setting;
  readonly candidates = new Candidates();
  readonly considered: Considered[] = [];
  /** Every ICD-10-CM mention as it was judged, admitted or not. */
  readonly mentions: AssertedMention[] = [];
  /** The official tables of the release in force. */
  readonly index: OfficialIndex;
  /** Whether the note has a section in which a provider lists what is diagnosed. */
  readonly hasList: boolean;
  readonly #terminology: Terminology;
  #turns = 0;
  readonly #dateOfService: string | undefined;
  #drugs: readonly DrugMention[] | null = null;

  constructor(
    document: NoteDocument,
    setting: Setting,
    terminology: Terminology,
    index: OfficialIndex,
    dateOfService?: string,
  ) {
    this.document = document;
    this.setting = setting;
    // A heading under which nothing stands ("IMPRESSION:") lists nothing.
    this.hasList =
      [...listed].some((kind) => document.kinds.has(kind)) &&
      document.sentences.some(
        ({ section, lexemes }) => listed.has(section.kind) && lexemes.some(({ word }) => /\p{L}/u.test(word)),
      );
    this.index = index;
    this.#terminology = terminology;
    this.#dateOfService = dateOfService;
  }

  /** The drugs the note names; three rules ask for them. */
  get drugs(): readonly DrugMention[] {
    this.#drugs ??= findDrugs(this.document);
    return this.#drugs;
  }

  /** The concept in the release in force, or null when it has no such code. */
  lookup(code: string): ConceptDetail | null {
    return this.#terminology.lookup('icd10', code, this.#dateOfService);
  }

  /** Pairs of codes on the sheet that an Excludes1 note of the release in force keeps apart (I.A.12.a). */
  excludedPairs(): readonly CodeSetFinding[] {
    return this.#terminology.excludedPairs([...this.candidates.keys()], this.#dateOfService);
  }

  /** Pairs of codes on the sheet that a note of the release in force puts in an order, [first, second] (I.A.13, I.A.17). */
  sequencedPairs(): readonly (readonly [string, string])[] {
    return this.#terminology.sequencedPairs([...this.candidates.keys()], this.#dateOfService);
  }

  quote(start: number, end: number): Evidence {
    return this.document.quote(start, end);
  }

  has(set: CodeSet): boolean {
    return this.candidates.holdOne(set);
  }

  /** The candidate of a set that was put on the sheet first. */
  first(set: CodeSet): Candidate | undefined {
    return this.candidates.first(set);
  }

  /** The candidates of a set in their turns. */
  find(set: CodeSet): readonly Candidate[] {
    return this.candidates.find(set);
  }

  /** Adds a candidate, or its evidence to the one that is there. Unknown codes are left out. */
  add({
    code,
    assertion = 'present',
    evidence,
    weight,
    mentions = 1,
    section,
    reasons,
    order,
    defaulted = false,
  }: NewCandidate): Candidate | null {
    const known = this.candidates.get(code);
    if (known === undefined) {
      const detail = this.lookup(code);
      if (detail === null) return null;
      const first: Candidate = {
        code,
        display: detail.display,
        concept: detail,
        title: titleTraits(detail.display),
        assertion,
        evidence: [],
        places: null,
        weight,
        mentions,
        section,
        reasons,
        warnings: [],
        turn: this.#turns,
        order,
        defaulted,
      };
      this.#turns += 1;
      addEvidence(first, evidence);
      this.candidates.put(first);
      return first;
    }
    addEvidence(known, evidence);
    known.mentions += mentions;
    if (weight === known.weight) known.order = Math.min(known.order, order);
    if (weight > known.weight) {
      known.order = order;
      known.weight = weight;
      known.section = section;
      known.assertion = assertion;
    }
    for (const reason of reasons) if (!known.reasons.includes(reason)) known.reasons.push(reason);
    return known;
  }

  /** Replaces candidates by one code that says all of them, keeping their evidence. Nothing happens when it is unknown. */
  combine(
    code: string,
    parts: readonly Candidate[],
    reason: string,
    keep: readonly Candidate[] = [],
  ): Candidate | null {
    const first = parts[0];
    if (first === undefined || this.lookup(code) === null) return null;
    const best = parts.reduce((a, b) => (b.weight > a.weight ? b : a), first);
    const result = this.add({
      code,
      assertion: best.assertion,
      evidence: parts.flatMap((part) => part.evidence),
      weight: best.weight,
      mentions: parts.reduce((sum, part) => sum + part.mentions, 0),
      section: best.section,
      reasons: [reason],
      order: best.order,
    });
    for (const part of parts)
      if (!keep.includes(part) && part.code !== code) this.candidates.delete(part.code);
    return result;
  }

  /** Takes a candidate off the sheet and says why. */
  consider(candidate: Candidate, reason: string): void {
    this.candidates.delete(candidate.code);
    const { code, display, assertion, evidence } = candidate;
    this.considered.push({ code, display, assertion, evidence, reason });
  }
}
