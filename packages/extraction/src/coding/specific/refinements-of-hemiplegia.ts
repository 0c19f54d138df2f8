import { sideWords } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

const [right, left] = [`(?:${sideWords.right})`, `(?:${sideWords.left})`];

/** Side and hand of a hemiplegia: what is not said is taken by the side (I.C.6.a). The first that is said decides. */
const sided: readonly Refinement[] = (
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
const ofSequelae: readonly Refinement[] = sided.map(({ said, code, reach, guideline }) => ({
  from: codeSet('I69.059 I69.159 I69.259 I69.359 I69.859 I69.959'),
  reach,
  said,
  code: (open) => `${open.slice(0, -1)}${typeof code === 'string' ? code.slice(-1) : '9'}`,
  guideline,
}));

/** Hemiplegia by side and hand (G81, I69). */
export const ofHemiplegia: readonly Refinement[] = [
  ...sided,
  otherHand(left, right, 'G81.92', 'G81.94'),
  otherHand(right, left, 'G81.91', 'G81.93'),
  ...ofSequelae,
];
