import type { Section } from '../note/sections.ts';
import type { Assertion, Evidence, Warning } from '../types.ts';
import { bitsOfCode, blocksInAll, type CodeSet, decadeOf, decadesInAll } from './code-set.ts';

/** A code on its way to becoming a suggestion. */
export interface Candidate {
  readonly code: string;
  display: string;
  assertion: Assertion;
  /** What it stands on, in the order of the note. */
  evidence: Evidence[];
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

/**
 * The candidates of a worksheet by their codes, in their turns, with an index of the decades that they stand in: of some eight hundred
 * sets that the rules ask for, most have nothing there, which one look at a block of categories tells.
 */
export class Candidates {
  readonly #byCode = new Map<string, Candidate>();
  readonly #decades: (Candidate[] | undefined)[] = new Array(decadesInAll).fill(undefined);
  /** Blocks of categories, each a bit, of what was ever put here. */
  readonly #blocks: number[] = new Array(blocksInAll).fill(0);

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

  put(candidate: Candidate): void {
    const { code } = candidate;
    this.#byCode.set(code, candidate);
    const decade = decadeOf(code);
    const ofDecade = this.#decades[decade];
    if (ofDecade === undefined) this.#decades[decade] = [candidate];
    else ofDecade.push(candidate);
    const { block, bits } = bitsOfCode(code);
    this.#blocks[block] = (this.#blocks[block] ?? 0) | bits;
  }

  delete(code: string): void {
    if (!this.#byCode.delete(code)) return;
    const ofDecade = this.#decades[decadeOf(code)] ?? [];
    ofDecade.splice(
      ofDecade.findIndex((one) => one.code === code),
      1,
    );
  }

  /** Whether a candidate may stand in one of these categories of a block. */
  standIn(block: number, bits: number): boolean {
    return ((this.#blocks[block] ?? 0) & bits) !== 0;
  }

  /** The candidate of a set that was put here first. */
  first(set: CodeSet): Candidate | undefined {
    if (set.decades === undefined) {
      for (const candidate of this.#byCode.values()) if (set(candidate.code)) return candidate;
      return undefined;
    }
    if (!this.#mayHold(set)) return undefined;
    let first: Candidate | undefined;
    for (const decade of set.decades)
      for (const candidate of this.#decades[decade] ?? none)
        if ((first === undefined || candidate.turn < first.turn) && set(candidate.code)) first = candidate;
    return first;
  }

  /** The candidates of a set in their turns. */
  find(set: CodeSet): readonly Candidate[] {
    if (set.decades === undefined) return [...this.#byCode.values()].filter(({ code }) => set(code));
    if (!this.#mayHold(set)) return none;
    let found: Candidate[] | null = null;
    let inTurn = true;
    for (const decade of set.decades)
      for (const candidate of this.#decades[decade] ?? none) {
        if (!set(candidate.code)) continue;
        if (found === null) found = [candidate];
        else {
          inTurn &&= candidate.turn > (found.at(-1)?.turn ?? 0);
          found.push(candidate);
        }
      }
    if (found === null) return none;
    return inTurn ? found : found.sort((a, b) => a.turn - b.turn);
  }

  #mayHold({ blocks = [] }: CodeSet): boolean {
    for (const { block, bits } of blocks) if (this.standIn(block, bits)) return true;
    return false;
  }
}
