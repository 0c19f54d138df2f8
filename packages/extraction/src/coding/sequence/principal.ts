import type { SectionKind } from '../../note/headings.ts';
import type { Setting } from '../../types.ts';
import { type CodeSet, codeSet } from '../code-set.ts';
import { listed } from '../symptoms.ts';
import type { Candidate } from '../worksheet.ts';

/** What a signal may ask: the candidate, and what the note as a whole says. */
export interface Stay {
  readonly setting: Setting;
  readonly text: string;
  /** Where the first listed candidate stands, UTF-16 offset. */
  readonly first: number;
  /** The diagnosis that each of the reasons for the stay names first (`reason-for-stay.ts`). */
  readonly purposes?: ReadonlySet<Candidate>;
  /** All candidates of the note. */
  readonly all?: readonly Candidate[];
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

/** Failures and derangements that mostly come of the illness a stay is for. */
const ofAnother = of('N17 E86 E87 D69.5 D69.6 D64 G93.4 K72.0');

/** Infections and infestations: acute without the word. */
const acuteInfection = of('A00-A09 A20-A28 A32-A49 A68-A99 B00-B17 B25-B27 B50-B64');

/** An acute illness or a malignancy, which a stay may rather be for. */
const mayCauseIt = (one: Candidate): boolean =>
  (isAcute(one) || malignant(one)) && !ofAnother(one) && !bloodLost(one) && one.assertion !== 'historical';
const malignant = of('C');
const bloodLost = of('D62');

const acuteOsteomyelitis = of('M86.0-M86.2');

const isAcute = (one: Candidate): boolean =>
  (acute.test(one.display) && !/^old\b|history of/i.test(one.display)) || acuteInfection(one);

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
    points: when((one, { setting }) => setting === 'inpatient' && isAcute(one), 1.5),
  },
  {
    because: 'without a list the story tells its reason first (II)',
    points: (one, { setting, first }) => {
      const kind = kindOf(one);
      const story = kind !== undefined && !listed.has(kind);
      return story && (setting === 'outpatient' || isAcute(one))
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
      'codes of diabetes go by the reason for the encounter: that with the acute infection of the bone (I.C.4.a)',
    points: when(
      ({ code }, { all }) => /^E(?:0[89]|1[013])\.69/.test(code) && all?.some(acuteOsteomyelitis) === true,
      2.5,
    ),
  },
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
    because:
      'what another illness did to an organ or to the blood is told beside it, unless it heads the list (II)',
    points: when(
      (one, { setting, first, purposes, all }) =>
        setting === 'inpatient' &&
        ofAnother(one) &&
        kindOf(one) !== 'principal-diagnosis' &&
        one.order !== first &&
        purposes?.has(one) !== true &&
        all?.some(mayCauseIt) === true,
      -1.5,
    ),
  },
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
