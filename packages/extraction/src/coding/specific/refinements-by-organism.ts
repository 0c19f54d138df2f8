import { codeSet } from '../code-set.ts';
import { organisms, sepsisOfNewborn } from '../infections/organism-names.ts';
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

/** Sepsis of a newborn by the organism beside it (P36). */
const newbornSepsis: readonly Refinement[] = organisms.flatMap(({ said, sepsis }) =>
  sepsis === undefined || sepsis === 'B37.7'
    ? []
    : [
        {
          from: codeSet('P36.9'),
          reach: 48,
          said: new RegExp(`(?:${said.source})(?![^.;\\n]{0,24}\\bneg)`, said.flags),
          code: sepsisOfNewborn(sepsis),
          guideline: 'the organism of the sepsis is documented beside it (P36)',
        },
      ],
);

/** Infections whose code names the organism. */
export const byOrganism: readonly Refinement[] = [...pneumonias, ...newbornSepsis];
