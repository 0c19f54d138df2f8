import { listsDiagnoses, type SectionKind } from '../note/headings.ts';

/** Kinds of sections, where a rule reads. */
export type Sections = ReadonlySet<SectionKind>;

/** Sections of these kinds, and those of other sets. */
export const sections = (...parts: readonly (SectionKind | Sections)[]): Sections =>
  new Set(parts.flatMap((part) => (typeof part === 'string' ? [part] : [...part])));

/** Where a provider lists what is diagnosed. */
export const listed: Sections = listsDiagnoses;
/** Where a note tells what happened. */
export const story = sections('complaint', 'history', 'course', 'other');
export const listedOrTold = sections(listed, story);
