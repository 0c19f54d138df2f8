import type { ConceptDetail } from '@ohm/terminology';
import type { Section } from '../note/sections.ts';
import type { Assertion, Evidence, Warning } from '../types.ts';
import { type CodeSet, decadeOf, decadesInAll, setsHolding, setsInAll } from './code-set.ts';
import type { TitleTraits } from './titles.ts';

/** Where the quotes of a candidate stand, "start end": of the first `count` of them. */
export interface QuotePlaces {
  readonly quotes: readonly Evidence[];
  readonly held: Set<string>;
  count: number;
}

/** A code on its way to becoming a suggestion. */
export interface Candidate {
  readonly code: string;
  readonly display: string;
  /** What the release says of it. */
  readonly concept: ConceptDetail;
  /** What its title says by itself. */
  readonly title: TitleTraits;
  assertion: Assertion;
  /** What it stands on, in the order of the note. */
  evidence: Evidence[];
  /** Null while there are few. */
  places: QuotePlaces | null;
  /** 0 to 1: how much the place where it is documented says. */
  weight: number;
  /** Mentions that stand for it; combination codes count those of their parts. */
  mentions: number;
  section: Section | null;
  /** Half-sentences for the rationale: which rule chose or changed it. */
  reasons: string[];
  warnings: Warning[];
  /** Its turn among those that were put on the sheet. */
  readonly turn: number;
  /** Where the note lists it first, UTF-16 offset. */
  order: number;
  /** Chosen by rule where the note leaves a choice open. */
  defaulted: boolean;
}

const none: readonly Candidate[] = [];

const isInTurn = (candidates: readonly Candidate[]): boolean => {
  let last = -1;
  for (const { turn } of candidates) {
    if (turn < last) return false;
    last = turn;
  }
  return true;
};

/**
 * The candidates of a worksheet by their codes, in their turns. Of more than a thousand sets that the rules ask for most hold none of them,
 * which a count a set tells; what a set holds is looked for in the decades that it stands in.
 */
export class Candidates {
  readonly #byCode = new Map<string, Candidate>();
  readonly #decades: (Candidate[] | undefined)[] = new Array(decadesInAll).fill(undefined);
  /** How many candidates a set holds, by its number. */
  #counts = new Uint16Array(setsInAll());

  get size(): number {
    return this.#byCode.size;
  }

  get(code: string): Candidate | undefined {
    return this.#byCode.get(code);
  }

  has(code: string): boolean {
    return this.#byCode.has(code);
  }

  keys(): MapIterator<string> {
    return this.#byCode.keys();
  }

  values(): MapIterator<Candidate> {
    return this.#byCode.values();
  }

  /** In place of the candidate of the same code, if there is one. */
  put(candidate: Candidate): void {
    const { code } = candidate;
    this.delete(code);
    this.#byCode.set(code, candidate);
    const decade = decadeOf(code);
    const ofDecade = this.#decades[decade];
    if (ofDecade === undefined) this.#decades[decade] = [candidate];
    else ofDecade.push(candidate);
    this.#count(code, 1);
  }

  delete(code: string): void {
    if (!this.#byCode.delete(code)) return;
    const ofDecade = this.#decades[decadeOf(code)] ?? [];
    ofDecade.splice(
      ofDecade.findIndex((one) => one.code === code),
      1,
    );
    this.#count(code, -1);
  }

  #count(code: string, by: number): void {
    const counts = this.#counts;
    const sets = setsHolding(code);
    for (let at = 0; at < sets.length; at += 1) {
      const set = sets[at] ?? 0;
      counts[set] = (counts[set] ?? 0) + by;
    }
  }

  /** How many candidates the set of a number holds. */
  countIn(set: number): number {
    // A rule that has made a set of its own since this note was begun.
    if (set >= this.#counts.length) {
      this.#counts = new Uint16Array(setsInAll());
      for (const code of this.#byCode.keys()) this.#count(code, 1);
    }
    return this.#counts[set] ?? 0;
  }

  /** The candidates of the decade of a code, in their turns. */
  besides(code: string): readonly Candidate[] {
    return this.#decades[decadeOf(code)] ?? none;
  }

  /** Whether a candidate of a set is here. */
  holdOne(set: CodeSet): boolean {
    return set.number === undefined ? this.first(set) !== undefined : this.countIn(set.number) > 0;
  }

  /** The candidate of a set that was put here first. */
  first(set: CodeSet): Candidate | undefined {
    if (set.number === undefined) {
      for (const candidate of this.#byCode.values()) if (set(candidate.code)) return candidate;
      return undefined;
    }
    const inAll = this.countIn(set.number);
    if (inAll === 0) return undefined;
    let first: Candidate | undefined;
    for (const decade of set.decades ?? [])
      for (const candidate of this.#decades[decade] ?? none) {
        if ((first !== undefined && candidate.turn >= first.turn) || !set(candidate.code)) continue;
        if (inAll === 1) return candidate;
        first = candidate;
      }
    return first;
  }

  /** The candidates of a set in their turns. */
  find(set: CodeSet): readonly Candidate[] {
    if (set.number === undefined) return [...this.#byCode.values()].filter(({ code }) => set(code));
    const inAll = this.countIn(set.number);
    if (inAll === 0) return none;
    const found = this.#inDecades(set, inAll);
    return isInTurn(found) ? found : found.sort((a, b) => a.turn - b.turn);
  }

  /**
   * The candidates of a set, of which there are `inAll`, in the order of its decades; in their turns where the set has more decades than the
   * sheet has candidates.
   */
  #inDecades(set: CodeSet, inAll: number): Candidate[] {
    const { decades = [] } = set;
    const found: Candidate[] = [];
    if (decades.length > this.#byCode.size) {
      for (const candidate of this.#byCode.values()) if (set(candidate.code)) found.push(candidate);
      return found;
    }
    for (const decade of decades)
      for (const candidate of this.#decades[decade] ?? none) {
        if (!set(candidate.code)) continue;
        found.push(candidate);
        if (found.length === inAll) return found;
      }
    return found;
  }
}
