import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary(['K40.30', 'K40.31', 'K40.90', 'K40.91']);

describe('hernias (K40)', () => {
  it.each([
    ['Right inguinal hernia, obstructed.', 'K40.30'],
    ['Right recurrent inguinal hernia, obstructed.', 'K40.31'],
    ['Left inguinal hernia, recurrent.', 'K40.91'],
  ])('%s', (text, code) => {
    expect(suggested(`FINAL DIAGNOSIS\n${text}\n`)).toContain(code);
  });
});
