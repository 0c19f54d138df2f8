import { dueTo } from '../../note/causes.ts';
import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

/** Hernias with obstruction, and their codes with gangrene (K40-K46). */
const gangrenous: Readonly<Record<string, string>> = {
  'K40.00': 'K40.10',
  'K40.01': 'K40.11',
  'K40.30': 'K40.40',
  'K40.31': 'K40.41',
  'K41.00': 'K41.10',
  'K41.30': 'K41.40',
  'K41.31': 'K41.41',
  'K42.0': 'K42.1',
  'K43.0': 'K43.1',
  'K43.3': 'K43.4',
  'K43.6': 'K43.7',
  'K44.0': 'K44.1',
  'K45.0': 'K45.1',
  'K46.0': 'K46.1',
};

/** The part of the bowel that Crohn's disease is in tells its code (K50). */
const crohn = (said: RegExp, part: string): Refinement => ({
  from: codeSet('K50.9'),
  reach: 32,
  said,
  code: (code) => code.replace('K50.9', part),
  guideline: 'the part of the bowel that the disease is in tells its code (K50)',
});

/** Causes of an acute pancreatitis as they stand beside it, also in brackets between its words (K85). */
const pancreatitis: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      String.raw`\b(?:biliary|gall ?-?stones?|choledocholithiasis)\b|(?:${dueTo}|\bfrom\b) (?:a |the |her |his )?(?:\w+ )?stones?\b`,
      'i',
    ),
    'K85.1',
  ],
  [/\balcohol(?:ic)?\b|\bethanol\b/i, 'K85.2'],
  [/\b(?:drug|medication|azathioprine|valproate)[- ](?:induced|related)\b/i, 'K85.3'],
  [/\bhyper-?(?:triglycerid|lipid)\w+|\bpost-?ERCP\b|\bautoimmune\b/i, 'K85.8'],
  [/\bidiopathic\b/i, 'K85.0'],
];

const degree: Readonly<Record<string, string>> = {
  '1': '0',
  I: '0',
  FIRST: '0',
  '2': '1',
  II: '1',
  SECOND: '1',
  '3': '2',
  III: '2',
  THIRD: '2',
  '4': '3',
  IV: '3',
  FOURTH: '3',
};
const grades = ['1|I|first', '2|II|second', '3|III|third', '4|IV|fourth'];

/** Where a peptic ulcer lies that the diagnosis leaves open: told of the ulcer or of its crater (K25-K28, by the same characters). */
const peptic: readonly Refinement[] = (
  [
    [String.raw`duoden\w+|D[12]\b|bulb`, 'K26'],
    [String.raw`stomach|gastric|antr(?:um|al)|pre-?pylor\w+|lesser curv\w+|incisura|fundus`, 'K25'],
    [String.raw`anastomo\w+|stomal|marginal|gastro-?jejun\w+`, 'K28'],
  ] as const
).map(([place, category]) => ({
  from: codeSet('K27'),
  reach: null,
  said: new RegExp(
    String.raw`\b(?:ulcers?|crater)\b[^.;\n]{0,32}?\b(?:in|of|on|at)\b[^.;,\n]{0,24}?\b(?:${place})|\b(?:${place})(?: \w+)? (?:ulcers?|crater)\b`,
    'i',
  ),
  code: (code) => code.replace('K27', category),
  guideline: 'where the ulcer lies is documented (K25-K28, I.B.2)',
}));

/** Necrosis of the pancreas, and not of another organ, by what its films and needles show (K85). */
const necrotic =
  /(?<!\b(?:tubular|avascular|skin|papillary|hepatic|liver|cortical|no|without|flap|bowel|bone) )\bnecro(?:sis|tic|ti[sz]ing)\b|\bpancreas (?:does not|fails to) enhance\b/i;
const infectedNecrosis =
  /\binfected (?:pancreatic |peripancreatic |walled[- ]off )?necro\w+|\bnecro\w+,? (?:is |was |with )?(?:infected|infection)\b/i;

