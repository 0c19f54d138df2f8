import type { CrossReference, NameKind, Release } from '../types.ts';
import type { GroupInput, NoteInput } from './notes.ts';

/** A concept as an importer hands it to the compiler. The first designation is the title that is shown. */
export interface ConceptInput {
  readonly code: string;
  readonly billable: boolean | null;
  /** The code one level up, null at the top; of several the one that the tree shows. */
  readonly parent: string | null;
  /** Every code one level up, where there may be several (SNOMED CT); `parent` alone where absent. */
  readonly parents?: readonly string[];
  readonly designations: readonly { readonly term: string; readonly kind: NameKind }[];
  /** How common the concept is in daily work, 0 to 1; breaks ties between equally good matches. */
  readonly commonness: number;
  /** The instructions that stand at the concept itself, not those that it inherits. */
  readonly notes?: readonly NoteInput[];
  /** What kind of thing it is: the semantic tag of SNOMED CT ("disorder"), the class of LOINC ("CHEM"). */
  readonly tag?: string;
  /** Where the concept leads in ICD-10-CM, by group and priority. */
  readonly maps?: readonly MapRow[];
}

/** A row of the extended map from SNOMED CT to ICD-10-CM: within a group the first row whose rule holds gives the target. */
export interface MapRow {
  readonly group: number;
  readonly priority: number;
  /** "TRUE", "OTHERWISE TRUE", or conditions such as "IFA 248152002 | Female (finding) |". */
  readonly rule: string;
  readonly advice: string;
  /** An ICD-10-CM code, with "?" for a 7th character that the record gives; empty where the map has none. */
  readonly target: string;
}

/** A code that the publisher has withdrawn, and what it names in its place. */
export interface RetiredCode {
  readonly code: string;
  /** What it was called. */
  readonly display: string;
  /** ISO calendar date, where the release says since when. */
  readonly since: string | null;
  readonly replacedBy: readonly string[];
}

/** Everything that one release contains, in any order, each code once. */
export interface ReleaseContent {
  readonly release: Release;
  readonly concepts: readonly ConceptInput[];
  /** Chapters, each followed by its sections; empty where the system has none. */
  readonly groups?: readonly GroupInput[];
  /** Entries of the indexes that name no code of their own, where there are indexes. */
  readonly crossReferences?: readonly CrossReference[];
  /** Codes that are no longer to be used, where the release lists them. */
  readonly retired?: readonly RetiredCode[];
}
