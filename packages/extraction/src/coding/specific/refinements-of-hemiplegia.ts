import { sideWords } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

const [right, left] = [`(?:${sideWords.right})`, `(?:${sideWords.left})`];

/** Side and hand of a hemiplegia: what is not said is taken by the side (I.C.6.a). The first that is said decides. */
const sided: readonly Refinement[] = (
  [
    [String.raw`${right}\b[^.;\n]{0,12}\bnon-?\s?dominant`, '3'],
    [String.raw`${left}\b(?![^.;\n]{0,12}\bnon)[^.;\n]{0,12}\bdominant`, '2'],
    [right, '1'],
    [left, '4'],
  ] as const
).map(([side, last]) => ({
  from: codeSet('G81.00 G81.10 G81.90 I69.059 I69.159 I69.259 I69.359 I69.859 I69.959'),
  reach: 72,
  said: new RegExp(
    String.raw`\b${side}\b[^.;,\n]{0,20}\bhemip\w+|\bhemip(?:legia|aresis)\b,? (?:of |on |affecting )?(?:the |his |her )?${side}\b|\b${side} (?:arm|leg|side|upper limb|lower limb)\b[^.;\n]{0,48}\bhemip\w+ (?:on|of) (?:that|the same) side\b`,
    'i',
  ),
  code: (open: string) => `${open.slice(0, -1)}${last}`,
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

export const ofHemiplegia: readonly Refinement[] = [
  ...sided,
  otherHand(left, right, 'G81.92', 'G81.94'),
  otherHand(right, left, 'G81.91', 'G81.93'),
];
