import { dueTo } from '../../note/causes.ts';
import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

/** Forms of the glomeruli and the code of a nephrotic syndrome that has them (N04). */
const nephrotic: Readonly<Record<string, string>> = {
  'N05.0': 'N04.0',
  'N05.1': 'N04.1',
  'N05.2': 'N04.20',
  'N05.3': 'N04.3',
  'N05.4': 'N04.4',
  'N05.5': 'N04.5',
  'N05.9': 'N04.9',
};

/** Kidneys and prostate: what words beside a disease say of its form. */
export const ofKidneys: readonly Refinement[] = [
  ...(
    [
      ['Q60.5', 'Q60.3'],
      ['Q60.2', 'Q60.0'],
    ] as const
  ).map(
    ([open, unilateral]): Refinement => ({
      from: codeSet(open),
      reach: 24,
      said: /^(?![\s\S]*\b(?:bilateral|both)\b)[\s\S]*?\b(?:right|left|rt|lt|unilateral|single)\b/i,
      code: unilateral,
      guideline: 'a kidney of one side is named (Q60)',
    }),
  ),
  {
    from: codeSet('N20.0 N20.1 N20.2'),
    reach: null,
    said: /\bhydro-?(?:uretero-?)?nephro(?:sis|tic)\b/i,
    code: 'N13.2',
    guideline: 'a stone whose kidney is told to be dilated is coded with it (N20 Excludes1, N13.2)',
  },
  {
    from: codeSet('M32.9 M32.10'),
    reach: null,
    said: /\b(?:renal|kidney) biopsy\b[^.;\n]{0,60}\b(?:class (?:II|III|IV|V|[2-5])\b|diffuse proliferative|lupus|ISN)|\bclass (?:II|III|IV|V|[2-5])\b[^.;\n]{0,24}\b(?:nephritis|glomerulo\w+)/i,
    code: 'M32.14',
    guideline: 'a class of the biopsy of the kidney is that of its lupus (M32.14)',
  },
  {
    from: codeSet('N05.2 N04.20'),
    reach: 60,
    said: /(?=[^\n]*\bnephrotic\b)[^\n]*\b(?:primary|idiopathic|PLA2R)\b/i,
    code: 'N04.21',
    guideline: 'a membranous nephropathy that is nephrotic and primary has a code of its own (N04.21)',
  },
  ...(
    [
      [/\bmembranous\b/i, 'N04.20'],
      [/\bminimal change\b|\bMCD\b/i, 'N04.0'],
      [/\bFSGS\b|\bfocal (?:and )?segmental\b/i, 'N04.1'],
    ] as const
  ).map(
    ([said, code]): Refinement => ({
      from: codeSet('N04.9'),
      reach: 90,
      said,
      code,
      guideline: 'the form of the glomeruli is documented beside the nephrotic syndrome (N04)',
    }),
  ),
  {
    from: codeSet('N04.20'),
    reach: 120,
    said: /\b(?:primary|idiopathic|PLA2R[^.;\n]{0,24}\bpos\w*)\b/i,
    code: 'N04.21',
    guideline: 'a membranous nephropathy that is nephrotic and primary has a code of its own (N04.21)',
  },
  {
    from: codeSet(Object.keys(nephrotic).join(' ')),
    reach: 60,
    said: /\bnephrotic\b/i,
    code: (code) => nephrotic[code] ?? code,
    guideline: 'the disease of the glomeruli is said to be nephrotic (N04)',
  },
  {
    from: codeSet('N10 N11.1 N12 N39.0'),
    reach: 72,
    said: /\bobstruct\w+\b[^.;\n]{0,60}\b(?:stones?|calcul(?:us|i|ous)|\w*lithiasis)\b|\b(?:stones?|calcul(?:us|i|ous)|\w*lithiasis)\b[^.;\n]{0,60}\bobstruct\w+/i,
    code: 'N13.6',
    guideline: 'an infection behind an obstructing stone is one combination code (N13.6, I.B.9)',
  },
  {
    from: codeSet('N13.0 N13.1 N13.2 N13.30 N13.39'),
    reach: 24,
    said: /\binfected (?:hydro(?:uretero)?nephrosis|hydro-?nephrosis|obstructed)\b|\bpyo-?nephrosis\b/i,
    code: 'N13.6',
    guideline: 'the obstructed kidney is said to be infected (N13.6)',
  },
  {
    from: codeSet('I15.0 I15.1'),
    reach: 0,
    said: /\bhypertensive (?:and \w+ )?(?:kidney|renal|nephro\w+)/i,
    code: 'I12.9',
    guideline: 'hypertensive kidney disease is kidney disease of hypertension (I.C.9.a.2)',
  },
  {
    from: codeSet('N40.0'),
    reach: 60,
    said: /\b(?:retention|BOO|LUTS|nocturia|times (?:a|at|each|every|per|in the) night|hesitancy|frequency|poor (?:flow|stream))\b/i,
    code: 'N40.1',
    guideline: 'an enlarged prostate is coded with its urinary symptoms (N40.1)',
  },
  {
    from: codeSet('N52.9'),
    reach: 72,
    said: new RegExp(
      String.raw`\b(?:diabet\w*|[Tt]?2?DM)\b[^.;\n]{0,40}\b(?:with|w\/|and) (?:\w+ )?(?:erectile dysfunction|ED\b|impotence)|\b(?:erectile dysfunction|ED|impotence)\b[^.;\n]{0,20}(?:\b(?:from|of)\b|${dueTo}) (?:his |the |long-?standing )?(?:diabet|T2DM|DM\b)|\bdiabetic (?:erectile|impotence)`,
      'i',
    ),
    code: 'N52.1',
    guideline: 'the erectile dysfunction is said to come of the diabetes (N52.1)',
  },
];
