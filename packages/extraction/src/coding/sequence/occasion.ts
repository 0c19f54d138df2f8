import { listed } from '../sections.ts';
import { isPurpose, kindOf, type Question, strength, when } from './evidence.ts';
import { comorbidity, dehydration, isAcute, malignancy, secondary } from './kinds.ts';
import { placeOf } from './told-before.ts';
import {
  cameDry,
  newlyFound,
  notCarriedOut,
  primaryLeft,
  reasonForStay,
  saidBefore,
  verdict,
} from './words-of-stay.ts';

const { settles, speaks, favours, hints } = strength;

/** What occasioned the admission? */
export const occasion: Question = {
  asks: 'What occasioned the admission?',
  evidence: [
    {
      because:
        'what the admission, the induction or the cesarean was for (II, I.C.2.b, I.C.2.l.4, I.C.15.b.4)',
      points: when(isPurpose, speaks),
    },
    {
      because: 'the plan was not carried out, and still was what the stay was for (II.F)',
      points: when((one, stay) => isPurpose(one, stay) && stay.document.find(notCarriedOut) !== null, speaks),
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
};
