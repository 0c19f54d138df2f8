import { codeSet } from './code-set.ts';
import { organisms } from './organism-names.ts';
import type { Refinement } from './refinement.ts';

/** Side and hand of a hemiplegia: what is not said is taken by the side (I.C.6.a). The first that is said decides. */
export const hemiplegias: readonly Refinement[] = (
  [
    [String.raw`right\b[^.;\n]{0,12}\bnon-?\s?dominant`, 'G81.93'],
    [String.raw`left\b(?![^.;\n]{0,12}\bnon)[^.;\n]{0,12}\bdominant`, 'G81.92'],
    ['right', 'G81.91'],
    ['left', 'G81.94'],
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

/** The artery of an infarction of the heart. */
export const arteries: readonly Refinement[] = [
  {
    from: codeSet('I21.09'),
    reach: 80,
    said: /\b(?:LAD|left anterior descending)\b/,
    code: 'I21.02',
    guideline: 'the artery is documented beside the infarction (I.B.2)',
  },
  {
    from: codeSet('I21.19'),
    reach: 80,
    said: /\b(?:RCA|right coronary)\b/,
    code: 'I21.11',
    guideline: 'the artery is documented beside the infarction (I.B.2)',
  },
  {
    from: codeSet('I21.29'),
    reach: 80,
    said: /\b(?:LCX|LCx|circumflex)\b/,
    code: 'I21.21',
    guideline: 'the artery is documented beside the infarction (I.B.2)',
  },
];
