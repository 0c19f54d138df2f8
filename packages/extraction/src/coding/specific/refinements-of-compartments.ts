import { sideWords } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

const lower = 'calf|calves|leg|thigh|foot|shin|lower (?:limb|leg|extremity)';
const upper = 'forearm|arm|hand|upper (?:limb|arm|extremity)';
const sided = (side: string, limb: string): RegExp =>
  new RegExp(String.raw`\b(?:(?:${side})\.? (?:${limb})|(?:${limb}),? \(?(?:${side}))\b`, 'i');
/** The limb and its side by the last characters of a code of M79.A. */
const limbs: readonly (readonly [RegExp, string])[] = [
  [sided(sideWords.right, lower), '21'],
  [sided(sideWords.left, lower), '22'],
  [sided(sideWords.right, upper), '11'],
  [sided(sideWords.left, upper), '12'],
];
const trauma = /\b(?:fractur\w*|crush\w*|trauma|injur\w*|burns?|fell|fall|accident|collision)\b/i;

/** A syndrome of a compartment without an injury, of one limb (index: Syndrome, compartment, nontraumatic). */
export const ofCompartments: readonly Refinement[] = [
  {
    from: codeSet('T79.A0XA'),
    reach: 160,
    said: /\b(?:re-?perfusion|revasculari[sz]\w+|embol\w+|thrombo\w+|atraumatic|exertional)\b/i,
    code: (code, text) => {
      const named = trauma.test(text) ? [] : limbs.filter(([said]) => said.test(text));
      return named.length === 1 ? `M79.A${named[0]?.[1]}` : code;
    },
    guideline: 'no injury brought the syndrome about (index: Syndrome, compartment, nontraumatic)',
  },
];
