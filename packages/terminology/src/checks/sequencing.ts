import type { CodeSetFinding } from './finding.ts';
import { placeName } from './instructions.ts';
import { type Member, Naming, namesCode, ruleOf, type TabularCode } from './member.ts';
import { instructionNames, lineNames, type ReadInstruction } from './read-instruction.ts';

/** "In diseases classified elsewhere" and its variants; "as the cause of diseases classified elsewhere" (B95-B97) is the opposite. */
const manifestationTitle = /\bin\b(?:(?!\bcause of\b).)*\bclassified elsewhere\b/i;

/**
 * Words that leave it to the record whether the other code is there at all; "heart failure complicating pregnancy" is one kind of heart
 * failure of many.
 */
const conditional =
  /\b(?:if (?:applicable|known|any|present|desired)|where applicable|any|when|complicating)\b/i;

/** Codes of a manifestation that stand first (Official Guidelines I.A.13): never permitted. */
export function manifestationsFirst(members: readonly Member[]): CodeSetFinding[] {
  const first = members[0];
  if (first === undefined || !manifestationTitle.test(first.display)) return [];
  const instruction = first.instructions.find(({ kind }) => kind === 'codeFirst');
  return [
    {
      kind: 'manifestation-first',
      severity: 'error',
      message: `${first.code} is the code of a manifestation and can't stand first: put the code of the underlying disease before it.`,
      codes: [first.code],
      rule: instruction === undefined ? null : ruleOf(instruction, 'codeFirst'),
    },
  ];
}

/** "Code first" (Official Guidelines I.A.13, I.B.7): a named code that stands after, or none at all where one is needed. */
export function codeFirst(members: readonly Member[]): CodeSetFinding[] {
  return members.flatMap((member) =>
    member.codeFirst.flatMap((instruction) => {
      const named = namedBy(instruction, member, members);
      const late = named.filter(({ position }) => position > member.position);
      if (late.length > 0 && late.length === named.length)
        return late.slice(0, 1).map((other) => misplaced('code-first', other, member, instruction));
      if (named.length > 0 || member.position > 0 || !demands(instruction)) return [];
      if (manifestationTitle.test(member.display)) return [];
      return [
        {
          kind: 'code-first' as const,
          severity: 'warning' as const,
          message: `${member.code} can't stand first: put the code of its cause before it.`,
          codes: [member.code],
          rule: ruleOf(instruction, 'codeFirst'),
        },
      ];
    }),
  );
}

/** "Use additional code" (Official Guidelines I.A.13, I.B.7): a named code that stands before, or a reminder that none is there. */
export function useAdditional(members: readonly Member[]): CodeSetFinding[] {
  const reminders = new Map<string, CodeSetFinding>();
  const misplacements: CodeSetFinding[] = [];
  for (const member of members) {
    for (const instruction of member.useAdditional) {
      const named = namedBy(instruction, member, members);
      for (const other of named.filter(({ position }) => position < member.position)) {
        if (!demandsFirst(other, member))
          misplacements.push(misplaced('use-additional', member, other, instruction));
      }
      if (named.length > 0 || !names(instruction) || !demands(instruction)) continue;
      const key = `${instruction.place.level} ${placeName(instruction.place)}`;
      const known = reminders.get(key)?.codes ?? [];
      reminders.set(key, reminder([...known, member.code], instruction));
    }
  }
  return [...misplacements, ...reminders.values()];
}

function reminder(codes: readonly string[], instruction: ReadInstruction): CodeSetFinding {
  return {
    kind: 'use-additional',
    severity: 'information',
    message: `${codes.join(', ')}: use an additional code where the record has what the instruction at ${placeName(instruction.place)} names.`,
    codes,
    rule: ruleOf(instruction, 'useAdditional'),
  };
}

/**
 * Pairs of codes of which an instruction wants the one before the other, wherever they stand: [first, second]. Where two instructions
 * want opposite orders there is none.
 */
export function sequencedPairs(codes: readonly TabularCode[]): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  // Most codes name none of the others.
  const [naming, besides] = [new Naming(codes, 'namedFirst'), new Naming(codes, 'namedBeside')];
  codes.forEach((first, at) => {
    for (let place = 0; place < codes.length; place += 1) {
      if (!naming.may(place, at) && !besides.may(at, place)) continue;
      const second = codes[place];
      if (second === undefined || second === first) continue;
      if (demandsFirst(first, second) && !demandsFirst(second, first)) pairs.push([first.code, second.code]);
    }
  });
  return pairs;
}

/** `second` stands before `first`, which the instruction wants the other way round. */
function misplaced(
  kind: 'code-first' | 'use-additional',
  first: Member,
  second: Member,
  instruction: ReadInstruction,
): CodeSetFinding {
  const holder = kind === 'code-first' ? second : first;
  const named = kind === 'code-first' ? first : second;
  const line = instruction.lines.find((candidate) => lineNames(candidate, named.code));
  return {
    kind,
    severity: 'warning',
    message: `${first.code} belongs before ${second.code} (instruction at ${placeName(instruction.place)} for ${holder.code}).`,
    codes: [first.code, second.code],
    rule: ruleOf(instruction, kind === 'code-first' ? 'codeFirst' : 'useAdditional', line),
  };
}

/** Whether an instruction wants `first` before `second` by itself, so that the opposite is nothing to say. */
function demandsFirst(first: TabularCode, second: TabularCode): boolean {
  return namesCode(second.namedFirst, first) || namesCode(first.namedBeside, second);
}

/** The other codes of the set that an instruction names; one that names the code itself speaks of its neighbours. */
function namedBy(instruction: ReadInstruction, member: Member, members: readonly Member[]): Member[] {
  return members.filter((other) => other.code !== member.code && instructionNames(instruction, other.code));
}

function names({ lines }: ReadInstruction): boolean {
  return lines.some(({ references }) => references.length > 0);
}

function demands({ lines }: ReadInstruction): boolean {
  return !lines.some(({ text }) => conditional.test(text));
}
