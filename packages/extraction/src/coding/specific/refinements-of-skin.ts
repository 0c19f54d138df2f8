import { sideWords } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

const [right, left] = [`(?:${sideWords.right})`, `(?:${sideWords.left})`];

/** Cellulitis and abscesses of the skin whose limb stands behind them, with other words between. */
const limbs: readonly (readonly [string, string, string])[] = [
  [
    `${right} (?:arm|forearm|elbow|wrist|shoulder|upper (?:arm|limb)|ante-?cubital(?: fossa)?|cubital fossa|axilla)`,
    '3',
    'L02.413',
  ],
  [
    `${left} (?:arm|forearm|elbow|wrist|shoulder|upper (?:arm|limb)|ante-?cubital(?: fossa)?|cubital fossa|axilla)`,
    '4',
    'L02.414',
  ],
  [`${right} (?:leg|thigh|calf|shin|knee|ankle|hip|lower (?:leg|limb))`, '5', 'L02.415'],
  [`${left} (?:leg|thigh|calf|shin|knee|ankle|hip|lower (?:leg|limb))`, '6', 'L02.416'],
];

/** Where the skin is red: "redness from the left foot to the shin … Dx: cellulitis". */
const redLimb = new RegExp(
  String.raw`\b(?:red(?:ness)?|erythema\w*|inflamed|swollen|swelling|hot)\b[^.;\n]{0,40}?\b(?:(${right})|${left}) (foot|leg|shin|calf|ankle|thigh|knee|lower (?:limb|leg|extremity)|arm|forearm|elbow|hand|upper (?:limb|arm|extremity))\b`,
  'i',
);

const byRedness: Refinement = {
  from: codeSet('L03.90'),
  reach: null,
  said: redLimb,
  code: (_code, text) => {
    const [, ofRight, limb = ''] = redLimb.exec(text) ?? [];
    const isArm = /arm|elbow|hand|upper/i.test(limb);
    return `L03.11${(isArm ? 3 : 5) + (ofRight === undefined ? 1 : 0)}`;
  },
  guideline: 'the story says which limb the cellulitis is in (I.B.2)',
};

const behindLimb: readonly Refinement[] = limbs.flatMap(([limb, last, abscess]) => {
  const said = (name: string): RegExp =>
    new RegExp(
      String.raw`\b${limb}\b[^.;,\n]{0,16}\b${name}\b|\b${name}\b[^.;,\n]{0,40}\b(?:of|over|on|in|at) (?:the |his |her )?${limb}\b`,
      'i',
    );
  const guideline = 'the limb is documented behind the infection (I.B.2)';
  return [
    { from: codeSet('L03.90'), reach: 64, said: said('cellulitis'), code: `L03.11${last}`, guideline },
    { from: codeSet('L02.91'), reach: 64, said: said('abscess'), code: abscess, guideline },
  ];
});

/** A pressure ulcer whose place stands beside its stage: L89 by place, side and stage. */
const places: readonly (readonly [string, string])[] = [
  ['(?:sacr(?:um|al)|coccyx|tailbone)', 'L89.15'],
  [`${right} heel`, 'L89.61'],
  [`${left} heel`, 'L89.62'],
  [`${right} (?:hip|trochanter)`, 'L89.21'],
  [`${left} (?:hip|trochanter)`, 'L89.22'],
  [`${right} (?:buttock|gluteal|isch(?:ium|ial))`, 'L89.31'],
  [`${left} (?:buttock|gluteal|isch(?:ium|ial))`, 'L89.32'],
  [`${right} ankle`, 'L89.51'],
  [`${left} ankle`, 'L89.52'],
  [`${right} elbow`, 'L89.01'],
  [`${left} elbow`, 'L89.02'],
];
/** The last character of L89.9 (unspecified site) as the stage that the codes of sites have. */
const stages: Readonly<Record<string, string>> = { '0': '9', '5': '0' };

const pressureUlcers: readonly Refinement[] = places.map(([place, site]) => ({
  from: codeSet('L89.9'),
  reach: 28,
  said: new RegExp(String.raw`\b${place}\b`, 'i'),
  code: (code) => `${site}${stages[code.slice(-1)] ?? code.slice(-1)}`,
  guideline: 'the place of the pressure ulcer is documented beside its stage (L89)',
}));

/** The skin: infections by their limb, pressure ulcers by their place. */
export const ofSkin: readonly Refinement[] = [...behindLimb, byRedness, ...pressureUlcers];
