import { conceptAt, type LoadedIndex } from '../load.ts';
import { type CodeReference, referencedCodes, refersTo } from './code-reference.ts';
import type { FindingRule } from './finding.ts';
import { type Instruction, instructionsFor } from './instructions.ts';

/** A line of an instruction with the codes that it names. */
export interface ReadLine {
  readonly text: string;
  readonly references: readonly CodeReference[];
}

export interface ReadInstruction extends Omit<Instruction, 'lines'> {
  readonly lines: readonly ReadLine[];
}

/** A code of the set under check, with everything that the tabular list says of it. */
export interface Member {
  readonly code: string;
  readonly display: string;
  readonly billable: boolean | null;
  /** Place in the order given, from 0, which is the first-listed or principal diagnosis. */
  readonly position: number;
  readonly instructions: readonly ReadInstruction[];
  /** Bits of the letters with which the codes that its Excludes1 lines name begin: what has another letter isn't excluded. */
  readonly excludedLetters: number;
}

type Read = Pick<Member, 'instructions' | 'excludedLetters'>;

/** Instructions as they were read, by concept: sets of codes are checked with every note, and hold the same codes often. */
const readBefore = new WeakMap<LoadedIndex, Map<number, Read>>();
/** More than notes ask for, less than a release holds. */
const mostKept = 4000;

function readInstructions(index: LoadedIndex, concept: number): Read {
  const kept = readBefore.get(index) ?? new Map<number, Read>();
  readBefore.set(index, kept);
  const known = kept.get(concept);
  if (known !== undefined) return known;
  const instructions = instructionsFor(index, concept).map((instruction) => ({
    ...instruction,
    lines: instruction.lines.map((text) => ({ text, references: referencedCodes(text) })),
  }));
  const read = { instructions, excludedLetters: lettersExcluded(instructions) };
  if (kept.size >= mostKept) kept.clear();
  kept.set(concept, read);
  return read;
}

export function memberOf(index: LoadedIndex, concept: number, position: number): Member {
  return { ...conceptAt(index, concept), position, ...readInstructions(index, concept) };
}

/** The bit of the letter with which an ICD-10-CM code begins. */
export function letterBit(code: string): number {
  return 1 << (code.charCodeAt(0) & 31);
}

function lettersExcluded(instructions: readonly ReadInstruction[]): number {
  let bits = 0;
  for (const { kind, lines } of instructions)
    if (kind === 'excludes1')
      for (const { references } of lines)
        for (const { first, last } of references)
          for (let letter = first.charCodeAt(0); letter <= last.charCodeAt(0); letter += 1)
            bits |= letterBit(String.fromCharCode(letter));
  return bits;
}

export function lineNames({ references }: ReadLine, code: string): boolean {
  return references.some((reference) => refersTo(reference, code));
}

export function instructionNames({ lines }: ReadInstruction, code: string): boolean {
  return lines.some((line) => lineNames(line, code));
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
