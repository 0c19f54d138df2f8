import type { LoadedIndex } from '../load.ts';
import { conceptNumber } from '../search/search-codes.ts';
import { exclusions } from './exclusions.ts';
import type { CodeSetFinding } from './finding.ts';
import { type Member, memberOf, tabularCodesNamed } from './member.ts';
import {
  codeFirst,
  manifestationsFirst,
  sequencedPairs as pairsInOrder,
  useAdditional,
} from './sequencing.ts';

/**
 * What the tabular list says against a set of ICD-10-CM codes in the order given, the first-listed or principal diagnosis
 * first. Codes that are unknown or stand twice are told and otherwise left out.
 */
export function checkCodeSet(index: LoadedIndex, codes: readonly string[]): CodeSetFinding[] {
  const findings: CodeSetFinding[] = [];
  const members = new Map<number, Member>();
  codes.forEach((code, position) => {
    const concept = conceptNumber(index, code);
    const known = members.get(concept);
    if (concept < 0) findings.push(unknown(code));
    else if (known !== undefined) findings.push(duplicate(known.code));
    else members.set(concept, memberOf(index, concept, position));
  });
  const all = [...members.values()];
  return [
    ...findings,
    ...all.filter(({ billable }) => billable === false).map(header),
    ...manifestationsFirst(all.filter(({ position }) => position === 0)),
    ...exclusions(all),
    ...distinctPairs([...codeFirst(all), ...useAdditional(all)]),
  ];
}

/** The Excludes1 pairs alone; codes that are unknown or stand twice are left out. */
export function excludedPairs(index: LoadedIndex, codes: readonly string[]): CodeSetFinding[] {
  return exclusions(tabularCodesNamed(index, codes));
}

/** The pairs of codes that an instruction puts in an order, [first, second]; codes that are unknown or stand twice are left out. */
export function sequencedPairs(index: LoadedIndex, codes: readonly string[]): (readonly [string, string])[] {
  return pairsInOrder(tabularCodesNamed(index, codes));
}

/** A pair is told once: the etiology says "use additional code" where the manifestation says "code first". */
function distinctPairs(findings: readonly CodeSetFinding[]): CodeSetFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ codes, severity, kind }) => {
    if (severity === 'information') return true;
    const key = codes.length > 1 ? codes.join(' ') : `${kind} ${codes.join()}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function unknown(code: string): CodeSetFinding {
  return {
    kind: 'unknown-code',
    severity: 'error',
    message: `${code} is no code of the release in force on this date.`,
    codes: [code],
    rule: null,
  };
}

function duplicate(code: string): CodeSetFinding {
  return {
    kind: 'duplicate',
    severity: 'error',
    message: `${code} stands twice; each code is reported once (Official Guidelines I.B.12).`,
    codes: [code],
    rule: null,
  };
}

function header({ code }: Member): CodeSetFinding {
  return {
    kind: 'not-billable',
    severity: 'error',
    message: `${code} is a header; report one of the codes below it.`,
    codes: [code],
    rule: null,
  };
}
