import type { CodeSetCheck, CodeSetFinding } from './checks/finding.ts';
import type { CodeValidation } from './checks/validation.ts';
import type { ConceptEntry, Tree, TreeRequest } from './hierarchy/types.ts';
import type { ConceptMap } from './maps/map-concept.ts';
import type { MapContext } from './maps/rule.ts';

/** The code systems, by the names that REST callers use. `icd10` is ICD-10-CM. */
export const systems = ['icd10', 'snomed', 'loinc'] as const;

export type System = (typeof systems)[number];

export const systemLabels = {
  icd10: 'ICD-10-CM',
  snomed: 'SNOMED CT',
  loinc: 'LOINC',
} as const satisfies Record<System, string>;

/**
 * One immutable set of concepts of a system, compiled and content-addressed. `version` is what its publisher calls it
 * ("FY2026", "starter-2026-11"); dates are ISO calendar dates, `effectiveTo` inclusive, null where open.
 */
export interface Release {
  readonly system: System;
  readonly version: string;
  readonly title: string;
  readonly source: 'official' | 'vocabulary';
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly conceptCount: number;
  /** The earlier version that instructions and index terms were taken over from, where the release came without them. */
  readonly carriedFrom?: string;
}

/** A release as it is kept: the compiled index is found by the SHA-256 (hex) of its bytes. */
export interface StoredRelease extends Release {
  readonly id: string;
  readonly sha256: string;
  readonly active: boolean;
  readonly importedAt: Date;
}

/** What a rollback did: `undone` answers no more; `restored` answers in its place, or null where none of its version was there before. */
export interface Rollback {
  readonly undone: StoredRelease;
  readonly restored: StoredRelease | null;
}

/** Where releases are kept. At most one release of a system and version is active; activating swaps the pointer. */
export interface ReleaseStore {
  /** All releases, newest import first. */
  list(): Promise<StoredRelease[]>;
  /** Keeps a release; answers the row that is there already when system and content are the same. */
  add(release: Release, sha256: string, index: Uint8Array): Promise<StoredRelease>;
  /** Makes this release the one that answers for its system and version. */
  activate(id: string): Promise<void>;
  /**
   * Undoes the latest activation of a system, official releases before the vocabulary. Throws AppError CONFLICT when nothing would be
   * left to answer.
   */
  rollback(system: System): Promise<Rollback>;
  /** The compiled index of a release, or null when there is no such release. */
  index(id: string): Promise<Uint8Array | null>;
}

/**
 * What a designation is: the official title, a synonym of the release, a word of our clinical vocabulary, an inclusion term
 * of the ICD-10-CM tabular list, or an entry of its indexes and tables. Index entries are a coder's way in and no names:
 * nonessential modifiers stand in parentheses, a manifestation code in brackets.
 */
export type DesignationKind = 'title' | 'synonym' | 'vocabulary' | 'inclusion' | 'index';

/**
 * A reference is what an instruction of the tabular list calls a concept that it sends the coder to ("abscess of breast
 * (N61.1)"): for finding the concept alone, shown nowhere.
 */
export type NameKind = DesignationKind | 'reference';

/**
 * An entry of an index of ICD-10-CM that leads to another entry instead of a code: "Adenoma, tubular" to "Neoplasm, benign, by
 * site". Both as printed, levels with commas between.
 */
export interface CrossReference {
  readonly term: string;
  readonly to: string;
}

export interface Designation {
  readonly code: string;
  readonly term: string;
  readonly kind: DesignationKind;
}

/** A concept in short. `billable` is null where the system knows no such thing (SNOMED CT, LOINC). */
export interface Concept {
  readonly code: string;
  readonly display: string;
  readonly billable: boolean | null;
}

/**
 * `score` falls from 1 to 0 within an answer and compares only there; `matched` is the designation (or code) that was
 * found, with "≈ " before it when a typing error had to be corrected to find it.
 */
export interface SearchHit extends Concept {
  readonly score: number;
  readonly matched: string;
}

export interface SearchResult {
  readonly system: System;
  /** The release that answered; `note` says so when it does not cover the date that was asked for. */
  readonly release: ReleaseInForce;
  readonly query: string;
  readonly results: readonly SearchHit[];
}

export interface ReleaseInForce {
  readonly version: string;
  readonly title: string;
  /** Whether it is the one of the date; where not, the note says so. */
  readonly covers: boolean;
  readonly note: string | null;
}

/** The instructions of the ICD-10-CM tabular list that apply at a concept, inherited ones included; empty lists where there are none. */
export interface ConceptNotes {
  readonly includes: readonly string[];
  readonly excludes1: readonly string[];
  readonly excludes2: readonly string[];
  readonly codeFirst: readonly string[];
  readonly useAdditional: readonly string[];
  readonly codeAlso: readonly string[];
  /** Character → meaning ("A" → "initial encounter"), null where the code takes no 7th character. */
  readonly sevenCharacter: Readonly<Record<string, string>> | null;
}

