import { dueTo } from '../../note/causes.ts';
import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

/** Aorta, veins of the legs and blood pressure: what words beside a disease say of its part, course and cause. */
export const ofVessels: readonly Refinement[] = [
  ...(
    [
      ['(?:type|Stanford) A|ascending|aortic root|DeBakey (?:I|II|1|2)', 'I71.010'],
      ['(?:type|Stanford) B|descending|DeBakey (?:III|3)', 'I71.012'],
      ['arch', 'I71.011'],
    ] as const
  ).map(
    ([part, code]): Refinement => ({
      from: codeSet('I71.00 I71.019'),
      reach: 72,
      said: new RegExp(String.raw`\b(?:${part})\b`, 'i'),
      code,
      guideline: 'the part of the aorta that is dissected is documented beside it (I71.0)',
    }),
  ),
  {
    from: codeSet('I83.00 I83.01 I83.02'),
    reach: 48,
    said: /\binflam(?:ed|mation|matory)\b|\b(?:stasis|venous|varicose) (?:dermatitis|eczema)\b|\blipo-?dermato-?sclerosis\b/i,
    code: (code) => code.replace('I83.0', 'I83.2'),
    guideline: 'varicose veins with ulcer and inflammation are one code (I83.2)',
  },
  {
    from: codeSet('I83.90 I83.91 I83.92'),
    reach: 48,
    said: /\binflam(?:ed|mation|matory)\b|\b(?:stasis|venous|varicose) (?:dermatitis|eczema)\b|\blipo-?dermato-?sclerosis\b/i,
    code: (code) => code.replace('I83.9', 'I83.1'),
    guideline: 'varicose veins with inflammation are one code (I83.1)',
  },
  ...(
    [
      ['renal artery|reno-?vascular|RAS\\b|fibro-?muscular', 'I15.0'],
      ['(?:her |his |the )?(?:kidney|renal|glomerul\\w*|nephr\\w*|lupus nephritis|poly-?cystic)', 'I15.1'],
      [
        'ph(?:a?eo|eo)\\w*|(?:hyper)?aldosteron\\w*|conn|cushing|acromegal\\w*|hyper(?:para)?thyroid\\w*|adrenal|endocrine',
        'I15.2',
      ],
      ['coarctation|sleep apn\\w*|OSA\\b', 'I15.8'],
    ] as const
  ).map(
    ([cause, code]): Refinement => ({
      from: codeSet('I10'),
      reach: 90,
      gate: gateBefore(new RegExp(String.raw`\b(?:${cause})`, 'i')),
      said: new RegExp(
        String.raw`\b(?:hypertension|HTN)\b(?:[^.;\n]{0,12}|[^.;\n]{0,40}[;,] ?)(?:${dueTo}|\bfrom\b) (?:a |an |the |her |his )?(?:\w+ )?(?:${cause})`,
        'i',
      ),
      code,
      guideline: 'the cause of the secondary hypertension is documented beside it (I.C.9.a.6)',
    }),
  ),
];
