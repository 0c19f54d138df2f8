import { dueTo } from '../../note/causes.ts';
import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

/** What single words beside a disease say of its kind, chapter by chapter. */
export const byWords: readonly Refinement[] = [
  {
    from: codeSet('N81.4'),
    reach: 36,
    said: /\b(?:third|3rd|fourth|4th|III|IV)[- ](?:degree|grade|stage)\b|\b(?:grade|stage|degree|POP-?Q(?: stage)?) ?(?:3|4|III|IV)\b|\bprocidentia\b|\bcomplete\b/i,
    code: 'N81.3',
    guideline: 'the degree of the prolapse is documented beside it (N81.2, N81.3)',
  },
  {
    from: codeSet('N81.4'),
    reach: 36,
    said: /\b(?:first|1st|second|2nd|II?)[- ](?:degree|grade|stage)\b|\b(?:grade|stage|degree|POP-?Q(?: stage)?) ?(?:1|2|II?)\b|\bincomplete\b/i,
    code: 'N81.2',
    guideline: 'the degree of the prolapse is documented beside it (N81.2, N81.3)',
  },
  {
    from: codeSet('Z86.0100'),
    reach: 24,
    said: /\b(?:adenomat\w+|adenomas?|tubul\w+|villous|serrated)\b/i,
    code: 'Z86.0101',
    guideline: 'the kind of the polyps is documented beside them (Z86.010)',
  },
  {
    from: codeSet('Z86.0100'),
    reach: 24,
    said: /\bhyperplastic\b/i,
    code: 'Z86.0102',
    guideline: 'the kind of the polyps is documented beside them (Z86.010)',
  },
  {
    from: codeSet('B19.20 B18.2'),
    reach: 48,
    said: /\b(?:hep(?:atitis)?|HCV)\b[^.;\n]{0,60}\b(?:cured|cleared|eradicated|SVR(?: ?12)?|sustained virologic\w*)\b|\b(?:cured|cleared|treated and cured|previously treated) (?:hep(?:atitis)? C|HCV)\b/i,
    code: 'Z86.19',
    guideline: 'the infection is said to be cured (I.C.21.c.4)',
  },
  {
    from: codeSet('R57.9'),
    reach: 60,
    said: /\b(?:hypovol\w+|plasma leak\w*|(?:volume|fluid) (?:loss|depletion))\b/i,
    code: 'R57.1',
    guideline: 'the shock is documented as one of lost volume (R57.1)',
  },
  {
    from: codeSet('R57.9'),
    reach: 60,
    said: /\bcardiogenic\b/i,
    code: 'R57.0',
    guideline: 'the shock is documented as cardiogenic (R57.0)',
  },
  ...(
    [
      ['F32.0 F32.1 F32.2 F32.9 F32.A', 'F32.4', 'F32.5'],
      ['F33.0 F33.1 F33.2 F33.9', 'F33.41', 'F33.42'],
    ] as const
  ).flatMap(([from, partial, full]): Refinement[] => [
    {
      from: codeSet(from),
      reach: 120,
      said: /(?<!not (?:yet )?in )\b(?:full|complete) remission\b/i,
      code: full,
      guideline: 'the provider documents the remission (I.C.5.a)',
    },
    {
      from: codeSet(from),
      reach: 120,
      said: /(?<!not (?:yet )?in )\bpartial remission\b/i,
      code: partial,
      guideline: 'the provider documents the remission (I.C.5.a)',
    },
  ]),
  {
    from: codeSet('Z87.81'),
    reach: 60,
    said: /\b(?:osteoporotic|osteoporosis|fragility|low[- ](?:energy |trauma )?fall|minor fall|fall from standing)\b/i,
    code: 'Z87.310',
    guideline: 'the fracture of the past was one of weak bone (I.C.13.d.1, Z87.310)',
  },
  {
    from: codeSet('B20'),
    reach: 40,
    said: /\basymptomatic\b/i,
    code: 'Z21',
    guideline: 'HIV infection without symptoms is reported as status (I.C.1.a.2.d)',
  },
  {
    from: codeSet('F17.200'),
    reach: 60,
    said: /\b(?:cigarettes?|ppd|packs?|pack[- ]years?)\b|\bsmoker?,? (?:[a-z]+, )?(?:\d+|five|ten|fifteen|twenty|thirty|forty)(?: a |\/| per )day\b/i,
    code: 'F17.210',
    guideline: 'the tobacco product is documented beside the dependence (I.C.5.b.3, F17 index)',
  },
  {
    from: codeSet('F17.200'),
    reach: 60,
    said: /\b(?:vap(?:e|es|ing)|e-?cig\w*|bee?dis?|cigars?|hookah)\b/i,
    code: 'F17.290',
    guideline: 'the tobacco product is documented beside the dependence (I.C.5.b.3, F17 index)',
  },
  {
    from: codeSet('F17.200'),
    reach: 60,
    said: /\b(?:chew\w*|snuff|smokeless|gutk?ha|khaini)\b/i,
    code: 'F17.220',
    guideline: 'the tobacco product is documented beside the dependence (I.C.5.b.3, F17 index)',
  },
  {
    from: codeSet('E13'),
    reach: 60,
    said: /\b(?:drug|steroid|tacrolimus|glucocorticoid|medication|calcineurin inhibitor)[- ](?:induced|related)\b/i,
    code: (code) => code.replace('E13', 'E09'),
    guideline: 'diabetes that a drug induced (E09, I.C.4.a.6)',
  },
  {
    from: codeSet('M81.0'),
    reach: 48,
    said: new RegExp(
      String.raw`\bosteoporosis,? ?\(?(?:(?:drug|medication|(?:gluco|cortico)?(?:corticoid|steroid)|heparin)s?[- ](?:induced|related|associated)|(?:\bfrom\b|${dueTo}) (?:(?:the|his|her|long[- ]term|chronic|prolonged|oral|years of) )*(?:steroids?|(?:gluco)?corticoids?|corticosteroids?|prednis(?:ol)?one|dexamethasone|heparin|letrozole|anastrozole|leuprolide))\b`,
      'i',
    ),
    code: 'M81.8',
    guideline: 'a drug is said to have brought the osteoporosis (M81.8)',
  },
  {
    from: codeSet('D50.0'),
    reach: 0,
    said: /\bacute blood loss\b/i,
    code: 'D62',
    guideline: 'the blood is said to be lost acutely (D62)',
  },
  {
    from: codeSet('E03.9'),
    reach: 72,
    said: new RegExp(
      String.raw`\bhypothyroid(?:ism)?\b[^.;\n]{0,16}(?:\b(?:after|following|post|since|from)\b|${dueTo})[^.;\n]{0,32}\b(?:radio-?iodine|radioactive iodine|RAI|I-?131|thyroidectomy|thyroid surgery|ablation)\b|\bpost-?\s?(?:ablati\w+|surgical|thyroidectomy|RAI|radio-?iodine) hypothyroid`,
      'i',
    ),
    code: 'E89.0',
    guideline: 'a treatment of the thyroid left it (E89.0)',
  },
  {
    from: codeSet('E66.9'),
    reach: 24,
    said: /\bmorbid\b/i,
    code: 'E66.01',
    guideline: 'the obesity is called morbid (E66.01 index)',
  },
  {
    from: codeSet('E66.9'),
    // A class is of nothing but the obesity, wherever it is told.
    reach: null,
    said: /\bobesity\b[^;\n]{0,28}\bclass (?:[123]|I{1,3})\b|\bclass (?:[123]|I{1,3}) obesity/i,
    code: (_code, text) => {
      const written = /\bobesity\b[^;\n]{0,28}\bclass ([123]|I{1,3})\b|\bclass ([123]|I{1,3}) obesity/i.exec(
        text,
      );
      const said = (written?.[1] ?? written?.[2] ?? '').toUpperCase();
      return `E66.81${{ '1': 1, I: 1, '2': 2, II: 2, '3': 3, III: 3 }[said] ?? ''}`;
    },
    guideline: 'the class of the obesity is documented beside it (E66.81)',
  },
  {
    from: codeSet('K56.50'),
    reach: 60,
    said: /\b(?:complete|high[- ]grade)\b/i,
    code: 'K56.52',
    guideline: 'the obstruction of the adhesions is said to be complete (K56.5)',
  },
  {
    from: codeSet('K56.50'),
    reach: 60,
    said: /\b(?:partial|incomplete|low[- ]grade|subacute)\b/i,
    code: 'K56.51',
    guideline: 'the obstruction of the adhesions is said to be partial (K56.5)',
  },
  {
    from: codeSet('E46'),
    reach: 16,
    said: /\bsevere\b/i,
    code: 'E43',
    guideline: 'the severity of the malnutrition is documented beside it (I.B.2)',
  },
  {
    from: codeSet('E46'),
    reach: 16,
    said: /\bmoderate\b/i,
    code: 'E44.0',
    guideline: 'the severity of the malnutrition is documented beside it (I.B.2)',
  },
  {
    from: codeSet('N40.0'),
    reach: null,
    said: /\b(?:urinary retention|retention of urine|AUR|urine retention)\b(?!:? (?:none|nil|no|denied|absent|did not|didn't|never|was not|not)\b)/i,
    code: 'N40.1',
    guideline: 'an enlarged prostate with retention is coded with its urinary symptoms (N40 index)',
  },
  {
    from: codeSet('F10.20 F11.20 F12.20 F13.20 F14.20 F15.20 F19.20'),
    reach: 48,
    said: /\b(?:abstinent|abstinence|sober|in (?:early |sustained |full )*remission|in recovery|clean since|no (?:alcohol|drink|use) (?:since|for))\b/i,
    code: (code) => `${code.slice(0, 5)}1`,
    guideline: 'the provider documents that the dependence is in remission (I.C.5.b.1)',
  },
  {
    from: codeSet('I85.00 I85.10'),
    reach: 60,
    said: /(?<!\bnon-?\s?|\bno )\b(?:bleed(?:ing|s)?|bled|ha?emorrhag\w+|spurt\w*|ruptured)\b/i,
    code: (code) => `${code.slice(0, 5)}1`,
    guideline: 'the varices are said to bleed (I.B.2)',
  },
  {
    from: codeSet('Z59.00 Z59.0'),
    reach: 60,
    said: /\bshelter\b/i,
    code: 'Z59.01',
    guideline: 'where a homeless person stays is part of the code (Z59.0)',
  },
  {
    from: codeSet('D84.9'),
    reach: 48,
    said: new RegExp(
      String.raw`\bimmuno(?:suppress\w*|compromised|deficien\w*)\b[^.;\n]{0,12}(?:\b(?:by|on|from|with)\b|${dueTo})[^.;\n]{0,24}\b(?:MMF|mycophenolate|prednis\w+|steroids?|(?:gluco|cortico)corticoids?|corticosteroids?|tacrolimus|c[iy]closporine?|azathioprine|methotrexate|rituximab|biologics?|chemo\w*|immunosuppressants?|medications?|drugs?|treatment)\b`,
      'i',
    ),
    code: 'D84.821',
    guideline: 'the drugs that weaken the defence are documented beside it (I.C.3, D84.821)',
  },
  {
    from: codeSet('F32.A F32.9'),
    reach: 40,
    said: /\bdepress\w+\b[^.;\n]{0,12}\brecurrent\b|\brecurrent\b[^.;\n]{0,24}\bdepress/i,
    code: (_code, text) => {
      const said =
        /\bdepress\w+\b[^.;\n]{0,12}\brecurrent\b[^.;\n]{0,16}|\brecurrent\b[^.;\n]{0,24}\bdepress/i.exec(
          text,
        )?.[0] ?? '';
      const severity = /\b(mild|moderate|severe)\b/i.exec(said)?.[1]?.toLowerCase() ?? '';
      return `F33.${{ mild: '0', moderate: '1', severe: '2' }[severity] ?? '9'}`;
    },
    guideline: 'the depression is said to recur, with its severity (I.B.2, F33)',
  },
  {
    from: codeSet('K51.90'),
    reach: 32,
    said: /\bpan-?colitis\b/i,
    code: 'K51.00',
    guideline: 'how far the colitis goes is documented beside it (K51.0)',
  },
  {
    from: codeSet('K12.30'),
    reach: 48,
    said: /\b(?:chemo\w*|antineoplastic|cytotoxic)\b/i,
    code: 'K12.31',
    guideline: 'the cause of the mucositis is documented beside it (K12.3)',
  },
  {
    from: codeSet('A04.72'),
    reach: 24,
    said: /\b(?:recurren\w+|relaps\w+)\b/i,
    code: 'A04.71',
    guideline: 'the infection is said to be recurrent (A04.71)',
  },
  {
    from: codeSet('J45.901 J45.902 J45.909'),
    reach: 60,
    said: /\b(?:(?:mild|moderate|severe)[- ]persistent|mild intermittent)\b/i,
    code: (code, text) => {
      const said = /\b(mild|moderate|severe)[- ]persistent\b/i.exec(text)?.[1]?.toLowerCase();
      const degree = said === undefined ? '2' : { mild: '3', moderate: '4', severe: '5' }[said];
      return `J45.${degree}${{ J45901: '1', J45902: '2' }[code.replace('.', '')] ?? '0'}`;
    },
    guideline: 'the severity of the asthma is documented beside it (I.B.2)',
  },
  {
    from: codeSet('Z53.9'),
    reach: 120,
    said: /\b(?:cancel\w*|postponed|deferred|abandoned)\b[^.;\n]{0,24}\b(?:because of|due to|owing to|in view of)\b(?![^.;\n]{0,24}\b(?:patient|staff|theatre|bed|equipment|time)\b)/i,
    code: 'Z53.09',
    guideline: 'what stood against the procedure is documented (Z53.0)',
  },
  {
    from: codeSet('Z65.3'),
    reach: 32,
    said: /\b(?:V-?\s?fib\w*|VF|VT|PEA|asystol\w*|cardiac|cardio-?(?:pulmonary|respiratory)|heart|witnessed|in-?hospital|OOH)\b/i,
    code: 'I46.9',
    guideline: 'the arrest is that of the heart (I46)',
  },
  {
    from: codeSet('I21.4 I21.9'),
    reach: 48,
    said: /\btype (?:2|II)\b(?! (?:DM|diabet))|\bdemand ischa?emia\b/i,
    code: 'I21.A1',
    guideline: 'an infarction of type 2 is coded by its type, also where it is called NSTEMI (I.C.9.e.5)',
  },
  {
    from: codeSet('I63.50 I63.51 I63.52 I63.53 I63.54'),
    reach: null,
    said: /\b(?:cardio-?embol(?:ic|ism)|embolic (?:stroke|infarct\w*)|(?:stroke|infarct\w*)[^.;\n]{0,30}\b(?:embolic|cardio-?embolism))\b/i,
    code: (code) => code.replace('I63.5', 'I63.4'),
    guideline: 'the note documents embolism as the mechanism (I.B.9)',
  },
];
