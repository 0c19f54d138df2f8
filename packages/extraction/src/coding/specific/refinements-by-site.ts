import { sideWords } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import { organisms } from '../infections/organism-names.ts';
import type { Refinement } from './refinement.ts';

const [right, left] = [`(?:${sideWords.right})`, `(?:${sideWords.left})`];

/** Side and hand of a hemiplegia: what is not said is taken by the side (I.C.6.a). The first that is said decides. */
export const hemiplegias: readonly Refinement[] = (
  [
    [String.raw`${right}\b[^.;\n]{0,12}\bnon-?\s?dominant`, 'G81.93'],
    [String.raw`${left}\b(?![^.;\n]{0,12}\bnon)[^.;\n]{0,12}\bdominant`, 'G81.92'],
    [right, 'G81.91'],
    [left, 'G81.94'],
  ] as const
).map(([side, code]) => ({
  from: codeSet('G81.90'),
  reach: 40,
  said: new RegExp(
    String.raw`\b${side}\b[^.;,\n]{0,20}\bhemip\w+|\bhemip(?:legia|aresis)\b,? (?:of |on |affecting )?(?:the |his |her )?${side}\b`,
    'i',
  ),
  code,
  guideline: 'the side is documented, and what is not said of the hand is taken by it (I.C.6.a)',
}));

/** "Left hemiplegia, right dominant": the hand is the other one (I.C.6.a). */
const otherHand = (side: string, hand: string, from: string, to: string): Refinement => ({
  from: codeSet(from),
  reach: 48,
  said: new RegExp(
    String.raw`\b${side}[- ](?:sided )?hemip\w+[,;.]? (?:in an? |and )?\(?(?:patient is )?${hand}[- ]?(?:hand(?:ed)?[- ]?)?dominant\b`,
    'i',
  ),
  code: to,
  guideline: 'the other hand is the dominant one (I.C.6.a)',
});

/** Hemiplegia as a sequela of a stroke, with the side that stands beside it (I69, 6th character). */
const ofSequelae: readonly Refinement[] = hemiplegias.map(({ said, code, reach, guideline }) => ({
  from: codeSet('I69.059 I69.159 I69.259 I69.359 I69.859 I69.959'),
  reach,
  said,
  code: (open) => `${open.slice(0, -1)}${typeof code === 'string' ? code.slice(-1) : '9'}`,
  guideline,
}));

export const handsAndSequelae: readonly Refinement[] = [
  otherHand(left, right, 'G81.92', 'G81.94'),
  otherHand(right, left, 'G81.91', 'G81.93'),
  ...ofSequelae,
];

/** Categories of the spine whose 5th character is the region, 0 where the site is unspecified (M40-M54). */
const ofSpine = codeSet('M43.00 M43.10 M43.20 M46.20 M46.30 M46.40 M46.50 M46.80 M46.90 M54.10');
/** Levels of vertebrae as notes write them ("L4-5", "C5/6", "L5-S1"), and the character of their region. */
const levels: readonly (readonly [string, string])[] = [
  [String.raw`L5\s?[-/]\s?S1`, '7'],
  [String.raw`T12\s?[-/]\s?L1`, '5'],
  [String.raw`C7\s?[-/]\s?T1`, '3'],
  ['L[1-5]', '6'],
  ['[TD](?:1[0-2]|[1-9])', '4'],
  ['C[2-7]', '2'],
];

/** The region of a disease of the spine by the level that stands beside it (M43, M46, M54: 5th character). */
export const spine: readonly Refinement[] = levels.map(([level, region]) => ({
  from: ofSpine,
  reach: 24,
  said: new RegExp(String.raw`\b${level}(?![\d.])`),
  code: (code) => `${code.slice(0, -1)}${region}`,
  guideline: 'the level of the spine is documented beside it (I.B.2)',
}));

/** An osteomyelitis whose level stands beside it is one of vertebrae, an abscess of the dura in the spine is no intracranial one. */
export const spinalInfections: readonly Refinement[] = [
  ...levels.map(([level, region]) => ({
    from: codeSet('M86.9 M86.10 M86.18'),
    reach: 20,
    said: new RegExp(String.raw`\b${level}(?![\d.])`),
    code: `M46.2${region}`,
    guideline: 'the level of the spine is documented beside the osteomyelitis (M46.2)',
  })),
  {
    from: codeSet('G06.2'),
    reach: 80,
    said: /\b(?:spin(?:e|al)|lumbar|thoracic|cervical|laminectomy|cauda|cord|[LCT]\d{1,2}[-/ ]{1,3}[LCTS]?\d)\b/i,
    code: 'G06.1',
    guideline: 'the abscess is in the spinal canal (G06.1)',
  },
];

