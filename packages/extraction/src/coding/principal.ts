import type { SectionKind } from '../note/headings.ts';
import type { Setting } from '../types.ts';
import { type CodeSet, codeSet } from './code-set.ts';
import { listed } from './symptoms.ts';
import type { Candidate } from './worksheet.ts';

/** What a signal may ask: the candidate, and what the note as a whole says. */
export interface Stay {
  readonly setting: Setting;
  readonly text: string;
  /** Where the first listed candidate stands, UTF-16 offset. */
  readonly first: number;
  /** The diagnosis that each of the reasons for the stay names first (`reason-for-stay.ts`). */
  readonly purposes?: ReadonlySet<Candidate>;
}

/** One reason for or against a candidate as principal or first-listed diagnosis. */
interface Signal {
  /** Section of the Official Guidelines, or what notes of the kind do. */
  readonly because: string;
  /** Points it gives where it holds; a number, or how much of it holds. */
  readonly points: (candidate: Candidate, stay: Stay) => number;
}

const acute =
  /\bacute\b|infarction|sepsis|pneumonia|fracture|exacerbation|hemorrhage|embol|poisoning|overdose|encounter for antineoplastic|rejection|burn of/i;
const reasonForStay =
  /\b(?:admitted (?:with|for)|brought in|presented with|admission for|final (?:impression|diagnosis)|the diagnosis is|principal|here for|treated for|in keeping with|regard the)\b/i;

const notCarriedOut =
  /\b(?:surgery|operation|procedure|repair|theatre|list|\w+(?:ectomy|otomy|plasty))\b[^.;\n]{0,24}\b(?:cancel\w*|postponed|deferred|abandoned|not (?:done|performed|carried out|undertaken))\b/i;
const forPain =
  /\badmi(?:tted|ssion)\b[^.;\n]{0,40}\b(?:pain (?:control|management)|(?:control|management) of (?:\w+ ){0,3}pain)\b/i;

/** Adverse effects and underdosing follow what they caused (I.C.19.e.5); poisonings come first. */
const afterItsEffect = (code: string): boolean =>
  /^T(?:3[6-9]|4\d|50)\.[0-9A-Z]{2}[56]|^T(?:3[6-9]|4\d|50)\.[0-9A-Z][56]/.test(code);
const poisoning = (code: string): boolean =>
  /^T(?:3[6-9]|4\d|5\d|6[0-5])/.test(code) && !afterItsEffect(code);

/** Codes that are never a principal or first-listed diagnosis beside another (II, III, I.A.13, I.C.20.a, I.C.21). */
const neverFirstSet = codeSet(
  'B95-B97 V00-Y99 Z16 Z17 Z18 Z37 Z3A Z66-Z68 Z71 Z72-Z99 R65 F02 G63 I43 J91 L97 D63 Z63 Z53 Z23 Z28 Z30.2 R29.7 T31 T32 R50.81',
);
export const neverFirst: CodeSet = (code) => afterItsEffect(code) || neverFirstSet(code);

/** Z codes that are only a principal diagnosis, as far as a stay has them, and those of a stay for nothing else. */
const firstOnly = 'Z40 Z42 Z43 Z47.1 Z52';

const when =
  (holds: (candidate: Candidate, stay: Stay) => boolean, points: number): Signal['points'] =>
  (candidate, stay) =>
    holds(candidate, stay) ? points : 0;

const of = (codes: string): ((candidate: Candidate) => boolean) => {
  const set = codeSet(codes);
  return ({ code }) => set(code);
};

const kindOf = ({ section }: Candidate): SectionKind | undefined => section?.kind;
const inList = (candidate: Candidate): boolean => {
  const kind = kindOf(candidate);
  return kind === 'diagnosis' || kind === 'assessment';
};

/**
 * Why a diagnosis comes first. Places in the note give most (a provider who writes "principal diagnosis" has decided), kinds of
 * codes that the guidelines put first give as much; what only hints at it gives a point or two.
 */
