import { describe, expect, it } from 'vitest';
import { isNewbornRecord } from './newborn-record.ts';

describe('the record of a newborn', () => {
  it.each([
    ['NEONATAL DISCHARGE SUMMARY\nB/o Mrs. A, male', true],
    ['NEWBORN RECORD\nMother: 28 years, booked elsewhere', true],
    ['Unit summary, 2 days / F, NICU bed 4', true],
    ['Unit summary, 52 yrs / F, NICU bed 4', false],
    ['NICU No 26/NS/0488\nAge/Sex: 61 / Male', false],
    ['CHILDREN & MATERNITY HOSPITAL\nNEWBORN DISCHARGE SUMMARY\nB/o Mrs. P', true],
    ['OBSTETRICS DISCHARGE SUMMARY\nBaby girl of 3 kg', false],
  ])('"%s": %s', (text, expected) => {
    expect(isNewbornRecord(text)).toBe(expected);
  });
});
