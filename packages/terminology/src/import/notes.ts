/** The kinds of instructions of the ICD-10-CM tabular list. `general` is text that belongs to none of the others. */
export const noteKinds = [
  'includes',
  'excludes1',
  'excludes2',
  'codeFirst',
  'useAdditional',
  'codeAlso',
  'sevenCharacter',
  'general',
] as const;

export type NoteKind = (typeof noteKinds)[number];

/**
 * One instruction. Of `sevenCharacter` the text is the character, a tab and its meaning ("A\tinitial encounter"); what is
 * said of all the characters of a place stands behind a tab alone.
 */
export interface NoteInput {
  readonly kind: NoteKind;
  readonly text: string;
}

/** A chapter or section (block): a range of categories with a title and instructions of its own. Not a code. */
export interface GroupInput {
  readonly kind: 'chapter' | 'section';
  /** The number of a chapter ("9"), the range of a section ("I20-I25"). */
  readonly id: string;
  readonly title: string;
  /** First and last category. */
  readonly first: string;
  readonly last: string;
  /**
   * The categories that the tabular list writes under a section, in its order: M1A stands between M05 and M14. None where a section
   * only subdivides another (V00-V09 within V00-X58). Where nothing is said, categories are placed by range.
   */
  readonly categories?: readonly string[];
  readonly notes: readonly NoteInput[];
}
