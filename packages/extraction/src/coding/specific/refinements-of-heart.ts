import { dueTo } from '../../note/causes.ts';
import { gateBefore } from '../../note/gates.ts';
import { onlySide, sideWords } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import { sideCharacter } from '../side-character.ts';
import type { Refinement } from './refinement.ts';

/** A limb with its side, of which a superficial vein is inflamed. */
const sidedLimb = new RegExp(
  String.raw`\b(?:${sideWords.right}|${sideWords.left})\b[^.;\n]{0,24}\b(?:thigh|leg|calf|(?:great |small )?saphenous|GSV|lower limb)\b`,
  'i',
);

const wall = (said: RegExp, code: string): Refinement => ({
  from: codeSet('I21.3'),
  reach: 32,
  said,
  code,
  guideline: 'the wall of the infarction is documented beside it (I.B.2)',
});

/** Arteries as reports name them, and the code of an ST elevation infarction that each causes (I21.0-I21.2). */
const arteryNames: readonly (readonly [string, string])[] = [
  ['LMCA|LMS|left main(?: stem| coronary artery)?', 'I21.01'],
  [String.raw`LAD|left anterior descending|D[12]\b|diagonal`, 'I21.02'],
  ['RCA|right coronary(?: artery)?|PDA|PLV?B', 'I21.11'],
  ['LCX|LCx|Cx|circumflex|OM ?[1-3]?|obtuse marginal', 'I21.21'],
];

const part = '(?:proximal|prox|mid|distal|ostial|ostio-?proximal|dominant|the|a|large|native)';
/** Chronic occlusions and vessels fed by collaterals are not what the infarction came of. */
const old = String.raw`(?![^.;\n]{0,30}\b(?:CTO|chronic|collateral\w*|old)\b)`;

/** Ways to say which vessel the infarction came of, the surest first; `@` stands for the name of the artery. */
const culprits = [
  String.raw`\bculprit(?: (?:vessel|lesion|artery))?\b[^.;\n]{0,24}?\b(?:@)\b|\b(?:@)\b[^.;,\n]{0,60}?\bculprit\b`,
  String.raw`\b(?:STEMI|MI|infarct(?:ion)?)\b[^.;,\n]{0,24}(?:\b(?:from|with|of)\b|${dueTo})[^.;,\n]{0,40}\b(?:@)\b`,
  String.raw`\b(?:STEMI|MI|infarct\w*)\b[^.;,\n]{0,12}\((?:@)\b|\b(?:@)[- ](?:territory )?(?:STEMI|MI|infarct\w*)\b`,
  String.raw`\b(?:acute|total|thrombotic|complete|100 ?%)[^.;,\n]{0,24}\bocclu\w+ (?:of|in|at) (?:${part} )*(?:@)\b${old}|\b(?:@)\b[^.;,\n]{0,24}?\b(?:100 ?%|totally occluded|acutely occluded|occluded|thrombotic occlusion|total occlusion|cut ?off)${old}`,
  String.raw`\b(?:primary|rescue|emergency|urgent|successful)? ?(?:PCI|PPCI|PTCA|angioplasty|stent(?:ing|s)?|DES)\b[^.;\n]{0,24}?\b(?:to|of|in|for|on) (?:${part} )*(?:@)\b`,
  String.raw`\b(?:100|99) ?%(?: (?:stenosis|occlusion|lesion|block|thrombotic|of|in|at|the))* (?:${part} )*(?:@)\b${old}`,
];

/** What the vessel is called, in one expression each and by how sure the words are. */
const tellsVessel = culprits.map((template) =>
  arteryNames.map(([name, code]) => [new RegExp(template.replaceAll('@', name), 'i'), code] as const),
);

/** The infarction code of the one artery that the note makes responsible, or null. */
const vessel = (text: string): string | null => {
  for (const rows of tellsVessel) {
    const found = rows.filter(([said]) => said.test(text));
    if (found.length > 0) return found.length === 1 ? (found[0]?.[1] ?? null) : null;
  }
  return null;
};

const anyVessel = new RegExp(String.raw`\b(?:${arteryNames.map(([name]) => name).join('|')})\b`, 'i');

const types = [
  ['preserved|HFpEF|diastolic', '3'],
  ['reduced|HFrEF|systolic|HFmrEF|mid-?range', '2'],
] as const;
/** The first that is said decides: a first episode is acute, a decompensation acute on chronic (index: Failure, heart). */
const acuities = [
  ['first (?:episode|presentation)|new[- ]onset|de novo', '1'],
  [String.raw`acute on chronic|decompensat\w+|ADHF|exacerbat\w+`, '3'],
  ['chronic', '2'],
  ['acute', '1'],
  ['', '0'],
] as const;

/** Type and acuity of a heart failure whose name stands apart from them ("ADHF - preserved EF"). */
const failures: readonly Refinement[] = types.flatMap(([type, character]) => {
  const gate = gateBefore(new RegExp(String.raw`\b(?:${type})\b`, 'i'));
  return acuities.map(
    ([acuity, last]): Refinement => ({
      from: codeSet('I50.9'),
      reach: 48,
      gate,
      said: new RegExp(
        String.raw`(?=[^\n]*\b(?:${type})\b)[^\n]*${acuity === '' ? '' : String.raw`\b(?:${acuity})`}`,
        'i',
      ),
      code: `I50.${character}${last}`,
      guideline: 'type and acuity of the heart failure are documented beside it (I50, I.B.2)',
    }),
  );
});

