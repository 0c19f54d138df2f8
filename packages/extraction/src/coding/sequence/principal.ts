import type { SectionKind } from '../../note/headings.ts';
import { remembered } from '../../remembered.ts';
import { listed } from '../sections.ts';
import type { Candidate } from '../worksheet.ts';
import {
  acuteOsteomyelitis,
  aside,
  behindBleeding,
  besideDiagnosis,
  byTheWay,
  comorbidity,
  complicationOfCare,
  deepBurn,
  dehydration,
  isAcute,
  malignancy,
  mayBeBehind,
  menstrual,
  neverFirst,
  ofAnother,
  ofChapter18,
  ofDelivery,
  pain,
  poisoning,
  purposeByCode,
  secondary,
  superficial,
  withOtherComplication,
} from './kinds.ts';
import type { Stay } from './stay.ts';
import { cameLater, isOwnIllness, placeOf, saidToComeOf } from './told-before.ts';
import {
  cameDry,
  forPain,
  newlyFound,
  notCarriedOut,
  primaryLeft,
  reasonForStay,
  relapsed,
  saidBefore,
  saidBehind,
  verdict,
  worsened,
} from './words-of-stay.ts';

/** How much a piece of evidence says: four strengths and no finer, so that none is fitted to a note. */
export const strength = { settles: 6, speaks: 3, favours: 1.5, hints: 0.75 } as const;
const { settles, speaks, favours, hints } = strength;

/** One piece of evidence for or against a candidate as principal (inpatient, II) or first-listed (outpatient, IV.G) diagnosis. */
interface Evidence {
  /** Section of the Official Guidelines, or what notes of the kind do. */
  readonly because: string;
  /** The codes it speaks of, where it does not speak of all. */
  readonly of?: (code: string) => boolean;
  /** Points it gives where it holds; a number, or how much of it holds. */
  readonly points: (candidate: Candidate, stay: Stay) => number;
}

/** A question that a coder asks of every candidate, with what in the note answers it. */
interface Question {
  readonly asks: string;
  readonly evidence: readonly Evidence[];
}

const when =
  (holds: (candidate: Candidate, stay: Stay) => boolean, points: number): Evidence['points'] =>
  (candidate, stay) =>
    holds(candidate, stay) ? points : 0;

const kindOf = ({ section }: Candidate): SectionKind | undefined => section?.kind;
const inList = (one: Candidate, { list }: Stay): boolean =>
  list.has(one) && kindOf(one) !== 'principal-diagnosis';
const isPurpose = (one: Candidate, { purposes }: Stay): boolean => purposes.has(one);
const isHead = (one: Candidate, stay: Stay): boolean => {
  const place = placeOf(one, stay);
  return place >= stay.first && place <= stay.firstEnd;
};
/** "69, diabetic, was given gentamicin …": a story begins with who the patient is. */
const isWhoCame = (one: Candidate, { list, setting }: Stay): boolean =>
  setting === 'inpatient' &&
  list.size === 0 &&
  comorbidity(one.code) &&
  !one.code.startsWith('F') &&
  !isAcute(one);

/** A screening further down a list of problems was ordered at the visit, which was for what heads it. */
const isBehindOthers = (one: Candidate, stay: Stay): boolean => stay.list.has(one) && !isHead(one, stay);
/**
 * The argument of Section II, question by question. What the provider calls it and what the classification says of an encounter settle
 * it; then counts what occasioned the admission; what kind of illness it is only favours one of those that are left.
 */
