import type { ReleaseInForce } from '../types.ts';
import type { Instruction } from './instructions.ts';

/** What can be found of a set of codes, in the order in which it is told. */
export const findingKinds = [
  'unknown-code',
  'not-billable',
  'duplicate',
  'manifestation-first',
  'excludes1',
  'code-first',
  'use-additional',
] as const;

export type FindingKind = (typeof findingKinds)[number];

/**
 * `error`: the codes can't be reported so. `warning`: they hardly can; the record decides. `information`: a reminder of a code that may be
 * missing.
 */
export type FindingSeverity = 'error' | 'warning' | 'information';

/** The instruction that a finding follows from: its words, and the place of the tabular list where they stand. */
export interface FindingRule {
  readonly kind: 'excludes1' | 'codeFirst' | 'useAdditional';
  readonly text: string;
  readonly place: Instruction['place'];
}

export interface CodeSetFinding {
  readonly kind: FindingKind;
  readonly severity: FindingSeverity;
  /** One sentence for a person. */
  readonly message: string;
  /** The codes concerned, as the release writes them. */
  readonly codes: readonly string[];
  /** Null where the finding follows from a title or from the release itself. */
  readonly rule: FindingRule | null;
}

export interface CodeSetCheck {
  readonly release: ReleaseInForce;
  readonly findings: readonly CodeSetFinding[];
}
