import type { NoteKind } from '../import/notes.ts';
import type { ConceptDetail } from '../types.ts';

/**
 * What a place in the tree is: a chapter or section of the tabular list, or a code. Where a release came without a tree: the codes that
 * begin with one letter (ICD-10-CM), those of one class (LOINC) or semantic tag (SNOMED CT).
 */
export type TreeNodeKind = 'chapter' | 'section' | 'letter' | 'class' | 'code';

/** A place in the tree. `node` finds it again: "chapter-4", "E08-E13", "section-C50", "letter-Q", "class-CHEM", or the code itself. */
export interface TreeNode {
  readonly node: string;
  readonly kind: TreeNodeKind;
  /** What stands before the title: "Chapter 4", "E08-E13", "E11.22". */
  readonly label: string;
  readonly display: string;
  readonly billable: boolean | null;
  /** How many nodes stand directly below. */
  readonly childCount: number;
}

/** One level of the tree: the children of `parent` (null: the top) from number `offset` on, of `total`. */
export interface TreeLevel {
  readonly parent: string | null;
  readonly total: number;
  readonly offset: number;
  readonly nodes: readonly TreeNode[];
}

export interface TreeRequest {
  /** The node whose children are asked for; the top of the tree where absent. */
  readonly node?: string;
  /** Only the children, or every level from the top down to them, so that a tree can be shown opened at the node. */
  readonly levels?: 'children' | 'path';
  /** Names the semantic tags or classes of the release too, for a search to be narrowed to. */
  readonly tags?: boolean;
  /** Of the children; levels above begin where the path goes through them. */
  readonly offset?: number;
  /** At most this many nodes a level, 1 to 200. */
  readonly limit?: number;
  /** ISO calendar date; today where absent. */
  readonly dateOfService?: string;
}

export interface Tree {
  readonly node: TreeNode | null;
  /** From the top down to the node that holds `node`. */
  readonly path: readonly TreeNode[];
  /** Top first; the last one holds the children of `node`. */
  readonly levels: readonly TreeLevel[];
  /** The instructions that apply to everything below `node`. */
  readonly instructions: readonly Instruction[];
  /** The semantic tags of SNOMED CT, the classes of LOINC; empty unless they were asked for. */
  readonly tags: readonly string[];
  /** True where the release knows no hierarchy at all: then the only level lists every code. */
  readonly flat: boolean;
}

/** A code or range in the text of an instruction, text.slice(start, end) in UTF-16 units, and the node that it names. */
export interface CodeReference {
  readonly start: number;
  readonly end: number;
  readonly node: string;
}

/** An instruction of the tabular list that applies to a code, with the place where it stands. */
export interface Instruction {
  readonly kind: Exclude<NoteKind, 'sevenCharacter'>;
  readonly text: string;
  readonly from: Pick<TreeNode, 'node' | 'kind' | 'label' | 'display'>;
  /** False where it stands at the very code. */
  readonly inherited: boolean;
  readonly references: readonly CodeReference[];
}

/** The characters of which one completes the codes below `from`. */
export interface SeventhCharacters {
  readonly from: Instruction['from'];
  /** What the tabular list says of them ("The appropriate 7th character is to be added …"); empty where it says nothing. */
  readonly notes: readonly string[];
  readonly characters: readonly { readonly character: string; readonly meaning: string }[];
}

/** A code as the page of a code book shows it. */
export interface ConceptEntry extends ConceptDetail {
  /** From the chapter down to the code's parent. */
  readonly path: readonly TreeNode[];
  /** The nodes beside the code and the code itself, around its place: see TreeLevel. */
  readonly siblings: TreeLevel;
  readonly childCount: number;
  readonly inclusionTerms: readonly string[];
  /** Entries of the alphabetic indexes and tables that lead here. */
  readonly indexTerms: readonly string[];
  /** Own ones first, then those of each level above; none twice. */
  readonly instructions: readonly Instruction[];
  readonly seventhCharacters: SeventhCharacters | null;
}
