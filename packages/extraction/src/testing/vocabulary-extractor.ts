import {
  compileRelease,
  createTerminology,
  readVocabulary,
  type Terminology,
  vocabularyPath,
  vocabularyRelease,
} from '@ohm/terminology';
import type { Extractor } from '../extractor.ts';
import type { Setting } from '../types.ts';
import { ruleExtractor } from './rule-extractor.ts';

/** The project's own ICD-10-CM vocabulary alone, and codes that it lacks, without words of their own. Takes a second. */
export const vocabularyTerminology = async (codes: readonly string[] = []): Promise<Terminology> => {
  const rows = await readVocabulary('icd10', vocabularyPath('icd10'));
  const known = new Set(rows.map(({ code }) => code));
  const lacking = [...new Set(codes)].filter((code) => !known.has(code));
  const added = lacking.map((code) => ({ code, title: code, terms: [] }));
  return createTerminology([compileRelease(vocabularyRelease('icd10', 'starter', [...rows, ...added]))]);
};

/** The engine over it, its dictionaries compiled. Takes seconds. */
export const vocabularyExtractor = async (codes: readonly string[] = []): Promise<Extractor> => {
  const extractor = ruleExtractor(await vocabularyTerminology(codes));
  extractor.warm('2026-03-01');
  return extractor;
};

/** The ICD-10-CM codes that a note is given, in order. */
export const suggestedBy = (extractor: Extractor, text: string, setting: Setting): string[] =>
  extractor
    .extract({ text, setting, systems: ['icd10'], dateOfService: '2026-03-01' })
    .suggestions.filter(({ status }) => status === 'suggested')
    .map(({ code }) => code);
