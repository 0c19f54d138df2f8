import type { Concept, ReleaseInForce, System } from '../types.ts';

/**
 * What is wrong with a code, or worth knowing of it:
 * - `unknown-code`, `malformed`: the release in force has no such code, or it is none in form;
 * - `not-billable`: a header; `seventh-character-missing`, `seventh-character-wrong`, `placeholder-missing`: not yet, or not, a whole code;
 * - `retired`, `not-yet-valid`, `subdivided`, `renamed`: what the other loaded releases say of it.
 */
export type ValidationKind =
  | 'malformed'
  | 'unknown-code'
  | 'not-billable'
  | 'seventh-character-missing'
  | 'seventh-character-wrong'
  | 'placeholder-missing'
  | 'retired'
  | 'not-yet-valid'
  | 'subdivided'
  | 'renamed';

export interface ValidationFinding {
  readonly kind: ValidationKind;
  readonly severity: 'error' | 'information';
  /** One sentence for a person. */
  readonly message: string;
  /** The first day on which it is so, for what changes between releases; else null. */
  readonly date: string | null;
}

export interface CodeValidation {
  readonly system: System;
  /** As the release writes it where it has it, else as it was given. */
  readonly code: string;
  readonly release: ReleaseInForce;
  readonly exists: boolean;
  /** May be reported: it exists and, where the system knows such a thing, is billable. */
  readonly valid: boolean;
  readonly display: string | null;
  readonly billable: boolean | null;
  readonly findings: readonly ValidationFinding[];
  /** Character → meaning, when the code needs one of these as its 7th; else null. */
  readonly seventhCharacter: Readonly<Record<string, string>> | null;
  /** Whole, valid codes that may be meant; at most twenty, initial encounters before others. */
  readonly proposals: readonly Concept[];
}