export const argument: readonly Question[] = [
  {
    asks: 'Does the classification say what the encounter is for?',
    evidence: [
      {
        because:
          'an encounter for treatment of a neoplasm, an examination, an opening (I.C.2.e.2, I.C.21.c, IV.P)',
        of: purposeByCode,
        points: when((one, stay) => !(byTheWay(one.code) && isBehindOthers(one, stay)), settles),
      },
      {
        because: 'a stay for the control of pain (I.C.6.b.1, I.C.6.b.5)',
        of: pain,
        points: when((_, { document }) => document.find(forPain) !== null, settles + speaks),
      },
      {
        because: 'poisoning before its manifestations (I.C.19.e.5.b)',
        of: poisoning,
        points: () => speaks,
      },
      {
        because: 'burns of the highest degree (I.C.19.d.1)',
        of: deepBurn,
        points: () => speaks,
      },
      {
        because:
          'codes of diabetes go by the reason for the encounter: that with the acute infection of the bone (I.C.4.a)',
        of: withOtherComplication,
        points: when((_, { all }) => all.some((one) => acuteOsteomyelitis(one.code)), speaks),
      },
    ],
  },
  {
    asks: 'What does the provider call it?',
    evidence: [
      { because: 'the best documented diagnosis (III)', points: ({ weight }) => weight * 4 },
      {
        because: 'named the principal diagnosis (II)',
        points: when((one) => kindOf(one) === 'principal-diagnosis', settles),
      },
      {
        because: 'marked as the primary one (II, IV.G)',
        points: when((one, { marked }) => marked.has(one), settles),
      },
      {
        because: 'listed, the more the nearer to the head of the list (II)',
        points: (one, stay) =>
          inList(one, stay) ? 2 - Math.min(1.5, Math.max(0, placeOf(one, stay) - stay.first) / 400) : 0,
      },
      {
        because: 'the first entry of the list (II.B, II.C)',
        points: when((one, stay) => isHead(one, stay) && !isWhoCame(one, stay), favours),
      },
      { because: 'named more often', points: ({ mentions }) => Math.min(1, mentions * 0.05) },
    ],
  },
  {
    asks: 'What occasioned the admission?',
    evidence: [
      {
        because:
          'what the admission, the induction or the cesarean was for (II, I.C.2.b, I.C.2.l.4, I.C.15.b.4)',
        points: when(isPurpose, speaks),
      },
      {
        because: 'the plan was not carried out, and still was what the stay was for (II.F)',
        points: when(
          (one, stay) => isPurpose(one, stay) && stay.document.find(notCarriedOut) !== null,
          speaks,
        ),
      },
      {
        because: 'a stay for the dehydration that a malignancy brought (I.C.2.c.3)',
        of: dehydration,
        points: when(
          (_, { all, document, setting }) =>
            setting === 'inpatient' &&
            all.some(({ code }) => malignancy(code)) &&
            document.find(cameDry) !== null,
          settles,
        ),
      },
      {
        because: 'a secondary that is new or alone is treated comes before its primary (I.C.2.b)',
        of: secondary,
        points: when(
          ({ evidence }, { document }) =>
            document.find(primaryLeft) !== null ||
            evidence.some(({ start }) => saidBefore(document, newlyFound, start, 40)),
          speaks,
        ),
      },
      {
        because: 'said to be what the patient was admitted with (II)',
        points: when(
          ({ evidence }, { document }) => saidBefore(document, reasonForStay, evidence[0]?.start ?? 0, 90),
          hints,
        ),
      },
      {
        because: 'what the note says that it was after study (II)',
        points: when(
          ({ evidence }, { document, setting }) =>
            setting === 'inpatient' && evidence.some(({ start }) => saidBefore(document, verdict, start, 70)),
          favours,
        ),
      },
      {
        because: 'without a list the story tells its reason first (II)',
        points: (one, stay) => {
          const kind = kindOf(one);
          const story = kind !== undefined && !listed.has(kind);
          return story && (stay.setting === 'outpatient' || isAcute(one) || !comorbidity(one.code))
            ? Math.max(0, 1 - Math.max(0, placeOf(one, stay) - stay.first) / 1200)
            : 0;
        },
      },
      {
        because: 'what arose after admission did not occasion it (II, III)',
        points: when((one, { arisen }) => arisen.has(one), -speaks),
      },
      {
        because: 'told as the background against which the patient came (III)',
        points: when((one, { background }) => background.has(one), -favours),
      },
      {
        because: 'past illness is no reason for a stay (III.A)',
        points: (one) => (one.assertion !== 'historical' ? 0 : kindOf(one) === 'past' ? -2 : -0.5),
      },
    ],
  },
  {
    asks: 'What kind of illness is it?',
    evidence: [
      {
        because: 'acute illness occasions a stay rather than a chronic one (II)',
        points: when((one, { setting }) => setting === 'inpatient' && isAcute(one), favours),
      },
      {
        because: 'a lasting illness that is said to have got worse is an acute one (II)',
        points: when(
          (one, { document, setting }) =>
            setting === 'inpatient' &&
            !isAcute(one) &&
            one.evidence.some(
              ({ start, end }) =>
                saidBefore(document, worsened, start, 60) || saidBehind(document, relapsed, end, 80),
            ),
          favours,
        ),
      },
      {
        because:
          'the complication that brings a patient in after an operation; one behind the head of a list came of this stay (II.G, II.J)',
        of: complicationOfCare,
        points: (one, stay) =>
          isHead(one, stay) || isPurpose(one, stay)
            ? favours
            : inList(one, stay) || cameLater(one, stay)
              ? -favours
              : hints,
      },
      {
        because: 'symptoms where a diagnosis is established (II.A)',
        of: ofChapter18,
        points: () => -favours,
      },
      {
        because: 'menstrual bleeding is told beside the tumor or the endometriosis that it comes of (II.A)',
        of: menstrual,
        points: when((_, { all }) => all.some(({ code }) => behindBleeding(code)), -favours),
      },
      {
        because: 'other factors that influence health are told beside a diagnosis (I.C.21)',
        of: besideDiagnosis,
        points: () => -favours,
      },
      {
        because: 'tobacco, and blood lost in an operation, are told beside the reason (II)',
        of: aside,
        points: () => -speaks,
      },
      {
        because: 'pain is told beside its cause unless the stay is for its control (I.C.6.b.1, I.C.6.b.5)',
        of: pain,
        points: () => -speaks,
      },
      {
        because: 'what came of a delivery is told beside the reason for it (I.C.15.b.4)',
        of: ofDelivery,
        points: () => -speaks,
      },
      {
        because: 'superficial injuries are told beside the more serious one (I.C.19.b.1)',
        of: superficial,
        points: () => -speaks,
      },
      {
        because:
          'what another illness did to an organ or to the blood is told beside it, unless it heads the list (II)',
        of: ofAnother,
        points: when(
          (one, stay) =>
            stay.setting === 'inpatient' &&
            (saidToComeOf(one, stay) ||
              (kindOf(one) !== 'principal-diagnosis' &&
                placeOf(one, stay) !== stay.first &&
                !isPurpose(one, stay) &&
                stay.all.some((other) => mayBeBehind(other) || isOwnIllness(other, stay, one)))),
          -favours,
        ),
      },
    ],
  },
];

const evidence = argument.flatMap((question) => question.evidence);
const evidenceOn = remembered((code) => evidence.filter(({ of }) => of === undefined || of(code)));

/** How much speaks for a candidate as principal or first-listed diagnosis. */
export const pointsFor = (candidate: Candidate, stay: Stay): number =>
  neverFirst(candidate.code)
    ? -1
    : evidenceOn(candidate.code).reduce((sum, { points }) => sum + points(candidate, stay), 0);
