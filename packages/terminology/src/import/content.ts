import type { DesignationKind, Release } from '../types.ts';
import type { GroupInput, NoteInput } from './notes.ts';

/** A concept as an importer hands it to the compiler. The first designation is the title that is shown. */
export interface ConceptInput {
  readonly code: string;
  readonly billable: boolean | null;
  /** The code one level up, null at the top. */
  readonly parent: string | null;
  readonly designations: readonly { readonly term: string; readonly kind: DesignationKind }[];
  /** How common the concept is in daily work, 0 to 1; breaks ties between equally good matches. */
  readonly commonness: number;
  /** The instructions that stand at the concept itself, not those that it inherits. */
  readonly notes?: readonly NoteInput[];
}

/** Everything that one release contains, in any order, each code once. */
export interface ReleaseContent {
  readonly release: Release;
  readonly concepts: readonly ConceptInput[];
  /** Chapters, each followed by its sections; empty where the system has none. */
  readonly groups?: readonly GroupInput[];
}
