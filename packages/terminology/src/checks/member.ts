import { conceptAt, type LoadedIndex } from '../load.ts';
import { conceptNumber } from '../search/search-codes.ts';
import { type CodeReference, categoryOf, refersTo } from './code-reference.ts';
import type { FindingRule } from './finding.ts';
import { instructionsFor } from './instructions.ts';
import {
  instructionsAbout,
  type ReadInstruction,
  type ReadLine,
  readInstruction,
} from './read-instruction.ts';
import { narrowedToSigns } from './signs-of-diseases.ts';

/** A line of an Excludes1 note that names codes. */
export interface ExclusionLine {
  readonly instruction: ReadInstruction;
  readonly line: ReadLine;
}

/** A code with everything that the tabular list says of it. */
export interface TabularCode {
  /** Its number in the release. */
  readonly concept: number;
  readonly code: string;
  readonly display: string;
  readonly billable: boolean | null;
  /** The bit of the letter it begins with (`letterBit`), that of its category (`categoryBit`), and its category as a number (`categoryOf`). */
  readonly letter: number;
  readonly bit: number;
  readonly category: number;
  readonly instructions: readonly ReadInstruction[];
  readonly exclusions: readonly ExclusionLine[];
  /** Of the sequencing instructions those that are for this very code. */
  readonly codeFirst: readonly ReadInstruction[];
  readonly useAdditional: readonly ReadInstruction[];
  /** What those name, and what its Excludes1 lines do. */
  readonly namedFirst: NamedCodes;
  readonly namedBeside: NamedCodes;
  readonly excluded: NamedCodes;
}

/** What lines name, so that most codes, of which they name none, are told from the others by a number or two. */
interface NamedCodes {
  /** Bits of the letters with which the codes begin, and of their categories. */
  readonly letters: number;
  readonly categories: number;
  /** With the first and the last category of each, as numbers (`categoryOf`). */
  readonly references: readonly {
    readonly reference: CodeReference;
    readonly first: number;
    readonly last: number;
  }[];
}

/** A code of the set under check. */
export interface Member extends TabularCode {
  /** Place in the order given, from 0, which is the first-listed or principal diagnosis. */
  readonly position: number;
}

/** Codes as they were read, by concept and as they were written: sets are checked with every note, and hold the same codes often. */
interface Kept {
  readonly byConcept: Map<number, TabularCode>;
  readonly byName: Map<string, TabularCode | null>;
}
const readBefore = new WeakMap<LoadedIndex, Kept>();
/** More than notes ask for, less than a release holds. */
const mostKept = 4000;

function keptOf(index: LoadedIndex): Kept {
  let kept = readBefore.get(index);
  if (kept === undefined) {
    kept = { byConcept: new Map(), byName: new Map() };
    readBefore.set(index, kept);
  }
  return kept;
}

function keep<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value): Value {
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, value);
  return value;
}

function tabularCode(index: LoadedIndex, concept: number): TabularCode {
  const { byConcept } = keptOf(index);
  const known = byConcept.get(concept);
  if (known !== undefined) return known;
  const instructions = instructionsFor(index, concept).map((instruction) =>
    narrowedToSigns(index, readInstruction(instruction)),
  );
  const exclusions = instructions
    .filter(({ kind }) => kind === 'excludes1')
    .flatMap((instruction) => instruction.lines.map((line) => ({ instruction, line })))
    .filter(({ line }) => line.references.length > 0);
  const named = conceptAt(index, concept);
  const codeFirst = instructionsAbout(named.code, instructions, 'codeFirst');
  const useAdditional = instructionsAbout(named.code, instructions, 'useAdditional');
  return keep(byConcept, concept, {
    ...named,
    concept,
    letter: letterBit(named.code),
    bit: categoryBit(named.code),
    category: categoryOf(named.code),
    instructions,
    exclusions,
    codeFirst,
    useAdditional,
    namedFirst: namedIn(codeFirst.flatMap(({ lines }) => lines)),
    namedBeside: namedIn(useAdditional.flatMap(({ lines }) => lines)),
    excluded: namedIn(exclusions.map(({ line }) => line)),
  });
}