export const signals: readonly Signal[] = [
  { because: 'the best documented diagnosis (III)', points: ({ weight }) => weight * 4 },
  {
    because: 'named the principal diagnosis (II)',
    points: when((one) => kindOf(one) === 'principal-diagnosis', 6),
  },
  {
    because: 'listed, the more the nearer to the head of the list (II)',
    points: (one, { first }) => (inList(one) ? 2 - Math.min(1.5, (one.order - first) / 400) : 0),
  },
  {
    because: 'the first of the list (II.B, II.C)',
    points: when((one, { first }) => one.order === first, 1.5),
  },
  {
    because: 'acute illness occasions a stay rather than a chronic one (II)',
    points: when((one, { setting }) => setting === 'inpatient' && acute.test(one.display), 1.5),
  },
  {
    because: 'without a list the story tells its reason first (II)',
    points: (one, { setting, first }) => {
      const kind = kindOf(one);
      const story = kind !== undefined && !listed.has(kind);
      return story && (setting === 'outpatient' || acute.test(one.display))
        ? Math.max(0, 1 - Math.max(0, one.order - first) / 1200)
        : 0;
    },
  },
  {
    because: 'said to be what the patient was admitted with (II)',
    points: when((one, { text }) => {
      const start = one.evidence[0]?.start ?? 0;
      return reasonForStay.test(text.slice(Math.max(0, start - 90), start));
    }, 1),
  },
  {
    because: 'what the admission, the induction or the cesarean was for (II, I.C.2.b, I.C.2.l.4, I.C.15.b.4)',
    points: when((one, { purposes }) => purposes?.has(one) === true, 3),
  },
  {
    because: 'the plan was not carried out, and still was what the stay was for (II.F)',
    points: when((one, { purposes, text }) => purposes?.has(one) === true && notCarriedOut.test(text), 3),
  },
  {
    because: 'a stay for the control of pain (I.C.6.b.1, I.C.6.b.5)',
    points: when(({ code }, { text }) => code.startsWith('G89') && forPain.test(text), 9),
  },
  {
    because: 'what came of a delivery is told beside the reason for it (I.C.15.b.4)',
    points: when(of('O70-O73 O75 O90 O99.0 O99.2 O99.8'), -2.5),
  },
  {
    because: 'past illness is no reason for a stay (III.A)',
    points: (one) => (one.assertion !== 'historical' ? 0 : kindOf(one) === 'past' ? -2 : -0.5),
  },
  {
    because: 'encounter for chemotherapy, immunotherapy, radiation (I.C.2.e.2)',
    points: when(of('Z51.0 Z51.1'), 6),
  },
  {
    because: 'poisoning before its manifestations (I.C.19.e.5.b)',
    points: when(({ code }) => poisoning(code), 4),
  },
  {
    because: 'examination, follow-up of a cured neoplasm (IV.P, I.C.21.c.8)',
    points: when(of('Z00 Z01 Z08'), 6),
  },
  { because: 'the birth on the record of its stay (I.C.16.a.2)', points: when(of('Z38'), 10) },
  {
    because:
      'codes that may only be first, attention to openings, rehabilitation after a joint (I.C.21.c.15, II.K)',
    points: when(of(firstOnly), 5),
  },
  { because: 'a screening endoscopy stays one (I.C.21.c.5)', points: when(of('Z12.1'), 5) },
  {
    because: 'other factors that influence health are told beside a diagnosis (I.C.21)',
    points: when(
      (one) => of('Z')(one) && !of(`Z21 Z00 Z01 Z08 Z38 Z12.1 Z51.0 Z51.1 ${firstOnly}`)(one),
      -1.5,
    ),
  },
  {
    because: 'tobacco, and blood lost in an operation, are told beside the reason',
    points: when(of('F17 D62'), -3),
  },
  {
    because: 'pain is told beside its cause unless the stay is for its control (I.C.6.b.1, I.C.6.b.5)',
    points: when(of('G89'), -3),
  },
  { because: 'symptoms where a diagnosis is established (II.A)', points: when(of('R'), -1) },
  {
    because: 'the complication that brings a patient in after an operation (II.G, II.J)',
    points: when(of('T81 T82 T83 T84 T85 T86 N99.82 K91.84 J95.83 M96.83 E89.81 G97.5 I97.61'), 1),
  },
  {
    because: 'burns of the highest degree (I.C.19.d.1)',
    points: when(({ code }) => /^T2[0-5]\.3/.test(code), 3),
  },
  {
    because: 'superficial injuries are told beside the more serious one (I.C.19.b.1)',
    points: when(({ code }) => /^S\d0\./.test(code), -2.5),
  },
  { because: 'named more often', points: ({ mentions }) => Math.min(1, mentions * 0.05) },
];

