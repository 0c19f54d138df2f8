import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

/** What other chapters name and chapter 16 has a code for: by default it comes from the birth process (I.C.16.a.5). */
export const perinatal = (
  [
    ['E16.1 E16.2', 'P70.4'],
    ['E86', 'P74.1'],
    ['E87.0', 'P74.21'],
    ['E87.1', 'P74.22'],
    ['E87.2', 'P74.0'],
    ['E87.5', 'P74.31'],
    ['E87.6', 'P74.32'],
    ['E83.42', 'P71.2'],
    ['E83.51', 'P71.1'],
    ['A41.01 A41.02', 'P36.2'],
    ['A41.51', 'P36.4'],
    ['A40.1', 'P36.0'],
    ['A41.4', 'P36.5'],
    ['A41.3 A41.5 A41.8', 'P36.8'],
    ['A40 A41', 'P36.9'],
    ['B37.0', 'P37.5'],
    ['H10', 'P39.1'],
    ['N61', 'P39.0'],
    ['N39.0', 'P39.3'],
    ['L03.316 L08.82', 'P38.9'],
    ['L08.9 L08.0', 'P39.4'],
    ['J12-J18', 'P23.9'],
    ['J80', 'P22.0'],
    ['R06.03', 'P22.9'],
    ['J96', 'P28.5'],
    ['R06.81', 'P28.40'],
    ['R23.0', 'P28.2'],
    ['J93', 'P25.1'],
    ['J98.2', 'P25.2'],
    ['J98.11', 'P28.10'],
    ['R04.8', 'P26.9'],
    ['I27.0 I27.2', 'P29.30'],
    ['R00.0', 'P29.11'],
    ['R00.1', 'P29.12'],
    ['I46', 'P29.81'],
    ['I61.5', 'P52.3'],
    ['I60', 'P52.5'],
    ['I62.0', 'P52.8'],
    ['R56.9 G40.909', 'P90'],
    ['G51.0', 'P11.3'],
    ['D65', 'P60'],
    ['D69.6', 'P61.0'],
    ['D70.9', 'P61.5'],
    ['D75.1 D45', 'P61.1'],
    ['D64.9', 'P61.4'],
    ['R17 E80.6', 'P59.9'],
    ['K92.1', 'P54.1'],
    ['K92.2', 'P54.3'],
    ['N93.9', 'P54.6'],
    ['K21.9', 'P78.83'],
    ['N17', 'P96.0'],
    ['R63.3', 'P92.9'],
    ['R62.51', 'P92.6'],
    ['R06.1', 'P28.89'],
    ['R60', 'P83.30'],
    ['R40.2', 'P91.5'],
    ['R11.14', 'P92.01'],
    ['R11.1', 'P92.09'],
    ['R50.9', 'P81.9'],
    ['T68', 'P80.9'],
    ['S42.0', 'P13.4'],
    ['S72', 'P13.2'],
    ['S42.2 S42.3 S52 S82', 'P13.3'],
    ['S02', 'P13.0'],
  ] as const
).map(([set, code]) => [codeSet(set), code] as const);

/** Codes of chapter 16 that words of the note tell apart: [left open, words, specified]. */
export const byWords: readonly (readonly [string, RegExp, string])[] = [
  ['P22.9 R06.03', /\b(?:respiratory distress syndrome|RDS|hyaline membrane disease|HMD)\b/i, 'P22.0'],
  ['P52.3', /\b(?:gr(?:ade)?\.? ?(?:I|1)\b(?![IV])(?! ?[-/])|germinal matrix|subependymal)/i, 'P52.0'],
  ['P52.3', /\bgr(?:ade)?\.? ?(?:II|2)\b(?!I)/i, 'P52.1'],
  ['P52.3', /\bgr(?:ade)?\.? ?(?:III|3)\b/i, 'P52.21'],
  ['P52.3', /\bgr(?:ade)?\.? ?(?:IV|4)\b/i, 'P52.22'],
  ['P77.9', /\b(?:stage|Bell'?s?(?: stage)?) ?(?:III|3)[ab]?\b|\bperforat\w+/i, 'P77.3'],
  ['P77.9', /\b(?:stage|Bell'?s?(?: stage)?) ?(?:II|2)[ab]?\b/i, 'P77.2'],
  ['P77.9', /\b(?:stage|Bell'?s?(?: stage)?) ?(?:I|1)[ab]?\b/i, 'P77.1'],
  ['P91.60', /\b(?:Sarnat|stage|grade)(?: stage| grade)? ?(?:III|3)\b|\bsevere HIE\b/i, 'P91.63'],
  ['P91.60', /\b(?:Sarnat|stage|grade)(?: stage| grade)? ?(?:II|2)\b(?!I)|\bmoderate HIE\b/i, 'P91.62'],
  ['P91.60', /\b(?:Sarnat|stage|grade)(?: stage| grade)? ?(?:I|1)\b(?![IV])|\bmild HIE\b/i, 'P91.61'],
  ['P28.40', /\bof prematurity\b|\bpreterm\b/i, 'P28.49'],
  [
    'P59.9',
    /\b(?:jaundice|hyperbilirubina?emia)\b[^.;\n]{0,12}\b(?:of|due to|with) (?:prematurity|pre-?term\w*)\b/i,
    'P59.0',
  ],
  ['P70.1', /\b(?:GDM|gestational diabet\w+)\b/i, 'P70.0'],
  ['J98.4', /\b(?:bronchopulmonary dysplasia|BPD|chronic lung disease|CLD)\b/i, 'P27.1'],
];

const specify = (sheet: Worksheet): void => {
  const { text } = sheet.document;
  for (const [open, words, code] of byWords)
    for (const candidate of sheet.find(codeSet(open)))
      if (words.test(text))
        sheet.combine(code, [candidate], 'words of the note tell the codes of chapter 16 apart (I.B.2)');
};

/** Puts conditions of a newborn into chapter 16. */
export const toChapter16 = (sheet: Worksheet): void => {
  specify(sheet);
  for (const [elsewhere, code] of perinatal)
    for (const candidate of sheet.find(elsewhere))
      sheet.combine(
        code,
        [candidate],
        'a newborn’s condition is coded in chapter 16 by default (I.C.16.a.5)',
      );
  specify(sheet);
};
