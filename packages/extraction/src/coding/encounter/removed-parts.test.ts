import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary([
  'Z90.410',
  'Z90.411',
  'Z90.02',
  'Z90.721',
  'Z90.2',
  'Z90.49',
  'Z90.722',
  'Z87.442',
]);

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
    ['Hysterectomy with both ovaries 2012.', ['Z90.710', 'Z90.722']],
    ['Uterus and tubes and ovaries removed 2012.', ['Z90.722']],
    ['Hysterectomy 2012, ovaries kept.', ['Z90.710']],
    ['Passed a kidney stone in 2018.', ['Z87.442']],
    ['PCNL 2019.', ['Z87.442']],
  ])('%s', (text, codes) => {
    expect(suggested(`PAST HISTORY\n${text}\n`).filter((code) => /^Z90|^Z87\.4/.test(code))).toEqual(codes);
  });
});
