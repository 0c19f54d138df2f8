import type { NameKind } from '../types.ts';

/** Kinds of designations by the number that stands for them in the index. */
export const designationKinds = [
  'title',
  'synonym',
  'vocabulary',
  'inclusion',
  'index',
  'reference',
] as const satisfies readonly NameKind[];

/** Stands for "no concept" in arrays of concept numbers. */
export const none = 0xffffffff;
