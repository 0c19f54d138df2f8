import type { System } from '@ohm/terminology';

/** The kind of encounter: it decides how uncertain diagnoses are coded (Official Guidelines II.H and IV.H). */
export type Setting = 'inpatient' | 'outpatient';

/** How a note asserts a mention, after ConText (Harkema 2009). */
export const assertions = [
  'present',
  'absent',
  'family',
  'historical',
  'hypothetical',
  'uncertain',
  'other-person',
] as const;

/** How a note speaks of a concept (ConText). */
export type Assertion = (typeof assertions)[number];

/** Where a quote stands in the note: UTF-16 offsets, `end` exclusive; `text.slice(start, end) === quote`. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** What a coder should look at before a suggestion is taken: kind for programs, a sentence for people, codes it speaks of. */
export interface Warning {
  readonly kind: string;
  readonly message: string;
  readonly codes: readonly string[];
}

/** A code that was found in a note, suggested or considered with the reason. */
export interface Suggestion {
  readonly system: System;
  readonly code: string;
  readonly display: string;
  /** Position within the system, 1 first; considered ones come after all suggested ones. */
  readonly rank: number;
  /** 0 to 1. */
  readonly confidence: number;
  /** `considered`: seen in the note and not to be coded, or not surely enough; the rationale says why. */
  readonly status: 'suggested' | 'considered';
  readonly assertion: Assertion;
  /** One sentence for the coder. */
  readonly rationale: string;
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly { readonly code: string; readonly display: string }[];
  readonly warnings: readonly Warning[];
}

/** A suggestion on its way, of rank 0 until `ranked` (verify.ts) writes its own into it. */
export type Unranked = Omit<Suggestion, 'rank'> & { rank: number };

/** A note to be coded; systems that are not asked for are not looked at. */
export interface ExtractionRequest {
  readonly text: string;
  readonly setting: Setting;
  readonly systems: readonly System[];
  /** ISO calendar date; today where absent. */
  readonly dateOfService?: string;
}

/** What an engine made of a note: suggested ones first, then those considered, by system and rank. */
export interface ExtractionResult {
  /** Name and version of what judged: "builtin-1". */
  readonly engine: string;
  /** System → version of the release that answered. */
  readonly releases: Readonly<Partial<Record<System, string>>>;
  readonly suggestions: readonly Suggestion[];
  /** The setting that the note reads like where it is another than the one it was read with (II.H, IV.H); null otherwise. */
  readonly otherSetting: Setting | null;
}

/** One extraction as it is recorded: sizes and codes, never the note. */
export interface ExtractionRun {
  readonly engine: string;
  readonly releases: Readonly<Partial<Record<System, string>>>;
  readonly setting: Setting;
  readonly dateOfService: string | null;
  /** Length of the note in UTF-16 units. */
  readonly textLength: number;
  readonly suggestedCodes: readonly string[];
  readonly durationMs: number;
}

/** The extraction runs of one organization. */
export interface ExtractionRunRepository {
  /** Keeps the run and answers its id. */
  create(run: ExtractionRun): Promise<string>;
}

/** Whether one organization lets external language models read its notes (redacted). Off until its administrator says so. */
export interface ModelPermissionRepository {
  allowed(): Promise<boolean>;
  /** Recorded in the audit log. */
  allow(allowed: boolean): Promise<void>;
}
