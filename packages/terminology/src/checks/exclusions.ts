import type { CodeSetFinding } from './finding.ts';
import { groupDistance, placeName } from './instructions.ts';
import {
  instructionNames,
  letterBit,
  lineNames,
  type Member,
  type ReadInstruction,
  ruleOf,
} from './member.ts';

/**
 * Pairs that an Excludes1 note forbids (Official Guidelines I.A.12.a), wherever it stands: at the code, above it, or at its section
 * or chapter. A pair that another instruction expects or allows together is none; nor is a line that names the code
 * it would apply to.
 */
export function exclusions(members: readonly Member[]): CodeSetFinding[] {
  return members.flatMap((one, at) =>
    members.slice(at + 1).flatMap((other) => {
      const finding = exclusion(one, other) ?? exclusion(other, one);
      return finding === null ? [] : [finding];
    }),
  );
}

function exclusion(at: Member, other: Member): CodeSetFinding | null {
  if ((at.excludedLetters & letterBit(other.code)) === 0) return null;
  for (const instruction of at.instructions) {
    if (instruction.kind !== 'excludes1') continue;
    const line = instruction.lines.find(
      (candidate) => lineNames(candidate, other.code) && !lineNames(candidate, at.code),
    );
    if (line === undefined || allowedTogether(at, other, instruction)) continue;
    return {
      kind: 'excludes1',
      severity: 'warning',
      message: `${at.code} and ${other.code} exclude each other (Excludes1 at ${placeName(instruction.place)}); report one, unless the two conditions are unrelated.`,
      codes: [at.code, other.code],
      rule: ruleOf(instruction, 'excludes1', line),
    };
  }
  return null;
}

const allowing: readonly string[] = ['codeFirst', 'useAdditional', 'codeAlso', 'excludes2'];

/** The nearer instruction wins over the one further up; one of a whole section or chapter never wins over one at a code. */
function allowedTogether(at: Member, other: Member, { distance }: ReadInstruction): boolean {
  const allows = (from: Member, to: Member, farthest: number): boolean =>
    from.instructions.some(
      (instruction) =>
        allowing.includes(instruction.kind) &&
        instruction.distance <= farthest &&
        instructionNames(instruction, to.code) &&
        !instructionNames(instruction, from.code),
    );
  const oppositeFarthest = distance >= groupDistance ? Number.POSITIVE_INFINITY : groupDistance - 1;
  return allows(at, other, distance) || allows(other, at, oppositeFarthest);
}
