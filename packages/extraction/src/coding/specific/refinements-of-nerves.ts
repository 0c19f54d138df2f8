import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

const fluctuates = '(?:motor fluctuations?|fluctuating|wearing[- ]off|on[- ]off|off episodes?|off periods?)';
const dyskinesia = String.raw`(?<!\b(?:no|without|nil) (?:\w+ ){0,3})dyskinesias?`;
const both = (a: string, b: string): RegExp => new RegExp(String.raw`(?=[^\n]*\b${a}\b)[^\n]*\b${b}\b`, 'i');
const forms = 'the form of the disease is documented (G20)';

const sidedArteries = [
  ['(?:internal )?carotid(?: artery)?|ICA', 'I60.0'],
  ['middle cerebral(?: artery)?|MCA', 'I60.1'],
  ['posterior communicating(?: artery)?|p-?comm?a?', 'I60.3'],
  ['vertebral(?: artery)?', 'I60.5'],
] as const;
/** Arteries whose aneurysm bled, as films and operations name them, those with a side first. */
const aneurysms: readonly (readonly [string, string])[] = [
  ...sidedArteries.flatMap(([artery, code]) => [
    [`(?:right|rt) (?:${artery})`, `${code}1`] as const,
    [`(?:left|lt) (?:${artery})`, `${code}2`] as const,
  ]),
  ['(?:anterior communicating(?: artery)?|a-?comm?a?)', 'I60.2'],
  ['basilar(?: artery| tip)?', 'I60.4'],
];

/** Brain and nerves: what words beside a disease say of its form. */
export const ofNerves: readonly Refinement[] = [
  {
    from: codeSet('G20.A1 G20.A2 G20.B1 G20.C'),
    reach: 100,
    said: both(fluctuates, dyskinesia),
    code: 'G20.B2',
    guideline: forms,
  },
  {
    from: codeSet('G20.A1 G20.C'),
    reach: 100,
    said: new RegExp(String.raw`\b${dyskinesia}\b`, 'i'),
    code: 'G20.B1',
    guideline: forms,
  },
  {
    from: codeSet('G20.A1 G20.C'),
    reach: 100,
    said: new RegExp(String.raw`(?<!\b(?:no|without|nil) (?:\w+ ){0,3})\b${fluctuates}\b`, 'i'),
    code: 'G20.A2',
    guideline: forms,
  },
  {
    from: codeSet('G70.00'),
    reach: 60,
    said: /\b(?:crisis|exacerbation|acute worsening)\b/i,
    code: 'G70.01',
    guideline: 'the myasthenia is said to be in crisis (G70.01)',
  },
  {
    from: codeSet('R41.0'),
    reach: 60,
    said: /\bdelirium\b[^.;\n]{0,24}\b(?:on top of|superimposed|upon|owing to|triggered by|in (?:known )?dementia)\b|\b(?:UTI|sepsis|infection|pneumonia|ur[ao]emia|hyponatra?emia|hypoxia|urinary retention)\b[^.;\n]{0,32}\b(?:and|with|causing|plus|\+|,) (?:acute |hyperactive |hypoactive )?delirium\b/i,
    code: 'F05',
    guideline: 'delirium of a known cause, or upon dementia, is coded as such (F05 index)',
  },
  {
    from: codeSet('E05.90'),
    reach: 32,
    said: /\bgraves\b/i,
    code: 'E05.00',
    guideline: 'the cause of the hyperthyroidism is documented beside it (E05.0)',
  },
  ...aneurysms.map(
    ([artery, code]): Refinement => ({
      from: codeSet('I60.7 I60.9'),
      reach: null,
      said: new RegExp(String.raw`\b${artery}\b[^.;\n]{0,24}\baneurysm`, 'i'),
      code,
      guideline: 'the artery that bled tells the code of a subarachnoid hemorrhage (I60)',
    }),
  ),
];
