import { listsDiagnoses } from './headings.ts';
import type { Section } from './sections.ts';

/** "DISCHARGE DIAGNOSIS: Same": what was written at admission holds at discharge. */
const same =
  /\b(?:discharge|final|post-? ?op(?:erative)?|principal) (?:diagnos[ie]s|dx)\W{1,3}(?:the )?(?:same|unchanged|as (?:above|on admission|at admission))\b/i;
/** Of provisional lists those of admission are meant, not what was copied or written in casualty. */
const ofAdmission = /\b(?:admi(?:ssion|tting|t)|provisional|pre-?op\w*|initial|working)\b/i;

const preoperative = /^\W*pre-? ?op/i;

/** What an operation was done for is its diagnosis, where the note lists no other (IV.N). */
const onlyPreoperative = (sections: readonly Section[]): Section | undefined =>
  sections.some(({ kind }) => listsDiagnoses.has(kind))
    ? undefined
    : sections.find(({ kind, heading }) => kind === 'provisional-diagnosis' && preoperative.test(heading));

/** The sections of a note whose discharge diagnosis refers to that of admission, which is then the list of diagnoses (II.H, III). */
export const withSameDiagnosis = (text: string, sections: Section[]): Section[] => {
  const ofAdmissions = sections.filter(
    ({ kind, heading }) => kind === 'provisional-diagnosis' && ofAdmission.test(heading),
  );
  if (ofAdmissions.length === 0) return sections;
  const at = same.exec(text)?.index;
  const meant =
    at === undefined ? onlyPreoperative(sections) : ofAdmissions.findLast(({ start }) => start < at);
  return meant === undefined
    ? sections
    : sections.map((one) => (one === meant ? { ...one, kind: 'diagnosis' as const } : one));
};
