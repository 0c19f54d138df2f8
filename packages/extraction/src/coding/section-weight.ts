import type { SectionKind } from '../note/headings.ts';

/**
 * How much a diagnosis weighs by where it stands; sections that are absent here are no source of diagnoses (findings of
 * examination, laboratory and imaging are not coded unless the provider says what they mean, Official Guidelines III.B).
 */
export const sectionWeight: Readonly<Partial<Record<SectionKind, number>>> = {
  'principal-diagnosis': 1,
  diagnosis: 0.95,
  assessment: 0.9,
  course: 0.75,
  history: 0.6,
  other: 0.7,
  past: 0.65,
  complaint: 0.55,
  'problem-list': 0.5,
  condition: 0.5,
  procedure: 0.5,
  social: 0.5,
};