/** Diverticula without perforation and abscess, and their codes with them (K57: index, "with"). */
const perforatedDiverticula: Readonly<Record<string, string>> = { '1': '0', '3': '2', '5': '4', '9': '8' };
/** A wall that gave way, and is not said not to have. */
const gaveWay = String.raw`(?<!\b(?:no|not|without|nor|nil|or|non|un|un-?ruptured) ?-?(?:\w+ )?)(?:perforat(?:ed|ion)|burst|ruptured)\b(?! (?:ruled|excluded|not|was not|none|nil|absent))`;
const perforated = new RegExp(gaveWay, 'i');
const burst = String.raw`(?:${gaveWay}|(?<!\b(?:no|not|without|nor|nil|or) (?:\w+ )?)(?:abs?cess(?:es)?|(?:pus|purulent|walled[- ]off|pericolic|peri-?diverticular|paracolic) (?:\w+ )?collection))`;

/** The bowel itself, and no duct, airway or vessel, is obstructed. */
const bowelObstructed =
  /(?<!\b(?:no|without|nor|or|biliary|airways?|ureter\w*|urinary|renal|nasal|outlet|outflow|duct|ductal|bronchial|venous|past|previous|of) )\bobstruct(?:ion|ed)\b(?! (?:ruled|excluded|not|was not|none|nil|absent))/i;

/** Once its parts are one code: an obstruction that the note names in other words than the diagnosis. */
export const obstructedBowel: readonly Refinement[] = [
  {
    from: codeSet('K50.00 K50.10 K50.80 K50.90'),
    reach: null,
    said: bowelObstructed,
    code: (code) => `${code.slice(0, -1)}12`,
    guideline: 'an obstruction of an inflamed bowel is part of its code (K50: "with", I.A.15)',
  },
];

