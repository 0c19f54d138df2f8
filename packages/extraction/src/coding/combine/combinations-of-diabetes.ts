import { dueTo } from '../../note/causes.ts';
import { codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { type Combination, none } from './combination.ts';

export const diabetes = codeSet('E08 E09 E10 E11 E13');
const kidney = codeSet('N18');
const hypoglycemia = codeSet('E16.0 E16.2');

/** The index has "with neuropathy" .40 and "with polyneuropathy" .42; a peripheral neuropathy is a polyneuropathy (see also). */
const ofManyNerves = /poly|peripheral|sensor|fib(?:er|re)|stocking|\bPN\b/i;

const neuropathyAs = (parts: readonly Candidate[]): string =>
  parts.some(
    ({ code, evidence }) => !diabetes(code) && evidence.some(({ quote }) => ofManyNerves.test(quote)),
  )
    ? '42'
    : '40';

/** "E11" of E11.9: the type that the note documents, the combination keeps. */
const diabetesAs =
  (suffix: string | typeof neuropathyAs) =>
  (_sheet: Worksheet, parts: readonly Candidate[]): string | null => {
    const type = parts.find((part) => diabetes(part.code))?.code.slice(0, 3);
    if (type === undefined) return null;
    return `${type}.${typeof suffix === 'string' ? suffix : suffix(parts)}`;
  };

const ofAnotherCause = new RegExp(
  String.raw`^[\s,(]*(?:is |was |thought |felt |believed |likely |probably |to be )*(?:from\b|${dueTo})\s+(?!(?:her |his |the |long-?standing |uncontrolled |poorly controlled |type \d |t\d)*(?:dm|dia|t[12]dm|iddm|niddm|sugar))`,
  'i',
);

/** "Neuropathy from oxaliplatin": a cause that the note names ends the presumption of another (I.A.15). */
const hasOtherCause = (sheet: Worksheet, { code, evidence }: Candidate): boolean =>
  !diabetes(code) &&
  // What lowers the sugar of diabetes is its treatment: an adverse effect beside the code (I.C.4.a).
  !hypoglycemia(code) &&
  evidence.length > 0 &&
  (evidence.every(({ end }) => ofAnotherCause.test(sheet.document.text.slice(end, end + 60))) ||
    (code.startsWith('G6') &&
      evidence.every(({ quote }) => /\b(?:hereditary|idiopathic|familial)\b/i.test(quote))) ||
    // An ulcer that is called venous, arterial or of pressure is none of the diabetes.
    (code.startsWith('L97') &&
      evidence.every(({ quote }) => /\b(?:venous|varicose|arterial|ischa?emic)\b/i.test(quote))));

/** Complications that diabetes is presumed to have caused. */
export const ofDiabetes: readonly Combination[] = [
  ...(
    [
      ['N18', '22', kidney],
      ['G62.9 G62.89 G63 G60.8', neuropathyAs, none],
      ['G58.9 G59', '41', none],
      ['G90.9 G99.0', '43', none],
      ['K31.84', '43', codeSet('K31.84')],
      ['H35.00 H35.0', '319', none],
      ['I73.9 I70.2', '51', codeSet('I70.2')],
      ['I96', '52', none],
      ['L97', '621', codeSet('L97')],
      ['M86', '69', codeSet('M86')],
      ['R73.9', '65', none],
      ['E15', '641', none],
      ['E16.0 E16.2', '649', none],
      ['K05.2 K05.3 K05.4 K05.5 K05.6', '630', codeSet('K05')],
      ['N08', '21', none],
      ['N52.1', '69', codeSet('N52.1')],
    ] as const
  ).map(
    ([parts, suffix, keep]): Combination => ({
      guideline:
        'the classification presumes that diabetes and this complication are related ("with", I.A.15)',
      all: [diabetes, codeSet(parts)],
      code: diabetesAs(suffix),
      keep,
      except: hasOtherCause,
    }),
  ),
  {
    guideline: 'gangrene is part of the code of the vessels in diabetes (E11.52)',
    all: [codeSet('E08.51 E09.51 E10.51 E11.51 E13.51'), codeSet('I70.261 I70.262 I70.263 I70.269')],
    code: (_sheet, parts) => parts.find(({ code }) => diabetes(code))?.code.replace('.51', '.52') ?? null,
    keep: codeSet('I70'),
  },
];
