import { codeSet } from '../code-set.ts';
import { organisms } from '../infections/organism-names.ts';
import type { Refinement } from './refinement.ts';

/** A pneumonia whose line or sentence names the organism, and no negative test for it (J12-J18 are by organism). */
const pneumonias: readonly Refinement[] = organisms.flatMap(({ said, pneumonia }) =>
  pneumonia === undefined
    ? []
    : [
        {
          from: codeSet('J18.0 J18.1 J18.9 J15.9'),
          reach: 64,
          said: new RegExp(`(?:${said.source})(?![^.;\\n]{0,24}\\bneg)`, said.flags),
          code: pneumonia,
          guideline: 'the organism is documented beside the pneumonia (I.B.2)',
        },
      ],
);

/** Sepsis of a newborn by its organism (P36), where the sepsis of others has a code in A40 and A41. */
const ofNewborn: Readonly<Record<string, string>> = {
  'A40.0': 'P36.19',
  'A40.1': 'P36.0',
  'A40.3': 'P36.19',
  'A41.01': 'P36.2',
  'A41.02': 'P36.2',
  'A41.1': 'P36.39',
  'A41.4': 'P36.5',
  'A41.51': 'P36.4',
};

const newbornSepsis: readonly Refinement[] = organisms.flatMap(({ said, sepsis }) =>
  sepsis === undefined || sepsis === 'B37.7'
    ? []
    : [
        {
          from: codeSet('P36.9'),
          reach: 48,
          said: new RegExp(`(?:${said.source})(?![^.;\\n]{0,24}\\bneg)`, said.flags),
          code: ofNewborn[sepsis] ?? 'P36.8',
          guideline: 'the organism of the sepsis is documented beside it (P36)',
        },
      ],
);

/** Infections whose code names the organism. */
export const byOrganism: readonly Refinement[] = [...pneumonias, ...newbornSepsis];
