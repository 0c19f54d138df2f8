import { beforeAll, describe, expect, it } from 'vitest';
import type { Extractor } from '../../extractor.ts';
import { suggestedBy, vocabularyExtractor } from '../../testing/vocabulary-extractor.ts';

describe('veins and ulcers as the note names them', () => {
  let extractor: Extractor;
  beforeAll(async () => {
    extractor = await vocabularyExtractor(['I82.411', 'I82.421', 'L97.322', 'L97.519', 'E11.641', 'L97.512']);
  }, 60_000);
  it.each([
    ['DVT of the right leg: clot in the iliofemoral vein.', ['I82.411', 'I82.421']],
    ['DVT of the right leg. Thrombosis of a right femoral artery graft in 2010.', ['I82.401']],
    ['Left ankle ulcer, fat exposed.', ['L97.322']],
    ['Left ankle ulcer, fat exposed. Chronic venous hypertension with ulcer.', ['I87.312', 'L97.322']],
    ['Type 2 diabetes, DFU right great toe down to fat.', ['E11.621', 'L97.512']],
    ['Type 2 diabetes, hypoglycemic coma.', ['E11.641']],
  ])('%s', (text, codes) =>
    expect(suggestedBy(extractor, text, 'inpatient')).toEqual(expect.arrayContaining(codes)),
  );
});
