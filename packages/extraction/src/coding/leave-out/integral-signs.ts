import { type CodeSet, codeSet } from '../code-set.ts';
import { CodeTable } from '../code-table.ts';
import { listed } from '../sections.ts';
import { isDrugMade } from '../symptoms.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

interface Integral {
  readonly sign: CodeSet;
  /** The words that are no more than the sign; any where it is absent. */
  readonly said?: RegExp;
  readonly disease: CodeSet;
}

/** Signs with codes outside chapter 18 that a disease always brings along: they are not coded beside it (I.B.5). */
const integral: readonly Integral[] = [
  { sign: codeSet('H02.40 H02.41 H02.42 H02.43 H53.2'), disease: codeSet('G70.0 H49 G90.2') },
  {
    sign: codeSet('M19.90 M13'),
    said: /^(?:poly)?arthritis(?:,? (?:of |in )?(?:multiple|many|several) joints)?$/i,
    disease: codeSet('A92.0 B06 I00 L40.5 M02 M05-M10 M32-M35 M45'),
  },
  {
    sign: codeSet('L56.8 K12.1 L93.0'),
    said: /^(?:photo-?sensitiv\w+(?: rash)?|(?:oral|mouth) ulcers?|(?:malar|discoid) rash)$/i,
    disease: codeSet('M32'),
  },
  { sign: codeSet('H43.39'), said: /^(?:vitreous )?floaters?$/i, disease: codeSet('H43.81 H33') },
  { sign: codeSet('K13.0'), said: /^(?:cracked|dry|chapped|red) lips$/i, disease: codeSet('M30.3 E86') },
  {
    sign: codeSet('G47.00'),
    said: /^(?:sleeplessness|poor sleep|early (?:morning )?(?:waking|wakening)|unable to sleep)$/i,
    disease: codeSet('F30-F33 F43.2'),
  },
  {
    sign: codeSet('M79.2'),
    said: /^(?:nerve|neuropathic) pain$/i,
    disease: codeSet('M50.1 M51.1 M54.1 G50-G59'),
  },
  { sign: codeSet('L50 T78.3'), disease: codeSet('T78.0 T78.2 T80.5 T88.6') },
  { sign: codeSet('H57.8A H57.1'), disease: codeSet('H04.12 M35.01 H16.22') },
];

/**
 * Complaints with codes outside chapter 18, or of no one row of it, by the diseases that bring them: told before the disease as what the
 * patient came with they are not coded beside it (I.B.5); listed by the provider, or with a treatment of their own, they are.
 */
