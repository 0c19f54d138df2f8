import type { Section } from './sections.ts';

/** "DISCHARGE DIAGNOSIS: Same": what was written at admission holds at discharge. */
const same =
  /\b(?:discharge|final|post-? ?op(?:erative)?|principal) (?:diagnos[ie]s|dx)\W{1,3}(?:the )?(?:same|unchanged|as (?:above|on admission|at admission))\b/i;
/** Of provisional lists those of admission are meant, not what was copied or written in casualty. */
const ofAdmission = /\b(?:admi(?:ssion|tting|t)|provisional|pre-?op\w*|initial|working)\b/i;

/** The sections of a note whose discharge diagnosis refers to that of admission, which is then the list of diagnoses (II.H, III). */
export const withSameDiagnosis = (text: string, sections: Section[]): Section[] => {
  const ofAdmissions = sections.filter(
    ({ kind, heading }) => kind === 'provisional-diagnosis' && ofAdmission.test(heading),
  );
  const at = ofAdmissions.length === 0 ? undefined : same.exec(text)?.index;
  if (at === undefined) return sections;
  const meant = ofAdmissions.findLast(({ start }) => start < at);
  return meant === undefined
    ? sections
    : sections.map((one) => (one === meant ? { ...one, kind: 'diagnosis' as const } : one));
};
