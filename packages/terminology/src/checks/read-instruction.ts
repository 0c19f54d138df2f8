import { type CodeReference, referencedCodes, refersTo } from './code-reference.ts';
import type { Instruction } from './instructions.ts';

/** A line of an instruction with the codes that it names. */
export interface ReadLine {
  readonly text: string;
  readonly references: readonly CodeReference[];
}

export interface ReadInstruction extends Omit<Instruction, 'lines'> {
  readonly lines: readonly ReadLine[];
}

/** The instruction with what its lines name. */
export function readInstruction(instruction: Instruction): ReadInstruction {
  return {
    ...instruction,
    lines: instruction.lines.map((text) => ({ text, references: referencedCodes(text) })),
  };
}

/** Whether a line names the code, by itself or in a range. */
export function lineNames({ references }: ReadLine, code: string): boolean {
  for (const reference of references) if (refersTo(reference, code)) return true;
  return false;
}

/** Whether any line of the instruction does. */
export function instructionNames({ lines }: ReadInstruction, code: string): boolean {
  for (const line of lines) if (lineNames(line, code)) return true;
  return false;
}

/** A line that says for which of the codes below it the instruction is ("for codes G31.0-G31.83, to identify:"). */
const forCodes = /\bfor codes\b.*:$/;
const adverseEffects = /\bfor adverse effects\b/;
/** Drugs by 6th character 5, or 5th before a placeholder: the adverse effect of a drug properly given (Official Guidelines I.C.19.e.5). */
const adverseEffect = /^T(?:3[6-9]|4|50)[^.]*\.(?:.5X|..5)/;

/** Of the instructions that apply where a code stands those of a kind that are for the code, without the lines that say for whom they are. */
export function instructionsAbout(
  code: string,
  instructions: readonly ReadInstruction[],
  kind: 'codeFirst' | 'useAdditional',
): ReadInstruction[] {
  return instructions
    .filter((instruction) => instruction.kind === kind && concerns(instruction, code))
    .map((instruction) => ({ ...instruction, lines: instruction.lines.filter((line) => !restricts(line)) }));
}

function restricts({ text }: ReadLine): boolean {
  return forCodes.test(text);
}

function concerns({ lines }: ReadInstruction, code: string): boolean {
  if (lines.some(({ text }) => adverseEffects.test(text)) && !adverseEffect.test(code)) return false;
  const restrictions = lines.filter(restricts);
  return restrictions.length === 0 || restrictions.some((line) => lineNames(line, code));
}