const complaintsOf: readonly Integral[] = [
  { sign: codeSet('J02.9'), disease: codeSet('B27 J00 J03-J06 J09-J11 J20 J21 U07.1') },
  { sign: codeSet('J34.89 R09.81'), disease: codeSet('J00 J01 J06 J09-J11 J30 J32 U07.1') },
  { sign: codeSet('H53.14'), disease: codeSet('G00-G03 G43 G44 H10 H15-H20 S05') },
  { sign: codeSet('R11'), disease: codeSet('E10.1 E11.1 G00-G03 G43 H81 H83 I20 I21 K J N10 N20 N13') },
  { sign: codeSet('R21 L29'), disease: codeSet('A B H10 K70-K77 K80 K83 L N18 O26.6 T78') },
  { sign: codeSet('K59.0'), disease: codeSet('E03 K56 K57 K60') },
  { sign: codeSet('L85.3 L65.9'), disease: codeSet('E03 L20 L63-L65 D50') },
  { sign: codeSet('N89.8'), disease: codeSet('A54 A56 A59 B37.3 N76') },
  { sign: codeSet('N94.4 N94.5 N94.6 N94.1'), disease: codeSet('D25 N80') },
  { sign: codeSet('H55'), disease: codeSet('G35 H81 H83') },
  { sign: codeSet('I95.9'), disease: codeSet('A B D62 E27 E86 I21 I26 J12-J18 K25-K28 K57 K92 R57 T78.2') },
  { sign: codeSet('E88.09 R80 R60'), disease: codeSet('N00-N05 K70-K74') },
  { sign: codeSet('R82.9'), disease: codeSet('B15-B19 K70-K77 K80 K83 N10 N30 N39') },
  { sign: codeSet('R82.4'), disease: codeSet('E08-E13 E86 O21') },
  {
    sign: codeSet('K06.8 R04.0 R23.3'),
    said: /bleed|epistaxis|petechia/i,
    disease: codeSet('A90 A91 A98 D65-D69 C91-C95'),
  },
  { sign: codeSet('R73.9'), disease: codeSet('E08-E13 K85') },
  { sign: codeSet('R79.89'), said: /troponin/i, disease: codeSet('I20-I24 I26 I40 I51.81') },
  { sign: codeSet('R74 R94.5'), disease: codeSet('B15-B19 K70-K77 K80 K83') },
  {
    sign: codeSet('D72.82'),
    disease: codeSet(
      'A B E08.1 E09.1 E10.1 E11.1 E13.1 J12-J18 J69 K35-K37 K57 K65 K80 K81 K83 K85 L02 L03 M00 M86 N10 N30',
    ),
  },
  { sign: codeSet('M89.8X'), said: /pain/i, disease: codeSet('C79.5 C90 E55 M80 M83') },
  { sign: codeSet('S01.5'), said: /bit/i, disease: codeSet('G40 G41 R56') },
  { sign: codeSet('K62.5'), disease: codeSet('C18-C21 K50 K51 K60 K64') },
  { sign: codeSet('J98.01'), disease: codeSet('J20 J21 J44 J45') },
  { sign: codeSet('R61 R68.83'), disease: codeSet('A B C81-C96 E05 E16 I21 J N10') },
];

/** How far before a disease its complaints are told, in characters. */
const storyLength = 320;
const ownCare =
  /^[^.;,\n]{0,24}\b(?:treated with|given|started|managed|for which|needs?|laxatives?|lactulose|senna|emollient|on [a-z]+(?:in|ol|ide|ine))\b/i;

const isComplaintOf = ({ document }: Worksheet, candidate: Candidate, { evidence }: Candidate): boolean => {
  if (candidate.section === null || listed.has(candidate.section.kind)) return false;
  if (candidate.evidence.some((one) => isDrugMade(document.text, one))) return false;
  return candidate.evidence.every(
    ({ start, end }) =>
      evidence.some((one) => one.start > start && one.start - end < storyLength) &&
      !ownCare.test(document.text.slice(end, end + 60)),
  );
};

const complaints = new CodeTable(
  complaintsOf,
  ({ sign }) => sign,
  ({ disease }) => disease,
);
const signsOfDiseases = new CodeTable(
  integral,
  ({ sign }) => sign,
  ({ disease }) => disease,
);

const dropComplaints = (sheet: Worksheet): void =>
  complaints.visit(sheet.candidates, ({ sign, said, disease }) => {
    const causes = sheet.find(disease);
    for (const candidate of sheet.find(sign)) {
      if (said !== undefined && !candidate.evidence.every(({ quote }) => said.test(quote))) continue;
      const cause = causes.find((one) => one !== candidate && isComplaintOf(sheet, candidate, one));
      if (cause !== undefined) sheet.consider(candidate, `A complaint of ${cause.display} (I.B.5).`);
    }
  });

/** Leaves out what is no more than the sign of a disease on the sheet. */
export const dropIntegralSigns = (sheet: Worksheet): void => {
  dropComplaints(sheet);
  signsOfDiseases.visit(sheet.candidates, ({ sign, said, disease }) => {
    const cause = sheet.first(disease);
    if (cause === undefined) return;
    for (const candidate of sheet.find(sign))
      if (said === undefined || candidate.evidence.every(({ quote }) => said.test(quote)))
        sheet.consider(candidate, `A sign of ${cause.display} (I.B.5).`);
  });
};
