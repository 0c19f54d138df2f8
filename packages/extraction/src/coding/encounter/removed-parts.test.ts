import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary(['Z90.410', 'Z90.411', 'Z90.02', 'Z90.721', 'Z90.2', 'Z90.49']);

describe('what an operation of the past took away (I.C.21.c.3)', () => {
  it.each([
    ['Ileocecal resection 2016.', ['Z90.49']],
    ['Low anterior resection 2012.', ['Z90.49']],
    ['Whipple 2015.', ['Z90.411']],
    ['Total pancreatectomy 2019.', ['Z90.410']],
    ['Laryngectomy 2010.', ['Z90.02']],
    ['Left oophorectomy 2009.', ['Z90.721']],
    ['Right upper lobectomy 2011.', ['Z90.2']],
    ['Thyroid lobectomy 2011.', []],
  ])('%s', (text, codes) => {
    expect(suggested(`PAST HISTORY\n${text}\n`).filter((code) => code.startsWith('Z90'))).toEqual(codes);
  });
});