export interface ConceptDetail extends Concept {
  readonly parent: Concept | null;
  /** All codes directly above, of which SNOMED CT may have several. */
  readonly parents: readonly Concept[];
  /** The semantic tag of SNOMED CT, the class of LOINC; null where the release has none. */
  readonly tag: string | null;
  /** The first 200: a concept of SNOMED CT may have thousands, which `Terminology.tree` pages through. */
  readonly children: readonly Concept[];
  /** Names beside the title, inclusion terms among them; not the entries of alphabetic indexes. */
  readonly synonyms: readonly string[];
  readonly notes: ConceptNotes;
}

/** What a search is narrowed to. */
export interface SearchFilters {
  /** Codes that may be reported alone: no headers. */
  readonly billable?: boolean | undefined;
  /** A chapter of ICD-10-CM by its number ("9"). */
  readonly chapter?: string | undefined;
  /** The semantic tag of SNOMED CT concepts ("disorder"), the class of LOINC terms ("CHEM"); in any case. */
  readonly semanticTag?: string | undefined;
  readonly class?: string | undefined;
}

export interface SearchOptions extends SearchFilters {
  /** At most this many hits, 1 to 100. */
  readonly limit?: number;
  /** ISO calendar date; today where absent. */
  readonly dateOfService?: string;
}

/** Code A in relation to code B: the same, above it, below it, or none of these (FHIR concept-subsumption-outcome). */
export type Subsumption = 'equivalent' | 'subsumes' | 'subsumed-by' | 'not-subsumed';

export interface ConceptPage {
  /** Of all concepts there are. */
  readonly total: number;
  /** In the order of codes. */
  readonly concepts: readonly Concept[];
}

/** The active releases of all systems, loaded and ready to answer. Synchronous, no I/O. */
export interface Terminology {
  /** The release of the system that is in force on the date, or the nearest earlier one; throws AppError SERVICE_UNAVAILABLE when none is loaded. */
  releaseInForce(system: System, dateOfService?: string): ReleaseInForce;
  /** All loaded releases, to tell which are there. */
  releases(): readonly Release[];
  search(system: System, query: string, options?: SearchOptions): SearchResult;
  /** The concept with its place in the tree, or null when the release in force has no such code. Takes codes with or without dot, in any case. */
  lookup(system: System, code: string, dateOfService?: string): ConceptDetail | null;
  /** Whether a code exists and may be reported on the date; if not, what is missing or since when, and which whole codes may be meant. */
  validate(system: System, code: string, dateOfService?: string): CodeValidation;
  /**
   * What the tabular list says against these ICD-10-CM codes together, in the order given (the first-listed or principal diagnosis
   * first): Excludes1 pairs, sequencing, missing codes.
   */
  checkSet(codes: readonly string[], dateOfService?: string): CodeSetCheck;
  /** Of `checkSet` the Excludes1 pairs alone, for who asks with every note. */
  excludedPairs(codes: readonly string[], dateOfService?: string): readonly CodeSetFinding[];
  /** Pairs of these ICD-10-CM codes that "code first" or "use additional code" puts in an order, [first, second], whatever their order here. */
  sequencedPairs(codes: readonly string[], dateOfService?: string): readonly (readonly [string, string])[];
  /** The concept as a code book shows it, with its path, its siblings and where each instruction stands; null as `lookup`. */
  entry(system: System, code: string, dateOfService?: string): ConceptEntry | null;
  /** The tree below a node, or its top; null when the release in force has no such node. */
  tree(system: System, request: TreeRequest): Tree | null;
  /**
   * Where a SNOMED CT concept leads in ICD-10-CM, by the map that came with its release; rules are evaluated as far as the context is
   * known. Null when the release in force has no such concept.
   */
  map(snomedCode: string, context?: MapContext, dateOfService?: string): ConceptMap | null;
  /** How two codes of a system relate, as FHIR names it; null when the release in force lacks one of them. */
  subsumes(system: System, codeA: string, codeB: string, dateOfService?: string): Subsumption | null;
  /**
   * The concepts of a release from number `offset` on, all or only those at and below a code; null when the release in force lacks that
   * code.
   */
  concepts(
    system: System,
    page: { readonly offset: number; readonly count: number; readonly atOrBelow?: string },
    dateOfService?: string,
  ): ConceptPage | null;
  /** The same questions to one loaded release of a system, whatever the date; null when no release of that version is loaded. */
  ofRelease(system: System, version: string): Terminology | null;
  /** Every designation of the release in force: what a dictionary of mentions is built from. Stable while `releaseInForce` answers the same version object. */
  designations(system: System, dateOfService?: string): Iterable<Designation>;
  /** The entries of the indexes of ICD-10-CM in force that lead to others; none where the release came without an index. */
  crossReferences(dateOfService?: string): Iterable<CrossReference>;
}