/** Kinds of atrial fibrillation, the longest name first, as they stand beside it (I48). */
const fibrillations: readonly (readonly [string, string])[] = [
  ['long-?\\s?standing,? persistent', 'I48.11'],
  ['permanent', 'I48.21'],
  ['persistent', 'I48.19'],
  ['paroxysmal', 'I48.0'],
];
const fibrillation = '(?:AF|A-?Fib|atrial fib\\w*|fibrillation)';
/** "Persistent cough", "paroxysmal SVT": what the word says of something else. */
const ofAnother =
  '(?! (?:SVT|VT|supra\\w*|ventric\\w*|tachy\\w*|nocturnal|vertigo|cough\\w*|flutter|dysp\\w*|vomit\\w*|pain|symptom\\w*|hypo\\w*|hyper\\w*|ha?emat\\w*|fever|infect\\w*|pacemaker|pacing|defici\\w*|weakness|asthma|(?:type |form )?(?:was |is )?(?:excluded|ruled out|unlikely|not)))';

/** Wall and artery of an infarction of the heart: the artery decides where both are documented (I21.0-I21.2). */
export const ofHeart: readonly Refinement[] = [
  ...failures,
  ...fibrillations.map(
    ([kind, code]): Refinement => ({
      from: codeSet('I48.91'),
      reach: 160,
      gate: gateBefore(new RegExp(String.raw`\b${kind}\b`, 'i')),
      said: new RegExp(
        String.raw`\b${kind}\b[^.;\n]{0,24}\b${fibrillation}\b|\b${fibrillation}\b[^.\n]{0,${code === 'I48.11' ? 140 : 60}}\b(?<!\b(?:not|no|nor|non) )${kind}\b${ofAnother}|\b${fibrillation}[.:] ${kind}\b`,
        'i',
      ),
      code,
      guideline: 'the kind of the fibrillation is documented beside it (I48)',
    }),
  ),
  ...(['I50.2', 'I50.3'] as const).map(
    (type): Refinement => ({
      from: codeSet(`${type}0`),
      reach: 32,
      said: /\b(?:new(?:ly)?[- ](?:onset|diagnosed)|de novo|first (?:episode|presentation))\b/i,
      code: `${type}1`,
      guideline: 'a first episode of heart failure is an acute one (I50)',
    }),
  ),
  {
    from: codeSet('I50.20 I50.22 I50.30 I50.32 I50.40 I50.42'),
    reach: 40,
    said: /\bacute[- ](?:up)?on[- ]chronic\b|\bdecompensat(?:ed|ion)\b|\bexacerbation\b|\bfailure(?: had| has| was| is)?(?: now)? worsen(?:ed|ing)\b|\bworsening (?:of )?(?:\w+ ){0,3}failure\b/i,
    code: (code) => `${code.slice(0, -1)}3`,
    guideline:
      'a chronic failure that decompensates is acute on chronic (index: Failure, heart, decompensated)',
  },
  {
    from: codeSet('I42.2'),
    reach: 120,
    said: /(?<!non-?\s?)\bobstructive\b|\bHOCM\b|\bLVOT (?:gradient|obstruction)|\bsystolic anterior motion\b/i,
    code: 'I42.1',
    guideline: 'the cardiomyopathy is documented as obstructive (I42.1)',
  },
  {
    from: codeSet('I20.0 I25.110'),
    reach: null,
    said: /\b(?:SVG|(?:saphenous|vein|venous) (?:vein )?graft)\b[^.;\n]{0,60}\b(?:stenosis|lesion|disease|occlu\w+|thromb\w+|degenerat\w+|stent\w*)\b(?![^.;\n]{0,30}\bpatent)/i,
    code: 'I25.710',
    guideline: 'angina with disease of the vein that was grafted is one code (I25.71)',
  },
  {
    from: codeSet('I20.9'),
    reach: 24,
    said: /\b(?:crescendo|rest|unstable|accelerating|new[- ]onset|post-?infarct\w*)\b/i,
    code: 'I20.0',
    guideline: 'angina at rest or that grows is unstable (I20.0)',
  },
  {
    from: codeSet('I80.9 I80.3 I80.00'),
    reach: null,
    said: /\b(?:superficial|saphenous|GSV)\b[^.;\n]{0,40}\bphlebitis|\bsuperficial (?:vein |venous )?(?:thrombo-?phlebitis|thrombosis)\b/i,
    code: (code, text) => {
      const side = onlySide(sidedLimb.exec(text)?.[0] ?? '');
      return side === null ? code : `I80.0${sideCharacter(side)}`;
    },
    guideline: 'a superficial phlebitis is coded by its limb (I80.0)',
  },
  ...(
    [
      ['infra-?renal|below the renal', '3'],
      ['juxta-?renal', '2'],
    ] as const
  ).flatMap(([place, last]) =>
    (
      [
        [String.raw`(?=[^\n]*\b(?<!un|no |not |without )rupture)`, 'I71.3'],
        ['', 'I71.4'],
      ] as const
    ).map(
      ([ruptured, root]): Refinement => ({
        from: codeSet(root === 'I71.3' ? 'I71.30 I71.40 I71.8 I71.9' : 'I71.40 I71.9'),
        reach: 120,
        said: new RegExp(String.raw`${ruptured}[^\n]*\b(?:${place})\b`, 'i'),
        code: `${root}${last}`,
        guideline: 'where the aneurysm of the aorta lies, and that it ruptured, tell its code (I71.3, I71.4)',
      }),
    ),
  ),
  wall(/\b(?:inferior|infero-?\w+|diaphragmatic)\b/i, 'I21.19'),
  wall(/\bantero-?\w+|\banterior\b|\bapical\b/i, 'I21.09'),
  wall(/\b(?:high |postero-?)?lateral\b|\bposterior\b/i, 'I21.29'),
  {
    from: codeSet('I21.09 I21.19 I21.29 I21.3'),
    reach: null,
    said: anyVessel,
    code: (code, text) => vessel(text) ?? code,
    guideline: 'the artery of the infarction is documented (I.B.2)',
  },
];
