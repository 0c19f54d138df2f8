import type { CodeSetFinding } from './finding.ts';
import { groupDistance, placeName } from './instructions.ts';
import { Naming, namesCode, ruleOf, type TabularCode } from './member.ts';
import { instructionNames, lineNames, type ReadInstruction } from './read-instruction.ts';

/**
 * Pairs that an Excludes1 note forbids (Official Guidelines I.A.12.a), wherever it stands: at the code, above it, or at its section
 * or chapter. A pair that another instruction expects or allows together is none; nor is a line that names the code
 * it would apply to.
 */
export function exclusions(members: readonly TabularCode[]): CodeSetFinding[] {
  const findings: CodeSetFinding[] = [];
  // Most codes exclude none of the others.
  const naming = new Naming(members, 'excluded');
  members.forEach((one, first) => {
    for (let second = first + 1; second < members.length; second += 1) {
      if (!naming.may(first, second) && !naming.may(second, first)) continue;
      const other = members[second];
      if (other === undefined) continue;
      const finding =
        (namesCode(one.excluded, other) ? exclusion(one, other) : null) ??
        (namesCode(other.excluded, one) ? exclusion(other, one) : null);
      if (finding !== null) findings.push(finding);
    }
  });
  return findings;
}

function exclusion(at: TabularCode, other: TabularCode): CodeSetFinding | null {
  for (const { instruction, line } of at.exclusions) {
    if (!lineNames(line, other.code) || lineNames(line, at.code)) continue;
    if (allowedTogether(at, other, instruction)) continue;
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
function allowedTogether(at: TabularCode, other: TabularCode, { distance }: ReadInstruction): boolean {
  const allows = (from: TabularCode, to: TabularCode, farthest: number): boolean =>
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
