import { expect, it } from 'vitest';
import { suggestedBy, vocabularyExtractor } from '../testing/vocabulary-extractor.ts';

it('leaves a type behind a comma to the disease behind it', async () => {
  const extractor = await vocabularyExtractor();
  const codes = (entry: string): string[] => suggestedBy(extractor, `DIAGNOSES\n1. ${entry}\n`, 'inpatient');
  expect(codes('Acute hypoxic respiratory failure, type 2 diabetes')).toEqual(['J96.01', 'E11.9']);
  expect(codes('Acute respiratory failure, type 2')).toEqual(['J96.02']);
});
