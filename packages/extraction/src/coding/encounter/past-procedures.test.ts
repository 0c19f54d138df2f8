import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

describe('what goes on with a patient until it ends', () => {
  const suggested = suggestedByVocabulary();

  it.each([
    ['Gout. On dialysis.', ['M10.9', 'Z99.2']],
    ['Gout. Off dialysis since March.', ['M10.9']],
    ['Acute respiratory failure. Tracheostomy in situ.', ['J96.00', 'Z93.0']],
    ['Acute respiratory failure. Tracheostomy in situ on day 5, decannulated on day 12.', ['J96.00']],
    ['Crohn disease. Ileostomy in situ. Admitted for ileostomy to be closed in May.', ['K50.90', 'Z93.2']],
    ['Crohn disease. Ileostomy in situ; the ileostomy was reversed on day 9.', ['K50.90']],
  ])('%s', (text, codes) => expect(suggested(text)).toEqual(codes));
});