/** Bowel, gallbladder, pancreas and hernias: what words beside a disease say of its cause, extent and place. */
export const ofBowel: readonly Refinement[] = [
  ...peptic,
  {
    from: codeSet('K40.00 K40.10 K40.20 K40.30 K40.40 K40.90'),
    reach: 24,
    said: /\brecurrent\b/i,
    code: (code) => `${code.slice(0, -1)}1`,
    guideline: 'the hernia is said to have come again (K40)',
  },
  {
    from: codeSet(Object.keys(gangrenous).join(' ')),
    reach: 64,
    said: /\b(?:gangren\w+|necrotic|necrosis|non-?viable|infarcted|dead bowel)\b/i,
    code: (code) => gangrenous[code] ?? code,
    guideline: 'the hernia is said to hold gangrenous bowel (K40-K46)',
  },
  ...pancreatitis.map(
    ([said, root]): Refinement => ({
      from: codeSet('K85.90 K85.91 K85.92'),
      reach: 32,
      said,
      code: (code) => `${root}${code.slice(-1)}`,
      guideline: 'the cause of the pancreatitis is documented beside it (K85, I.B.2)',
    }),
  ),
  {
    from: codeSet('K70.10 K70.30'),
    reach: null,
    said: /\bascites\b/i,
    code: (code) => `${code.slice(0, -1)}1`,
    guideline: 'the ascites of the liver disease is part of its code (K70, I.B.9)',
  },
  {
    from: codeSet('K85.00 K85.01 K85.10 K85.11 K85.20 K85.21 K85.30 K85.31 K85.80 K85.81 K85.90 K85.91'),
    reach: 240,
    said: infectedNecrosis,
    code: (code) => `${code.slice(0, -1)}2`,
    guideline: 'the necrosis of the pancreas is said to be infected (K85)',
  },
  {
    from: codeSet('K85.00 K85.10 K85.20 K85.30 K85.80 K85.90'),
    reach: 120,
    said: necrotic,
    code: (code) => `${code.slice(0, -1)}1`,
    guideline: 'the necrosis of the pancreas is part of the code (K85)',
  },
  {
    from: codeSet('K57.10 K57.11 K57.12 K57.13 K57.30 K57.31 K57.32 K57.33 K57.50-K57.53 K57.9'),
    reach: 96,
    said: new RegExp(
      String.raw`\bdiverticul\w+\b[^.;\n]{0,60}?${burst}\b|\b${burst}\b[^.;\n]{0,32}\bdiverticul\w+`,
      'i',
    ),
    code: (code) =>
      `K57.${perforatedDiverticula[code.charAt(4)] ?? code.charAt(4)}${'13'.includes(code.charAt(5)) ? '1' : '0'}`,
    guideline: 'perforation and abscess are part of the code of the diverticula (K57)',
  },
  ...grades.map(
    (grade): Refinement => ({
      from: codeSet('K64.8 K64.9'),
      reach: 32,
      said: new RegExp(
        String.raw`\b(?:gr(?:ade)?|stage|deg(?:ree)?)\.? ?(?:${grade})\b|\b(?:${grade})(?:st|nd|rd|th)? degree\b`,
        'i',
      ),
      code: `K64.${degree[grade.split('|')[0] ?? ''] ?? '9'}`,
      guideline: 'the degree of the hemorrhoids is documented beside them (K64)',
    }),
  ),
  {
    from: codeSet('O21.0'),
    reach: null,
    said: /\b(?:metabolic (?:upset|disturbance|derangement)|dehydrat\w+|keto(?:nuria|sis|acidosis)|electrolyte (?:imbalance|disturbance|derangement)|hypokal(?:a?emi)a|hyponatra?emia|starvation)\b/i,
    code: 'O21.1',
    guideline: 'what the vomiting did to the metabolism is part of the code (O21.1)',
  },
  {
    from: codeSet('O21.9'),
    reach: 48,
    said: /\b(?:with|and|causing) (?:\w+ )?(?:metabolic|electrolyte|dehydration|keto(?:sis|nuria)|starvation)\b/i,
    code: 'O21.1',
    guideline: 'what the vomiting did to the metabolism is part of the code (O21.1)',
  },
  ...(
    [
      [/\bpan-?colitis\b|\bextensive colitis\b/i, 'K51.0'],
      [/\bleft[- ]sided (?:ulcerative )?colitis\b|\bleft[- ]sided UC\b/i, 'K51.5'],
      [/\bprocto-?sigmoiditis\b|\brecto-?sigmoiditis\b/i, 'K51.3'],
      [/\bulcerative proctitis\b/i, 'K51.2'],
    ] as const
  ).map(
    ([said, root]): Refinement => ({
      from: codeSet('K51.9'),
      reach: null,
      said,
      code: (code) => code.replace('K51.9', root),
      guideline: 'how far the colitis goes is documented (K51)',
    }),
  ),
  ...(
    [
      [/\b(?:high[- ]grade dysplasia|HGD)\b/i, 'K22.711'],
      [/\b(?:low[- ]grade dysplasia|LGD)\b/i, 'K22.710'],
    ] as const
  ).map(
    ([said, code]): Refinement => ({
      from: codeSet('K22.70'),
      reach: 90,
      said,
      code,
      guideline: "the dysplasia of a Barrett's esophagus is part of its code (K22.71)",
    }),
  ),
  {
    from: codeSet('K81.0'),
    reach: null,
    said: /\b(?:gall ?-?stones?|cholelithiasis|(?:multiple|solitary|impacted|GB|gall ?bladder|biliary|cystic duct) (?:calcul(?:us|i)|stones?)|calcul(?:us|i) in (?:the )?(?:GB|gall ?bladder)|stone (?:in|at) (?:the )?(?:neck|gall ?bladder|GB|hartmann\w*))\b(?! pancreatitis)/i,
    code: 'K80.00',
    guideline: 'gallstones with acute cholecystitis are one code (K80.00, I.B.9)',
  },
  {
    from: codeSet('K51.00 K51.20 K51.30 K51.50 K51.80 K51.90'),
    reach: 60,
    said: /\b(?:bloody (?:diarrh?o?ea|stools?|motions?)|blood in (?:the )?stools?|ha?ematochezia|rectal bleed\w*|bleeding PR|PR bleed\w*)\b/i,
    code: (code) => code.replace(/0$/, '11'),
    guideline: 'the bleeding of an inflamed bowel is part of its code (K51, I.B.9)',
  },
  {
    from: codeSet('K57.90 K57.91'),
    reach: null,
    said: /\bcolonoscop\w+\b[^;\n]{0,80}\bdiverticul\w+|\bdiverticul\w+\b[^.;\n]{0,40}\bon colonoscop\w+/i,
    code: (code) => code.replace('K57.9', 'K57.3'),
    guideline: 'what a colonoscopy finds is of the large intestine (K57.3)',
  },
  {
    from: codeSet('K57.80 K57.81 K57.90 K57.91 K57.92 K57.93'),
    reach: 72,
    said: /\b(?:sigmoid|colon\w*|(?:de|a)scending|ca?ecum|ca?ecal|large (?:bowel|intestine)|left-?sided)\b/i,
    code: (code) => code.replace('K57.8', 'K57.2').replace('K57.9', 'K57.3'),
    guideline: 'the diverticula are said to be of the large intestine (K57.2, K57.3)',
  },
  {
    from: codeSet('K35.30 K35.31 K35.80 K35.890 K35.891 K37'),
    reach: 32,
    said: perforated,
    code: 'K35.32',
    guideline: 'the appendix is said to be perforated (K35.32)',
  },
  {
    from: codeSet('K35.200 K35.209'),
    reach: 32,
    said: perforated,
    code: 'K35.201',
    guideline: 'the appendix is said to be perforated (K35.201)',
  },
  {
    from: codeSet('K35.30 K35.31 K35.32 K35.80 K35.890 K35.891 K37'),
    reach: 200,
    said: /\babs?ces{1,2}(?:es)?\b/i,
    code: 'K35.33',
    guideline: 'an appendicitis with abscess is one code (K35.33)',
  },
  {
    from: codeSet('K55.059 K55.069 K55.9'),
    reach: 72,
    said: /\b(?:infarct\w+|gangren\w+|necro\w+)\b[^.;\n]{0,32}\b(?:small bowel|jejun\w+|ile(?:um|al)|loops?)\b|\b(?:small bowel|jejun\w+|ile(?:um|al))\b[^.;\n]{0,24}\b(?:infarct\w+|gangren\w+|necro\w+)\b/i,
    code: 'K55.029',
    guideline: 'the ischemic bowel is said to be infarcted (K55.0)',
  },
  {
    from: codeSet('K50.00 K50.10 K50.80 K50.90 K51.00 K51.20 K51.30 K51.40 K51.50 K51.80 K51.90'),
    reach: 48,
    said: /\bwith (?:(?:rectal|per rectal|PR|GI|heavy|significant|ongoing|active|severe) )*(?:bleeding|bleeds?|ha?emorrhage|ha?ematochezia)\b(?! (?:gums?|varices|ulcers?|piles|ha?emorrhoids))/i,
    code: (code) => `${code.slice(0, -1)}11`,
    guideline: 'the bleeding that the disease came with is part of its code (K50, K51)',
  },
  crohn(/\bileo-?(?:colonic|colitis)\b/i, 'K50.8'),
  crohn(/\bcolonic crohn|\bcrohn'?s?(?: disease| colitis)? of (?:the )?colon\b/i, 'K50.1'),
  crohn(
    /\b(?:ileal|jejunal|small bowel) crohn|\bcrohn'?s?(?: disease| ileitis)? of (?:the )?(?:terminal )?(?:ileum|small bowel)\b/i,
    'K50.0',
  ),
];
