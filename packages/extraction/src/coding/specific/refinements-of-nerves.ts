import { sideWords } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import { deliriumOfCause } from '../mental/delirium.ts';
import type { Refinement } from './refinement.ts';

const fluctuates =
  '(?:motor fluctuations?|fluctuating|wearing[- ]off|on[- ]off|off episodes?|off periods?|off[- ]time)';
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
    [`(?:${sideWords.right}) (?:${artery})`, `${code}1`] as const,
    [`(?:${sideWords.left}) (?:${artery})`, `${code}2`] as const,
  ]),
  ['(?:anterior communicating(?: artery)?|a-?comm?a?)', 'I60.2'],
  ['basilar(?: artery| tip)?', 'I60.4'],
];

/** "Aneurysm at the right middle cerebral bifurcation", "left PCOM aneurysm". */
const aneurysmOf = (artery: string): RegExp =>
  new RegExp(
    String.raw`\b${artery}\b[^.;\n]{0,24}\baneurysm|\baneurysm\b(?: arising)? (?:at|of|on|from|in) (?:the )?(?:\w+ ){0,2}?${artery}\b`,
    'i',
  );
const anyArtery = aneurysmOf(`(?:${aneurysms.map(([artery]) => artery).join('|')})`);
/** "A 6 mm aneurysm …, ruptured", and not "unruptured". */
const ruptured =
  /\baneurysm\w*\b[^.;\n]{0,72}?\b(?<!\b(?:not|no|never|non)[ -])(?:ruptured?|burst|bled)\b|\b(?<!\b(?:not|no|non)[ -])ruptured (?:[\w-]+ ){0,5}aneurysm/i;

/** Where an intracerebral hemorrhage lies, the deep places first (I61). */
const bleeds: readonly (readonly [string, string])[] = [
  ['brain ?-?stem|pons|pontine|midbrain|medull(?:a|ary)', 'I61.3'],
  ['cerebell(?:um|ar)', 'I61.4'],
  [
    'thalam(?:us|ic)|basal ganglia|BG|putam(?:en|inal)|(?:gangli|capsul)o-?\\w+|caudate|(?:internal|external) capsule|lentiform|deep|sub-?cortical|corona radiata',
    'I61.0',
  ],
  [
    'lobar|cortical|(?:fronto|parieto|temporo|occipito)-?\\w+|(?:frontal|parietal|temporal|occipital)(?! (?:headache|bone|scalp|craniotomy))',
    'I61.1',
  ],
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
    said: new RegExp(String.raw`(?<!\b(?:no|without|nil) (?:[\w,/]+ ){0,3})\b${fluctuates}\b`, 'i'),
    code: 'G20.A2',
    guideline: forms,
  },
  {
    from: codeSet('G70.00'),
    reach: null,
    said: /\b(?:myasthenic|this (?:is|was) (?:a|an|her|his)|in(?: a)?) crisis\b|\b(?:myasthenic|MG) (?:exacerbation|flare)\b/i,
    code: 'G70.01',
    guideline: 'the myasthenia is said to be in crisis (G70.01)',
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
    said: deliriumOfCause,
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
  ...bleeds.map(
    ([site, code]): Refinement => ({
      from: codeSet('I61.9'),
      reach: 48,
      said: new RegExp(String.raw`\b(?:${site})\b`, 'i'),
      code,
      guideline: 'where in the brain it bled tells the code (I61)',
    }),
  ),
  {
    from: codeSet('F32.2 F33.2'),
    reach: 48,
    said: /\b(?:with|w\/|and) (?:\w+[- ]){0,2}(?:psychosis|psychotic|hallucinations|delusions|nihilistic)\b/i,
    code: (code) => code.replace('.2', '.3'),
    guideline: 'the depression is said to be psychotic (F32.3, F33.3)',
  },
  {
    from: codeSet('I63.9'),
    reach: 64,
    said: /\b(?:lacun(?:ar|e|es)|small[- ](?:vessel|artery)|small vessel disease|SVD)\b/i,
    code: 'I63.81',
    guideline: 'an infarction of small vessels is a lacunar one (I63.81)',
  },
  ...(['1|I|mild', '2|II|moderate', '3|III|severe'] as const).map(
    (stage, index): Refinement => ({
      from: codeSet('P91.60 P91.61 P91.62 P91.63'),
      reach: 40,
      said: new RegExp(
        String.raw`\bHIE\b[^.;\n]{0,24}\b(?:stage|grade|Sarnat)\b[^.;\n\d]{0,12}?\b(?:${stage})\b`,
        'i',
      ),
      code: `P91.6${index + 1}`,
      guideline: 'the stage of the encephalopathy tells its code (P91.6)',
    }),
  ),
  {
    from: codeSet('I72.9'),
    reach: 72,
    said: anyArtery,
    code: 'I67.1',
    guideline: 'the artery of the aneurysm is one of the brain (I67.1)',
  },
  {
    from: codeSet('I67.1'),
    reach: 96,
    said: ruptured,
    code: 'I60.7',
    guideline: 'an aneurysm of the brain that is said to have ruptured bled (I60, index: Aneurysm, brain)',
  },
  ...aneurysms.map(
    ([artery, code]): Refinement => ({
      from: codeSet('I60.7 I60.9'),
      reach: null,
      said: aneurysmOf(artery),
      code,
      guideline: 'the artery that bled tells the code of a subarachnoid hemorrhage (I60)',
    }),
  ),
];
