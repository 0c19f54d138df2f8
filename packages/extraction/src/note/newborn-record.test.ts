import { describe, expect, it } from 'vitest';
import { readNote } from './document.ts';

describe('the record of a newborn', () => {
  it.each([
    ['NEONATAL DISCHARGE SUMMARY\nB/o Mrs. A, male', true],
    ['NEWBORN RECORD\nMother: 28 years, booked elsewhere', true],
    ['Unit summary, 2 days / F, NICU bed 4', true],
    ['Unit summary, 52 yrs / F, NICU bed 4', false],
    ['NICU No 26/NS/0488\nAge/Sex: 61 / Male', false],
    ['CHILDREN & MATERNITY HOSPITAL\nNEWBORN DISCHARGE SUMMARY\nB/o Mrs. P', true],
    ['MATERNITY HOSPITAL\nDISCHARGE SUMMARY\nBaby of : Mrs. A     Sex : Male\nDOB : 3-11-2025', true],
    ['Twin 1, 33+2, 1,740 g, girl, CPAP one day.', true],
    ['Late preterm SGA boy, 2.0 kg, cold at one hour.', true],
    ['Term, Apgar 8 and 9, phototherapy one day.', true],
    ['Age/Sex: 5 months / male, B/O Asha, NICU for two days', false],
    ['5-month-old ex 30-weeker, surfactant and NICU at birth.', false],
    [
      'CITY CHILDREN HOSPITAL - NICU\nInfant: GIRL A "Ada" Ferrers\nMother 29 yo G1P0, delivered of twins',
      true,
    ],
    ['Transfer summary\nDOL 12, PMA 33 2/7\nMother: 41 years, G3P2', true],
    ['MATERNITY UNIT, 29 yrs, G1P0\nInfant: girl, Apgars 8 and 9, DOL 1 in room', false],
    ['Primi, 39+2. Baby boy alive, Apgar 9, to nursery.', false],
    ['OBSTETRICS DISCHARGE SUMMARY\nBaby girl of 3 kg', false],
  ])('"%s": %s', (text, expected) => {
    expect(readNote(text).ofNewborn).toBe(expected);
  });
});
