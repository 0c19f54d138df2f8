import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

describe('an entry that is a title of the classification', () => {
  const suggested = suggestedByVocabulary();
  const title = 'Laceration without foreign body of left thumb without damage to nail, initial encounter';

  it.each([
    [title],
    [title.toUpperCase()],
    [`S61.012A ${title}`],
    [`${title} (S61.012A) - repaired`],
    [`${title} - sutured`],
  ])('%s', (entry) => {
    expect(suggested(`DISCHARGE DIAGNOSES\n1. ${entry}\n`)).toEqual(['S61.012A']);
  });

  it('is one code, however many diseases its words name', () => {
    const entry = 'Type 2 diabetes mellitus with diabetic neuropathy, unspecified';
    expect(suggested(`DIAGNOSES\n1. ${entry}\n`)).toEqual(['E11.40']);
  });

  it('is denied as other words are', () => {
    expect(
      suggested(`FAMILY HISTORY\nFather: type 2 diabetes mellitus without complications\n`),
    ).not.toContain('E11.9');
  });
});
