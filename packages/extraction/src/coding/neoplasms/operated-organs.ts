import type { Sentence } from '../../note/document.ts';
import { gateBefore } from '../../note/gates.ts';
import type { Worksheet } from '../worksheet.ts';
import type { NeoplasmKind } from './kinds.ts';
import type { Site } from './site-reader.ts';

/** The organ that an operation takes out: what it was done for lay there. */
const operations: readonly (readonly [RegExp, string])[] = [
  [/\b(?:mastectomy|lumpectomy)\b/i, 'breast'],
  [/\bprostatectomy\b/i, 'prostate'],
  [/\bnephrectomy\b/i, 'kidney'],
  [/\borchid?ectomy\b/i, 'testis'],
  [/\bthyroidectomy\b/i, 'thyroid'],
  [/\bgastrectomy\b/i, 'stomach'],
  [/\bo?esophagectomy\b/i, 'esophagus'],
  [/\bpancreatectomy\b/i, 'pancreas'],
  [/\blaryngectomy\b/i, 'larynx'],
  [/\b(?:(?:hemi-?)?colectomy)\b/i, 'colon'],
];
/** What lines the bladder and is mostly found there; the operation or the cystoscopy may be told elsewhere. */
const ofBladder = /^(?:urothelial|transitional)$/;
const inBladder = gateBefore(/\b(?:TURBT|cystectomy)\b/i);

/** The site of a cancer by the operation that its sentence names. */
export const ofOperation = (sheet: Worksheet, sentence: Sentence, { words }: NeoplasmKind): Site | null => {
  const organ =
    operations.find(([operation]) => operation.test(sentence.text))?.[1] ??
    (sheet.document.opens(inBladder) &&
    (words.some((word) => ofBladder.test(word)) || sentence.lexemes.some(({ word }) => ofBladder.test(word)))
      ? 'bladder'
      : undefined);
  const code = organ === undefined ? null : sheet.index.neoplasms.code('malignant', [], new Set([organ]));
  if (code === null || organ === undefined) return null;
  const lining = sentence.lexemes.findIndex(({ word }) => ofBladder.test(word));
  return { code, at: lining === -1 ? [] : [lining], words: new Set([organ]) };
};
