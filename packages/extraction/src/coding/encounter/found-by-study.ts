import { billableOf } from '../admit/billable.ts';
import { codeSet } from '../code-set.ts';
import { sections } from '../sections.ts';
import { aside, comorbidity, isAcute, ofAnother } from '../sequence/kinds.ts';
import { titleTraits } from '../titles.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

/** Illnesses that a film, an endoscopy, an operation or histology shows and that occasion a stay. */
const shown = codeSet(
  'C G00-G09 I26 I60 I61 I63 I71 I72 I74 I82.4 J18 J85 J86 J93 K22.1 K25-K28 K35 K37 K40-K46 K55.0 K56 K57 K61 K63.1 K65 K70.1 K75.0 K80-K83 K85 M46 N10 N13 N15.1 N20 N44 N83.5 O00 T82 T84',
);
const study = sections('imaging', 'procedure', 'lab');
const malignant = codeSet('C');
/** Acute by what they are, without a word for it in their titles. */
const urgent = codeSet(
  'I63 I71 I72 I74 G06 J86 J93 K70.1 K80.0 K80.3 K83.1 M46.2 M46.4 N13.2 N13.6 N20.1 T82 T84',
);

/** What the note already names as an illness that a stay may be for. */
const mayOccasion = (one: Candidate): boolean =>
  one.assertion !== 'historical' &&
  (isAcute(one) || malignant(one.code)) &&
  !ofAnother(one.code) &&
  !aside(one.code) &&
  !comorbidity(one.code);

/**
 * A report is no source of diagnoses (III.B). But where a summary of a stay has no list and names no acute illness in its own words,
 * what the study showed is what was "established after study" (II): "MRI: acute infarct … Aspirin".
 */
export const addFoundByStudy = (sheet: Worksheet): void => {
  if (sheet.setting !== 'inpatient' || sheet.hasList || sheet.document.ofNewborn) return;
  if ([...sheet.candidates.values()].some(mayOccasion)) return;
  for (const mention of sheet.mentions) {
    const { assertion, sentence, code, start, end } = mention;
    if (assertion !== 'present' || !study.has(sentence.section.kind) || !shown(code)) continue;
    const billable = billableOf(sheet, mention);
    if (billable === null || sheet.candidates.has(billable)) continue;
    const title = titleTraits(sheet.lookup(billable)?.display ?? '');
    if (!malignant(billable) && !urgent(billable) && !isAcute({ code: billable, title })) continue;
    sheet.add({
      code: billable,
      evidence: [sheet.quote(start, end)],
      weight: 0.6,
      section: sentence.section,
      reasons: ['the study shows it, and the note names nothing else that the stay was for (II)'],
      order: start,
    });
  }
};
