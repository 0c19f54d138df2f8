import { codeSet } from '../code-set.ts';
import type { ToldBeside } from './told-beside-rows.ts';

/** Retention, and the symptoms of an enlarged prostate, which its code asks for (N40.1 note). */
export const toldOfUrine: readonly ToldBeside[] = [
  ...(
    [
      [
        'N13.8',
        /\b(?:BPH|prostat\w+|BPE|BEP)\b[^.;\n]{0,24}\b(?:with|causing) (?:\w+ )?(?:outlet |urinary |bladder outlet )?obstruction\b|\bbladder (?:outlet|neck) obstruction\b|\bBOO\b/i,
      ],
      ['R39.14', /\bincomplete (?:bladder )?emptying\b/i],
      [
        'R35.1',
        /\bnocturia\b|\b(?:gets?|got|getting|wakes?|up) (?:up )?(?:\d|one|two|three|four|five|several|many)(?:[- ](?:to|or)?[- ]?(?:\d|two|three|four|five|six))? times (?:a|at|each|every|per|in the) night\b/i,
      ],
      ['R39.12', /\b(?:weak|poor|slow) (?:urinary |urine )?stream\b/i],
      ['R39.11', /\bhesitancy\b/i],
      ['R39.15', /\burgency\b/i],
      [
        'R39.16',
        /\b(?:stream|void\w*|urin\w*|LUTS|micturition)\b[^.;\n]{0,40}\bstraining\b|\bstrain(?:s|ing) to (?:void|pass urine|urinate)\b/i,
      ],
      ['R35.0', /\burinary frequency\b/i],
    ] as const
  ).map(
    ([code, said]): ToldBeside => [
      codeSet('N40.1'),
      codeSet(code),
      said,
      code,
      'the symptoms of the enlarged prostate are reported beside it (N40.1 note)',
    ],
  ),
  [
    codeSet('A-T'),
    codeSet('R33 N40.1'),
    /\bpost-?\s?op(?:erative)? (?:urinary |urine )?retention\b(?! of (?:CO2|fluid|sodium|contrast))/i,
    'R33.8',
    'the retention is said to have come of the operation (R33.8)',
  ],
  [
    codeSet('A-T'),
    codeSet('R33 N40.1'),
    /\b(?:(?:urinary|urine) )?retention(?: of urine)?\b(?! of (?:CO2|fluid|sodium|contrast))[^.;\n]{0,24}\b(?:catheter\w*|foley|CBD|IDC|self-?cath\w*)\b|\bcatheter\w*\b[^.;\n]{0,12}\b(?:for|because of|due to) (?:\w+ )?retention\b/i,
    'R33.9',
    'a retention that a catheter relieved was a problem of its own (III)',
  ],
  [
    codeSet('N40.1'),
    codeSet('R33'),
    /\b(?:urinary retention|retention of urine|AUR|urine retention|(?:with|acute|chronic|pressure|clot) retention|retention from)\b/i,
    'R33.8',
    'the urinary symptom is reported beside the enlarged prostate (N40.1 note)',
  ],
];
