import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

describe('words that name a cause', () => {
  const suggested = suggestedByVocabulary();

  it.each([
    ['Delirium triggered by a urinary tract infection.', 'F05'],
    ['This was felt to be a delirium, precipitated by hyponatraemia.', 'F05'],
    ['Delirium on a background of dementia.', 'F05'],
    ['Iron deficiency anaemia d/t menorrhagia.', 'D50.0'],
    ['Immunosuppressed as a result of tacrolimus.', 'D84.821'],
    ['Diabetes brought on by prednisolone.', 'E09.9'],
  ])('%s', (text, code) => {
    expect(suggested(`DIAGNOSES\n${text}\n`, 'inpatient')).toContain(code);
  });

  it('does not take a cause for one where none is named', () => {
    expect(suggested('COURSE\nShe had delirium overnight. Dementia is known.\n', 'inpatient')).not.toContain(
      'F05',
    );
  });
});
