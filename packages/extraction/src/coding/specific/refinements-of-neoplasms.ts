import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

/** Where in the wall of the uterus a leiomyoma lies (D25). */
const leiomyoma = (where: string, code: string): Refinement => ({
  from: codeSet('D25.9'),
  reach: null,
  said: new RegExp(
    String.raw`\b${where}\b[^.;\n]{0,40}\b(?:fibroids?|(?:leio)?myomas?|leiomyomata)\b|\b(?:fibroids?|(?:leio)?myomas?)\b[^.;\n]{0,24}\b${where}\b`,
    'i',
  ),
  code,
  guideline: 'where in the wall of the uterus the leiomyoma lies tells its code (D25)',
});

const spreadTo = (from: string, organ: string, code: string): Refinement => ({
  from: codeSet(from),
  reach: 60,
  said: new RegExp(`\\bmetasta\\w+[^.;\\n]{0,40}\\bto (?:the )?(?:${organ})\\b`, 'i'),
  code,
  guideline: 'cancer that is metastatic to a site is secondary there (I.C.2.l)',
});

/** The quadrant of a lump of the breast by the last character of its code, where it is told beside the lump (N63). */
const quadrants = (
  [
    ['upper outer|UOQ|upper and outer|outer upper', '1'],
    ['upper inner|UIQ|upper and inner|inner upper', '2'],
    ['lower outer|LOQ|lower and outer|outer lower', '3'],
    ['lower inner|LIQ|lower and inner|inner lower', '4'],
  ] as const
).map(
  ([quadrant, last]): Refinement => ({
    from: codeSet('N63.10 N63.20'),
    reach: 160,
    said: new RegExp(String.raw`\b(?:${quadrant})\b`, 'i'),
    code: (code) => `${code.slice(0, -1)}${last}`,
    guideline: 'the quadrant of the lump is documented beside it (N63, I.B.2)',
  }),
);

/** Walls and parts of the bladder (C67). */
const partsOfBladder: readonly (readonly [RegExp, string])[] = [
  [/trigone$/i, 'C67.0'],
  [/dome$/i, 'C67.1'],
  [/(?:side|lateral) ?wall$/i, 'C67.2'],
  [/anterior wall$/i, 'C67.3'],
  [/posterior wall$/i, 'C67.4'],
  [/neck$/i, 'C67.5'],
];

/** Where in the bladder a growth lies, as the cystoscopy has it (C67). */
const growthAt =
  /\b(?:tumou?r|growth|lesion|mass|papillary|TURBT|cystoscopy)\b[^.;\n]{0,60}\b(?:(?:side|lateral|anterior|posterior) ?wall|trigone|dome|bladder neck)\b/i;
const inBladder: Refinement = {
  from: codeSet('C67.9'),
  reach: null,
  said: growthAt,
  code: (code, text) => {
    const said = growthAt.exec(text)?.[0] ?? '';
    return partsOfBladder.find(([part]) => part.test(said))?.[1] ?? code;
  },
  guideline: 'where in the bladder the growth lies tells its code (C67)',
};

/** Growths: where they lie, and cancers named by a site that they have spread to. */
export const ofNeoplasms: readonly Refinement[] = [
  ...quadrants,
  leiomyoma('intramural', 'D25.1'),
  leiomyoma('submuco(?:sal|us)', 'D25.0'),
  leiomyoma('subserosal', 'D25.2'),
  inBladder,
  spreadTo('C22.9', 'liver', 'C78.7'),
  spreadTo('C34.90', 'lungs?', 'C78.00'),
  spreadTo('C71.9', 'brain', 'C79.31'),
  spreadTo('C41.9', 'bones?', 'C79.51'),
];
