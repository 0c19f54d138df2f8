import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

describe('the record of a delivery without headings', () => {
  it.each([
    ['primi, 38+4, gestational hypertension. SVD, girl 2.9 kg.', ['O13.4', 'Z37.0', 'Z3A.38']],
    ['G3P2, 40 wks. Twins. Pre-eclampsia. Emergency LSCS, both alive.', ['Z37.2', 'Z3A.40']],
    ['Primi, 33+1, intrauterine fetal death. Delivered a macerated stillborn boy.', ['O36.4XX0', 'Z37.1']],
    ['G2P1, 42+2, post-term pregnancy, induced. Forceps delivery, baby boy 3.9 kg.', ['O48.1', 'Z37.0']],
    ['Primi 39+3, gestational hypertension. Delivered vertex. Baby: F, 2.96 kg.', ['O13.4', 'Z37.0']],
    [
      'Primi 39+3, SVD, baby girl 3 kg. Atonic PPH. Anaemia due to blood loss in PPH.',
      ['O72.1', 'O90.81', 'D62'],
    ],
    [
      'G2P1, 39 wks. Second degree tear. Group B strep on urine at 20 weeks, carrier. SVD, live girl.',
      ['O99.824'],
    ],
    ['G1, 39 wks. SVD, live girl. PERINEUM: 2nd degree, sutured.', ['O70.1', 'Z37.0']],
    [
      'G1, 39 wks. SVD, live girl.\nLACERATION  Third degree, more than half of the external sphincter torn.',
      ['O70.22', 'Z37.0'],
    ],
    ['G2P1, 35+0, preterm labour, vaginal delivery, live female.', ['O60.14X0', 'Z37.0']],
    ['Primi 39+3, premature rupture of membranes, leaking 30 hours. SVD, live boy.', ['O42.12', 'Z37.0']],
    ['G2P1, 34+5, went into spontaneous labour, vaginal delivery, live female.', ['O60.14X0', 'Z37.0']],
    ['G3P1L1, 31 6/7 weeks, gestational hypertension. Fetal death 2021 at 35 weeks.', ['O13.3', 'Z3A.31']],
    ['G2P1, 39 wks, hypothyroidism. Repeat LSCS with tubectomy. Live girl.', ['O99.284', 'Z30.2', 'Z37.0']],
  ])('"%s"', (text, codes) => {
    expect(suggested(text)).toEqual(expect.arrayContaining(codes));
  });

  it.each([
    ['the way of an earlier one', 'Primi 30+2, threatened preterm labour. Plan SVD unless breech.'],
    ['the stillbirth of a sister', 'Primi 30+2, threatened preterm labour. Her sister had a stillbirth.'],
    ['a stay that ends undelivered', 'Primi 34+1, gestational hypertension, undelivered. LSCS declined.'],
  ])('is not read from %s', (_name, text) => {
    expect(suggested(text).filter((code) => code.startsWith('Z37'))).toEqual([]);
  });
});

describe('weeks of a pregnancy', () => {
  it.each([
    ['of the present', 'G2P1 at 31+4, gestational diabetes on NPH. Plan: deliver at 38 weeks.', 'Z3A.31'],
    [
      'in a visit without the word',
      'MFM review, 27+2. Fetal growth restriction. Scan at 30 weeks.',
      'Z3A.27',
    ],
  ])('are those %s', (_name, text, code) => {
    const codes = suggested(text, 'outpatient');
    expect(codes.filter((one) => one.startsWith('Z3A'))).toEqual([code]);
  });

  it.each([
    'Fibroid uterus, 14 wk size, G2P2.',
    'Pernicious anemia, hydroxocobalamin every 12 weeks. Not pregnant.',
    'Obstetric history: P3L3, all FTND. Uterus 18 wks, firm. Diagnosis: fibroid uterus, anemia.',
    'Underwent total abdominal hysterectomy. First child by LSCS at 38 weeks of gestation. Diagnosis: fibroid uterus.',
    'UPT negative. Cesarean section in the past, 37w. Diagnosis: hypothyroidism.',
    'Woman aged 61 years / female, two LSCS, one preterm at 34 weeks gestation. Diagnosis: hypothyroidism.',
  ])('are not read from "%s"', (text) => {
    expect(suggested(text, 'outpatient').filter((code) => /^(?:O|Z3A)/.test(code))).toEqual([]);
  });
});

describe('a birth that a child or a man was born by', () => {
  it.each([
    'Rohan, 8 mths, M.\nBirth: FTND, 3 kg.\nCourse: iron deficiency anemia.',
    'Baby of Lata, 5 months, female.\nBirth: LSCS.\nCourse: iron deficiency anemia.',
    'Mr Pal, 30 yrs (male).\nBorn by LSCS.\nCourse: iron deficiency anemia.',
  ])('is no pregnancy: "%s"', (text) => {
    expect(suggested(text)).toContain('D50.9');
    expect(suggested(text).filter((code) => /^(?:O|Z3[7A])/.test(code))).toEqual([]);
  });
});

describe('a pregnancy', () => {
  it.each([
    ['whose uterus is measured in weeks', 'G2P1, 33+2. Uterus 32 wks, cephalic. Hypothyroidism.', 'Z3A.33'],
    [
      'of a mother with menopause',
      'Primi 30+2. Her mother had menopause at 45. Gestational hypertension.',
      'Z3A.30',
    ],
    ['that ended in a hysterectomy', '38+1, LSCS, live girl, then hysterectomy for atony. Anemia.', 'Z37.0'],
  ])('%s is one', (_name, text, code) => {
    expect(suggested(text)).toContain(code);
  });
});

describe('a condition of the puerperium', () => {
  it.each([
    ['Day 6 post LSCS, readmitted. Endometritis.', 'O86.12'],
    ['Two weeks after delivery. Cystitis.', 'O86.22'],
  ])('is coded as such (I.C.15.o): "%s"', (text, code) => {
    const codes = suggested(text);
    expect(codes).toContain(code);
    expect(codes.filter((one) => /^Z3[7A]/.test(one))).toEqual([]);
  });
});
