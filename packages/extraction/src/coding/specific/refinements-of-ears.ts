import { sideWords } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

/** Kinds of hearing loss without a side, and their codes for right, left and both ears (H90). */
const kinds: readonly (readonly [string, string, string, string])[] = [
  ['H90.2', 'H90.11', 'H90.12', 'H90.0'],
  ['H90.5', 'H90.41', 'H90.42', 'H90.3'],
  ['H90.8', 'H90.71', 'H90.72', 'H90.6'],
];

const beside = (side: string): RegExp =>
  new RegExp(
    String.raw`\b(?:${side})\b[^.;,\n]{0,40}\bhearing loss\b|\bhearing loss\b[^.;\n]{0,16}\b(?:${side})\b`,
    'i',
  );
const [both, right, left] = [sideWords.bilateral, sideWords.right, sideWords.left].map(beside);

/** "AOM right, suppurative, recurrent": kind and course stand behind the side (H66.00-). */
const suppurative = ([again, from]: readonly [RegExp, number]): Refinement => ({
  from: codeSet('H66.91 H66.92 H66.93'),
  reach: 44,
  said: again,
  code: (code) => `H66.00${from + Number(code.at(-1))}`,
  guideline: 'the kind of the otitis is documented beside it (H66.0)',
});
const ofOtitis: readonly Refinement[] = (
  [
    [
      /\b(?:suppurative|purulent)\b[^.;\n]{0,24}\brecurrent\b|\brecurrent\b[^.;\n]{0,40}\b(?:suppurative|purulent)\b/i,
      3,
    ],
    [/(?<!chronic |non-?)\b(?:suppurative|purulent)\b(?![^.;\n]{0,24}\bchronic\b)/i, 0],
  ] as const
).map(suppurative);

/** The side of a hearing loss of a known kind, said before or behind it ("Conductive hearing loss right", I.B.13). */
const ofHearing: readonly Refinement[] = kinds.flatMap(([open, ofRight, ofLeft, ofBoth]) =>
  (
    [
      [both, ofBoth],
      [right, ofRight],
      [left, ofLeft],
    ] as const
  ).flatMap(([said, code]) =>
    said === undefined
      ? []
      : [
          {
            from: codeSet(open),
            reach: 44,
            said,
            code,
            guideline: 'the side of the hearing loss is documented beside its kind (I.B.13)',
          },
        ],
  ),
);

export const ofEars: readonly Refinement[] = [...ofHearing, ...ofOtitis];
