import { compileRelease, createTerminology, type Terminology } from '@ohm/terminology';

/** A concept of ICD-10-CM as a test tells it. */
export interface Row {
  readonly code: string;
  readonly billable: boolean;
  readonly parent: string | null;
  readonly designations: readonly { readonly term: string; readonly kind: 'title' | 'index' }[];
}

/** A release of these rows alone. */
export const terminologyOfRows = (rows: readonly Row[]): Terminology => {
  const concepts = rows.map((row) => ({ ...row, notes: [], commonness: 0 }));
  const release = {
    system: 'icd10',
    version: 'rows',
    title: 'Rows of a test',
    source: 'vocabulary',
    effectiveFrom: null,
    effectiveTo: null,
    conceptCount: concepts.length,
  } as const;
  return createTerminology([compileRelease({ release, concepts, crossReferences: [] })]);
};