/** A disc that slipped, by its level, and with what it presses on (M51.1, M51.2; of the neck M50). */
export const discs: readonly Refinement[] = (
  [
    [String.raw`L5\s?[-/]\s?S1`, '7'],
    [String.raw`L[1-4]\s?[-/]\s?L?[2-5]`, '6'],
  ] as const
)
  .flatMap(([level, region]) =>
    (
      [
        [String.raw`(?=[^\n]*\b(?:radiculopath\w+|sciatica|radicular)\b)`, 'M51.1'],
        ['', 'M51.2'],
      ] as const
    ).map(
      ([pressing, root]): Refinement => ({
        from: codeSet('M51.9'),
        reach: 48,
        said: new RegExp(
          String.raw`${pressing}(?=[^\n]*\b(?:PIVD|prolaps\w+|herniat\w+|slipped|extru\w+|HNP|protru\w+|bulge)\b)[^\n]*\b${level}(?![\d.])`,
          'i',
        ),
        code: `${root}${region}`,
        guideline: 'the level of the disc is documented beside it (M51, I.B.2)',
      }),
    ),
  )
  .concat(
    ['M51.26', 'M51.27', 'M50.20'].map(
      (slipped): Refinement => ({
        from: codeSet(slipped),
        reach: 40,
        said: /\b(?:with|w\/|and|causing) (?:\w+ ){0,2}(?:radiculopath\w+|sciatica)\b/i,
        code: slipped.replace('.2', '.1'),
        guideline: 'the disc is coded with the radiculopathy that it causes (M50.1, M51.1)',
      }),
    ),
  );

const spreadTo = (from: string, organ: string, code: string): Refinement => ({
  from: codeSet(from),
  reach: 60,
  said: new RegExp(`\\bmetasta\\w+[^.;\\n]{0,40}\\bto (?:the )?(?:${organ})\\b`, 'i'),
  code,
  guideline: 'cancer that is metastatic to a site is secondary there (I.C.2.l)',
});

export const spread: readonly Refinement[] = [
  spreadTo('C22.9', 'liver', 'C78.7'),
  spreadTo('C34.90', 'lungs?', 'C78.00'),
  spreadTo('C71.9', 'brain', 'C79.31'),
  spreadTo('C41.9', 'bones?', 'C79.51'),
];

/** A pneumonia whose line or sentence names the organism, and no negative test for it (J12-J18 are by organism). */
export const pneumonias: readonly Refinement[] = organisms.flatMap(({ said, pneumonia }) =>
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

export const byRedness: readonly Refinement[] = [
  {
    from: codeSet('L03.90'),
    reach: null,
    said: redLimb,
    code: (_code, text) => {
      const [, ofRight, limb = ''] = redLimb.exec(text) ?? [];
      const isArm = /arm|elbow|hand|upper/i.test(limb);
      return `L03.11${(isArm ? 3 : 5) + (ofRight === undefined ? 1 : 0)}`;
    },
    guideline: 'the story says which limb the cellulitis is in (I.B.2)',
  },
];

export const ofLimbs: readonly Refinement[] = limbs.flatMap(([limb, last, abscess]) => {
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
  ['right (?:heel)', 'L89.61'],
  ['left (?:heel)', 'L89.62'],
  ['right (?:hip|trochanter)', 'L89.21'],
  ['left (?:hip|trochanter)', 'L89.22'],
  ['right buttock', 'L89.31'],
  ['left buttock', 'L89.32'],
  ['right ankle', 'L89.51'],
  ['left ankle', 'L89.52'],
  ['right elbow', 'L89.01'],
  ['left elbow', 'L89.02'],
];
/** The last character of L89.9 (unspecified site) as the stage that the codes of sites have. */
const stages: Readonly<Record<string, string>> = { '0': '9', '5': '0' };

export const pressureUlcers: readonly Refinement[] = places.map(([place, site]) => ({
  from: codeSet('L89.9'),
  reach: 28,
  said: new RegExp(String.raw`\b${place}\b`, 'i'),
  code: (code) => `${site}${stages[code.slice(-1)] ?? code.slice(-1)}`,
  guideline: 'the place of the pressure ulcer is documented beside its stage (L89)',
}));

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

export const newbornSepsis: readonly Refinement[] = organisms.flatMap(({ said, sepsis }) =>
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
