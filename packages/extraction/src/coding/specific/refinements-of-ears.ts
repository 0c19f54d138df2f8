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

/** The side of a hearing loss of a known kind, said before or behind it ("Conductive hearing loss right", I.B.13). */
export const ofEars: readonly Refinement[] = kinds.flatMap(([open, ofRight, ofLeft, ofBoth]) =>
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
