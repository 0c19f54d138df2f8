import { isBehindOthers, type Question, strength, when } from './evidence.ts';
import {
  acuteOsteomyelitis,
  byTheWay,
  deepBurn,
  pain,
  poisoning,
  purposeByCode,
  withOtherComplication,
} from './kinds.ts';
import { forPain } from './words-of-stay.ts';

const { settles, speaks } = strength;

/** Does the classification say what the encounter is for? */
export const purpose: Question = {
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
};
