import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

describe('a delivery', () => {
  const stay = (told: string): string[] =>
    suggested(
      `REASON FOR ADMISSION\nG1P0 at 38 weeks of gestation.\nCOURSE\n${told}\nDIAGNOSES\nPreeclampsia with severe features\n`,
    );

  it.each([
    'Spontaneous vaginal delivery, vertex, of a living girl, 2,310 g.',
    'Delivered a healthy male infant by forceps.',
    'Birth of a live boy at 03:48.',
    'Single liveborn.',
  ])('is read from "%s" (I.C.15.b.5)', (told) => {
    expect(stay(told)).toEqual(expect.arrayContaining(['O14.14', 'Z37.0']));
  });

  it.each(['Delivery of a stillborn girl.', 'Undelivered, pregnancy goes on.'])(
    'with a living child is not read from "%s"',
    (told) => {
      expect(stay(told)).not.toContain('Z37.0');
    },
  );
});

describe('a delivery told as past', () => {
  it.each([
    ['G1P1 s/p primary cesarean at 39w5d for arrest of dilation. Liveborn female.', true],
    ['G2P1 at 20w0d, s/p cesarean 2019 at 39w for arrest of dilation.', false],
  ])('is that of this stay where weeks say so: %s', (text, isNow) => {
    const codes = suggested(text, 'inpatient');
    expect(codes.includes('O62.1')).toBe(isNow);
    expect(codes.includes('Z37.0')).toBe(isNow);
    expect(codes.includes('Z3A.39')).toBe(isNow);
  });
});

describe('a pregnancy', () => {
  it('has no body mass index, and no hypertension beside the pre-eclampsia that it became (I.C.21.c.3)', () => {
    const codes = suggested(
      'HISTORY\nG1P0 at 36 weeks of gestation, obesity, BMI 41, gestational hypertension.\nDIAGNOSES\nPreeclampsia with severe features\nObesity\n',
    );
    expect(codes).toContain('O14.13');
    expect(codes.filter((code) => /^(?:Z68|O13)/.test(code))).toEqual([]);
  });
});
