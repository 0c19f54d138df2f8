import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary(
  'O13.3 O13.4 Z37.0 O44.13 O44.03 O21.1 O32.1XX1 O32.1XX2 O48.0 O60.14X0 Z33.1 Z3A.32 Z3A.30 O30.043'.split(
    ' ',
  ),
);

describe('what is told of a pregnancy', () => {
  it.each([
    [
      'a previa that bled',
      'G2P1 at 32 weeks. Diagnosis: Complete placenta previa with painless vaginal bleeding.',
      'O44.13',
      'O44.03',
    ],
    [
      'a previa that did not',
      'G2P1 at 32 weeks. Diagnosis: Complete placenta previa, no bleeding.',
      'O44.03',
      'O44.13',
    ],
    [
      'hyperemesis with dehydration',
      'Primigravida at 10 weeks. Diagnosis: Hyperemesis gravidarum. Dehydration.',
      'O21.1',
      'E86.0',
    ],
    [
      'weeks at the admission',
      'Pregnancy of 30 weeks. Complete placenta previa. Discharged at 32 weeks.',
      'Z3A.30',
      'Z3A.32',
    ],
    [
      'after forty weeks',
      'Labour at 40 weeks and 4 days, forceps delivery of a live girl. Diagnosis: Prolonged second stage.',
      'O48.0',
      'O48.1',
    ],
    [
      'at forty weeks',
      'Labour at 40 weeks, forceps delivery of a live girl. Diagnosis: Prolonged second stage.',
      'Z3A.40',
      'O48.0',
    ],
    [
      'an incidental pregnancy',
      'G2P1 20 weeks. Dog bite right hand. Pregnancy incidental to this visit.',
      'Z33.1',
      'O9A.212',
    ],
  ])('%s', (_name, text, code, other) => {
    const codes = suggested(text, text.includes('visit') ? 'outpatient' : 'inpatient');
    expect(codes).toContain(code);
    expect(codes).not.toContain(other);
  });

  it.each([
    'Previous: caesarean for fetal distress, girl 2.8 kg, doing well.',
    '2019 vaginal birth, boy 3.4 kg.',
    'First baby a live girl of 3 kg.',
  ])('a birth of another time is none of this encounter: %s', (told) => {
    const codes = suggested(`G2P1 at 30 weeks. ${told}\nDiagnosis: Gestational hypertension.`, 'outpatient');
    expect(codes).toContain('O13.3');
    expect(codes).not.toContain('Z37.0');
  });

  it('a birth of this encounter has its outcome', () => {
    expect(
      suggested('G2P1 at 38 weeks. Delivered a boy 3.4 kg.\nDiagnosis: Gestational hypertension.'),
    ).toContain('Z37.0');
  });
});
