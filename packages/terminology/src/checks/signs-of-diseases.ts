import { prefixRange } from '../compile/string-table.ts';
import { conceptAt, type LoadedIndex } from '../load.ts';
import { codeBeginning } from '../search/search-codes.ts';
import type { CodeReference } from './code-reference.ts';
import type { ReadInstruction, ReadLine } from './read-instruction.ts';

const ofSign = /^R\d/;
const signInDisease = /^(.+?) in [^(]+\(/;
const linking = new Set(['and', 'other', 'unspecified', 'with']);

/**
 * A note at a sign that gives it to a disease, "coma in diabetes (E08-E13)". Where the disease has codes with the sign and codes
 * without it ("with ketoacidosis with coma", "without coma"), those with it are meant: beside any other the sign has another cause, and
 * both are reported (I.A.12.a, I.B.5).
 */
export function narrowedToSigns(index: LoadedIndex, instruction: ReadInstruction): ReadInstruction {
  if (instruction.kind !== 'excludes1' || !ofSign.test(instruction.place.id)) return instruction;
  return { ...instruction, lines: instruction.lines.map((line) => narrowedLine(index, line)) };
}

function narrowedLine(index: LoadedIndex, line: ReadLine): ReadLine {
  const sign = signInDisease.exec(line.text)?.[1];
  if (sign === undefined) return line;
  const words = (sign.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !linking.has(word));
  return { ...line, references: line.references.map((one) => narrowed(index, one, words)) };
}

function narrowed(index: LoadedIndex, reference: CodeReference, words: readonly string[]): CodeReference {
  const said = new Set<string>();
  let isDenied = false;
  const rangeOf = (plain: string) => prefixRange(index.codes, codeBeginning('icd10', plain) ?? plain);
  const [[start], [, end]] = [rangeOf(reference.first), rangeOf(reference.last)];
  for (let concept = start; concept < end; concept += 1) {
    const { code, display } = conceptAt(index, concept);
    const title = display.toLowerCase();
    const word = words.find((one) => title.includes(one));
    if (word === undefined) continue;
    const without = title.indexOf('without');
    if (without !== -1 && without < title.indexOf(word)) isDenied = true;
    else said.add(code.replace('.', ''));
  }
  return isDenied && said.size > 0
    ? { ...reference, holds: (plain) => reference.holds(plain) && said.has(plain) }
    : reference;
}
