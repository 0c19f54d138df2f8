import { describe, expect, it } from 'vitest';
import { ageOn, dateInWords } from './calendar-date.ts';

describe('ageOn', () => {
  it.each([
    ['2026-11-22', '2026-11-22', '0 days'],
    ['2026-11-22', '2026-11-21', '1 day'],
    ['2026-11-22', '2026-10-23', '30 days'],
    ['2026-11-22', '2026-10-22', '1 month'],
    ['2026-11-21', '2024-11-22', '23 months'],
    ['2026-11-22', '2024-11-22', '2 years'],
    ['2026-11-21', '1957-11-22', '68 years'],
    ['2026-11-22', '1957-11-22', '69 years'],
    ['2027-02-28', '2000-02-29', '26 years'],
    ['2027-03-01', '2000-02-29', '27 years'],
  ])('on %s, born %s: %s', (date, birthDate, age) => {
    expect(ageOn(date, birthDate)).toBe(age);
  });

  it('says nothing of a birth that lies ahead', () => {
    expect(ageOn('2026-11-22', '2026-11-23')).toBeNull();
  });
});

it('writes a calendar date without moving it by a time zone', () => {
  expect(dateInWords('1957-03-12')).toBe('Mar 12, 1957');
});
