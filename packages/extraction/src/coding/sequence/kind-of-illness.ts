import { inList, isHead, isPurpose, kindOf, type Question, strength, when } from './evidence.ts';
import {
  aside,
  behindBleeding,
  besideDiagnosis,
  complicationOfCare,
  isAcute,
  mayBeBehind,
  menstrual,
  ofAnother,
  ofChapter18,
  ofDelivery,
  pain,
  superficial,
} from './kinds.ts';
import { cameLater, isOwnIllness, placeOf, saidToComeOf } from './told-before.ts';
import { relapsed, saidBefore, saidBehind, worsened } from './words-of-stay.ts';

const { speaks, favours, hints } = strength;

/** What kind of illness is it? */
export const kindOfIllness: Question = {
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
};
