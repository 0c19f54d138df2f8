import { dueTo } from '../../note/causes.ts';
import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

/** Foods by the last characters of the codes for anaphylaxis to them (T78.0). */
const foods: readonly (readonly [string, string])[] = [
  ['peanuts?|ground-?nuts?', '1'],
  ['shell-?fish|prawns?|shrimps?|crabs?|lobsters?|crustaceans?', '2'],
  ['fish|salmon|tuna|cod', '3'],
  ['kiwis?|strawberr\\w+|bananas?|mango(?:e?s)?|fruits?|vegetables?|celery|peach(?:es)?', '4'],
  [
    'tree nuts?|cashews?|walnuts?|almonds?|pistachios?|hazelnuts?|pecans?|brazil nuts?|sesame|nuts?|seeds?',
    '5',
  ],
  ['(?:food )?additives?|preservatives?|sulphites?|sulfites?', '6'],
  ['milk|dairy|cheese|whey|paneer', '7'],
  ['eggs?', '8'],
  ['wheat|soya?|soy|gluten|lentils?|chickpeas?', '9'],
];
const anaphylaxis = 'anaphyla(?:xis|ctic(?: shock| reaction)?)';

/** Which form of a disease it is, as visits write it beside its name: gout, psoriasis, anaphylaxis, cystic fibrosis, epilepsy, migraine. */
export const byForm: readonly Refinement[] = [
  {
    from: codeSet('O72.0'),
    reach: 72,
    said: /\b(?:third|3rd|III)[- ]stage[ :,](?![\s\S]*(?<!\bno )\b(?:retained|adherent|accreta|trapped|manual(?:ly)? remov))[\s\S]{0,60}?\b(?:aton[yi]|tears?\b|lacerat|placenta (?:\w+ )?(?:complete|intact|delivered|expelled|out)\b)/i,
    code: 'O72.1',
    guideline:
      'an atonic uterus bled and no placenta was retained (O72.1; O72.0 is of a retained, trapped or adherent placenta)',
  },
  {
    from: codeSet('M10.9'),
    reach: 60,
    said: /\bidiopathic\b|\bprimary gout\b/i,
    code: (_code, text) => {
      const toe =
        /(?:\b(right|left|rt|lt) )?\b(?:podagra|(?:big|great) toe|(?:first|1st) MTP\w*)\b(?:[^.;\n]{0,12}\b(right|left)\b)?/i.exec(
          text,
        );
      if (toe === null) return 'M10.00';
      const side = (toe[1] ?? toe[2])?.charAt(0).toLowerCase();
      return `M10.07${side === 'r' ? '1' : side === 'l' ? '2' : '9'}`;
    },
    guideline: 'the gout is said to be idiopathic (M10.0)',
  },
  ...(
    [
      [/\bplaques?\b/i, 'L40.0'],
      [/\bguttate\b/i, 'L40.4'],
    ] as const
  ).map(
    ([said, code]): Refinement => ({
      from: codeSet('L40.9'),
      reach: 40,
      said,
      code,
      guideline: 'the form of the psoriasis is documented beside it (L40)',
    }),
  ),
  ...foods.map(
    ([food, last]): Refinement => ({
      from: codeSet('T78.2XXA T78.00XA'),
      reach: 72,
      said: new RegExp(
        String.raw`\b${anaphylaxis}\b[^.;\n]{0,24}?(?:\b(?:to|from|after|of|following|eating|with)\b|${dueTo}) (?:[\w-]+ ){0,3}?(?:${food})\b|\b(?:${food})(?:[- ](?:induced|related|allergy|triggered))? ${anaphylaxis}\b`,
        'i',
      ),
      code: `T78.0${last}XA`,
      guideline: 'the food that brought the anaphylaxis about is documented (T78.0)',
    }),
  ),
  {
    from: codeSet('E84.9'),
    reach: 160,
    said: /\b(?:pulmonary|lung|respiratory|chest|infective) (?:exacerbation|manifestations?|disease|involvement)\b|\bexacerbation of (?:his |her |the )?(?:CF|cystic)|\bbronchiectasis\b/i,
    code: 'E84.0',
    guideline: 'the cystic fibrosis is said to affect the lungs (E84.0)',
  },
  {
    from: codeSet(
      'G40.00 G40.10 G40.20 G40.30 G40.40 G40.A0 G40.B0 G40.C0 G40.90 G43.00 G43.10 G43.40 G43.50 G43.60 G43.70 G43.80 G43.90 G43.A0 G43.B0 G43.C0 G43.D0',
    ),
    reach: 40,
    said: /(?:\bwithout aura,? )?(?<!\bnot[ -]|\bnon[ -]?)\b(?:intractable|(?:medically )?refractory|pharmaco(?:logically )?-?resistant|(?:drug|treatment)[- ]resistant|poorly controlled)\b/i,
    code: (code) => (code.length === 6 ? code.replace(/0$/, '1') : code.replace(/0(?=\d$)/, '1')),
    guideline: 'words for intractable (G40 and G43 notes)',
  },
  {
    from: codeSet('G43.0'),
    reach: 16,
    said: /\bchronic migraine\b/i,
    code: (code) => code.replace('G43.0', 'G43.7'),
    guideline: 'the migraine without aura is said to be chronic (G43.7)',
  },
  {
    from: codeSet('G43.009 G43.019 G43.109 G43.119 G43.709 G43.719 G43.809 G43.819 G43.909 G43.919'),
    reach: 60,
    said: /(?<!\b(?:no|not|not in|without|w\/o|never) )\bstatus migrainosus\b(?!:? (?:no|none|nil|absent))/i,
    code: (code) => code.replace(/9$/, '1'),
    guideline: 'the migraine is said to last (status migrainosus, G43)',
  },
];
