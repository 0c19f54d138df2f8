import {
  compileRelease,
  createTerminology,
  readVocabulary,
  vocabularyPath,
  vocabularyRelease,
} from '@ohm/terminology';
import { createExtractor, type Extractor } from '../extractor.ts';
import type { Setting } from '../types.ts';

/** The engine over the project's own ICD-10-CM vocabulary alone, its dictionaries compiled. Takes seconds. */
export const vocabularyExtractor = async (): Promise<Extractor> => {
  const rows = await readVocabulary('icd10', vocabularyPath('icd10'));
  const extractor = createExtractor({
    terminology: createTerminology([compileRelease(vocabularyRelease('icd10', 'starter', rows))]),
  });
  extractor.warm('2026-03-01');
  return extractor;
};

/** The ICD-10-CM codes that a note is given, in order. */
export const suggestedBy = (extractor: Extractor, text: string, setting: Setting): string[] =>
  extractor
    .extract({ text, setting, systems: ['icd10'], dateOfService: '2026-03-01' })
    .suggestions.filter(({ status }) => status === 'suggested')
    .map(({ code }) => code);