/** How much speaks for a candidate as principal (inpatient, II) or first-listed (outpatient, IV.G) diagnosis. */
export const pointsFor = (candidate: Candidate, stay: Stay): number =>
  neverFirst(candidate.code) ? -1 : signals.reduce((sum, { points }) => sum + points(candidate, stay), 0);

/**
 * What the guidelines put before another code, whatever the note lists first: [first, then].
 * Etiology before manifestation, combination before its parts, complication before what came of it.
 */
const order: readonly (readonly [CodeSet, CodeSet])[] = [
  // I.C.9.a: hypertension with heart or kidney disease before the stage and kind of it.
  [codeSet('I11 I13'), codeSet('I50')],
  [codeSet('I12 I13 E08-E13'), codeSet('N18')],
  // I.A.13, I.C.4.a: diabetes before its manifestations.
  [codeSet('E08-E13'), codeSet('L97 M86 N18 G63 H36 K31.84')],
  // I.C.1.d.5.b: the infection of the line before the sepsis that came of it.
  [codeSet('T80.21 T81.40 T81.41 T81.42 T81.43 T81.49'), codeSet('A40 A41 B37.7 T81.44')],
  [codeSet('T81.44'), codeSet('A40 A41')],
  // I.C.1.d.4: sepsis before the localized infection and what it did.
  [
    codeSet('A40 A41 A02.1 B37.7 T81.44'),
    codeSet('R65 N10 N17 J13-J18 N30 N39 K65 K81 K83.0 G93.41 J96 L03 L89 L08 A49 K57 K35'),
  ],
  // I.C.1.g.1.b: COVID-19 before what it did.
  [codeSet('U07.1'), codeSet('J12 J20-J22 J80 J96')],
  // I.C.9.e.1: the acute infarction before the disease of the arteries behind it.
  [codeSet('I21 I22'), codeSet('I20 I25')],
  // I.C.2.c.1: the malignancy before the anemia that came of it.
  [codeSet('C'), codeSet('D63.0')],
  // I.C.19.b: the most serious injury, that of an organ or a great vessel, before fractures of limbs, wounds and grazes.
  [
    codeSet('S06.1-S06.6 S25 S26 S27 S35 S36 S37'),
    codeSet('S00 S01 S10 S11 S20 S21 S30 S31 S40-S42 S50-S52 S60-S62 S70 S71 S80-S82 S90-S93'),
  ],
  // I.C.1.a.2.a: admitted for a condition of HIV, HIV comes first.
  [codeSet('B20'), codeSet('A00-B19 B25-B99 C46 C83 C85 J12-J18 J96 D61-D64 G04-G05 G93.4 R64 E43 E44 F02')],
  [codeSet('G30 G20 G31'), codeSet('F02')],
  [codeSet('N18'), codeSet('D63.1')],
  [codeSet('K70 K74'), codeSet('I85.1 K76.6')],
  // I.C.15.a.1: chapter 15 before other chapters.
  [codeSet('O'), codeSet('A-N')],
  [codeSet('Z51.11 Z51.12 Z51.0'), codeSet('C')],
  [codeSet('T36-T65'), codeSet('K71 J69')],
  // I.C.2.c: a complication of chemotherapy that the stay is for, before the neoplasm.
  [codeSet('D70.1'), codeSet('C')],
  // I.C.19.g: the complication of a transplant before other disease of the organ.
  [codeSet('T86'), codeSet('N17 N18 I12 K72')],
];

/** The candidate that the guidelines put before the one with the most points, else that one. */
export const inOrder = (all: readonly Candidate[], best: Candidate | undefined): Candidate | undefined => {
  let principal = best;
  for (const [before, after] of order) {
    if (principal === undefined || !after(principal.code)) continue;
    const cause = all.find((candidate) => candidate !== principal && before(candidate.code));
    if (cause !== undefined) principal = cause;
  }
  return principal;
};