/** Codes as they are written, with or without dot and in any case, each once; those that the release has not are left out. */
export function tabularCodesNamed(index: LoadedIndex, codes: readonly string[]): TabularCode[] {
  const { byName } = keptOf(index);
  const seen = new Set<number>();
  const named: TabularCode[] = [];
  for (const written of codes) {
    let tabular = byName.get(written);
    if (tabular === undefined) {
      const concept = conceptNumber(index, written);
      tabular = keep(byName, written, concept < 0 ? null : tabularCode(index, concept));
    }
    if (tabular === null || seen.has(tabular.concept)) continue;
    seen.add(tabular.concept);
    named.push(tabular);
  }
  return named;
}

/** The code with its place in the set that is checked. */
export function memberOf(index: LoadedIndex, concept: number, position: number): Member {
  return { ...tabularCode(index, concept), position };
}

/** Whether one of the lines names a code: most are told by two bits. */
export function namesCode(
  { letters, categories, references }: NamedCodes,
  { letter, bit, category, code }: TabularCode,
): boolean {
  if ((letters & letter) === 0 || (categories & bit) === 0) return false;
  for (const { reference, first, last } of references)
    if (category >= first && category <= last && refersTo(reference, code)) return true;
  return false;
}

/** Which codes of a set may name which others of it, by their places: there are many pairs, of which short lists of bits tell most. */
export class Naming {
  readonly #letters: number[] = [];
  readonly #bits: number[] = [];
  readonly #lettersNamed: number[] = [];
  readonly #categoriesNamed: number[] = [];

  constructor(codes: readonly TabularCode[], by: 'excluded' | 'namedFirst' | 'namedBeside') {
    for (const code of codes) {
      const { letters, categories } = code[by];
      this.#letters.push(code.letter);
      this.#bits.push(code.bit);
      this.#lettersNamed.push(letters);
      this.#categoriesNamed.push(categories);
    }
  }

  /** Whether the code at one place may name that at another. */
  may(at: number, other: number): boolean {
    return (
      ((this.#lettersNamed[at] ?? 0) & (this.#letters[other] ?? 0)) !== 0 &&
      ((this.#categoriesNamed[at] ?? 0) & (this.#bits[other] ?? 0)) !== 0
    );
  }
}

/** The bit of the letter with which an ICD-10-CM code begins. */
function letterBit(code: string): number {
  return 1 << (code.charCodeAt(0) & 31);
}

/** The bit of the number of a category within its letter: some three numbers have one in common. */
function categoryBit(code: string): number {
  return 1 << ((code.charCodeAt(1) * 10 + code.charCodeAt(2)) & 31);
}

const allCategories = -1;

/** The bits of the categories from the one to the other. */
function categoryBits({ first, last }: CodeReference): number {
  if (!last.startsWith(first.slice(0, 2))) return allCategories;
  let bits = 0;
  for (let third = first.charCodeAt(2); third <= last.charCodeAt(2); third += 1)
    bits |= categoryBit(first.slice(0, 2) + String.fromCharCode(third));
  return bits;
}

function namedIn(lines: readonly ReadLine[]): NamedCodes {
  const references = lines.flatMap((line) => line.references);
  let letters = 0;
  let categories = 0;
  for (const reference of references) {
    const { first, last } = reference;
    for (let letter = first.charCodeAt(0); letter <= last.charCodeAt(0); letter += 1)
      letters |= letterBit(String.fromCharCode(letter));
    categories |= categoryBits(reference);
  }
  return {
    letters,
    categories,
    references: references.map((reference) => ({
      reference,
      first: categoryOf(reference.first),
      last: categoryOf(reference.last),
    })),
  };
}

/** The line as a reader needs it: after the line above it that opens the list ("underlying disease, such as:"). */
export function ruleOf(
  instruction: ReadInstruction,
  kind: FindingRule['kind'],
  line?: ReadLine,
): FindingRule {
  const lines = instruction.lines.map(({ text }) => text.replace(/^,\s*/, ''));
  const at = line === undefined ? -1 : instruction.lines.indexOf(line);
  const opening = lines.slice(0, Math.max(0, at)).findLast((text) => text.endsWith(':'));
  const chosen = at < 0 ? lines : [...(opening === undefined ? [] : [opening]), lines[at] ?? ''];
  return { kind, text: chosen.join(' | ').replaceAll(': | ', ': '), place: instruction.place };
}
