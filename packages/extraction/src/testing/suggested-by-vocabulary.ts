import { beforeAll } from 'vitest';
import type { Extractor } from '../extractor.ts';
import type { Setting } from '../types.ts';
import { suggestedBy, vocabularyExtractor } from './vocabulary-extractor.ts';

/** The codes that the engine over the vocabulary, with `codes` that it lacks, gives a text; it is built once, before the tests of the file that asks. */
export const suggestedByVocabulary = (
  codes: readonly string[] = [],
): ((text: string, setting?: Setting) => string[]) => {
  let extractor: Extractor;
  beforeAll(async () => {
    extractor = await vocabularyExtractor(codes);
  }, 60_000);
  return (text, setting = 'inpatient') => suggestedBy(extractor, text, setting);
};
