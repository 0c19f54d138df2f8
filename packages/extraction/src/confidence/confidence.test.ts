import { describe, expect, it } from 'vitest';
import { createExtractor } from '../extractor.ts';
import { sampleTerminology } from '../testing/sample-terminology.ts';
import { vocabularyTerminology } from '../testing/vocabulary-extractor.ts';
import type { Suggestion } from '../types.ts';
import { isUnsure, leastConfidence, leftOutByRule } from './confidence.ts';
import { howOftenRefused, howOftenReported } from './how-often-reported.ts';
import { byNotes } from './reported-codes.ts';

const extractor = createExtractor({ terminology: await vocabularyTerminology() });

/** What is made of a code in a note. */
const madeOf = (code: string, text: string): Suggestion | undefined =>
  extractor
    .extract({ text, setting: 'inpatient', systems: ['icd10'], dateOfService: '2026-03-01' })
    .suggestions.find((one) => one.code === code);

describe('how sure a diagnosis is', () => {
  it('is surer as an entry of a list of diagnoses than in the middle of a sentence', () => {
    const listed = madeOf('D86.9', 'DISCHARGE DIAGNOSES\n1. Hypertension\n2. Sarcoidosis\n');
    const told = madeOf(
      'D86.9',
      'DISCHARGE DIAGNOSES\n1. Hypertension\n\nCOURSE\nAll this with sarcoidosis.\n',
    );
    expect(listed?.status).toBe('suggested');
    expect(told?.confidence).toBeLessThan(listed?.confidence ?? 0);
  });

  it('is as sure where the provider diagnoses it in the course', () => {
    const made = madeOf(
      'D86.9',
      'DISCHARGE DIAGNOSES\n1. Hypertension\n\nCOURSE\nI therefore diagnose sarcoidosis.\n',
    );
    const told = madeOf(
      'D86.9',
      'DISCHARGE DIAGNOSES\n1. Hypertension\n\nCOURSE\nAll this with sarcoidosis.\n',
    );
    expect(made?.confidence).toBeGreaterThan(told?.confidence ?? 1);
  });

  it('says what it lacks where it is not sure enough, and keeps the words that it stands on', () => {
    const told = madeOf(
      'D86.9',
      'DISCHARGE DIAGNOSES\n1. Hypertension\n\nCOURSE\nAll this with sarcoidosis.\n',
    );
    expect(told).toMatchObject({ status: 'considered', evidence: [{ quote: 'sarcoidosis' }] });
    expect(told?.rationale).toMatch(
      /^Not sure enough to be suggested: .*no list of diagnoses has it.*\. Documented under COURSE as "sarcoidosis"/,
    );
    expect(told && isUnsure(told)).toBe(true);
  });

  it('is asked for less where nothing else is reported', () => {
    const [alone, second] = ['', 'DISCHARGE DIAGNOSES\n1. Hypertension\n\n'].map((list) =>
      madeOf('K22.0', `${list}COURSE\nThe dilated oesophagus was an achalasia.\n`),
    );
    expect(alone?.status).toBe('suggested');
    expect(second?.status).toBe('considered');
    expect(second?.confidence).toBeLessThan(leastConfidence.other);
  });

  it('is surer where a drug is named beside it', () => {
    const [treated, bare] = [', on mirtazapine', ''].map((drug) =>
      madeOf('F32.A', `DISCHARGE DIAGNOSES\n1. Hypertension\n\nCOURSE\nHer depression is better${drug}.\n`),
    );
    expect(treated?.status).toBe('suggested');
    expect(bare?.status).toBe('considered');
  });

  it('is less sure told in passing, the more often notes name such a disease to deny it', () => {
    const [sarcoidosis, amyloidosis] = [
      ['D86.9', 'sarcoidosis'],
      ['E85.9', 'amyloidosis'],
    ].map(([code = '', name]) => ({
      told: madeOf(code, `DISCHARGE DIAGNOSES\n1. Hypertension\n\nCOURSE\nAll this with ${name}.\n`),
      listed: madeOf(code, `DISCHARGE DIAGNOSES\n1. Hypertension\n2. ${name}\n`),
    }));
    expect(howOftenReported('E85.9')).toBe(howOftenReported('D86.9'));
    expect(howOftenRefused('E85.9')).toBeGreaterThan(howOftenRefused('D86.9'));
    expect(amyloidosis?.told?.confidence).toBeLessThan(sarcoidosis?.told?.confidence ?? 0);
    expect(amyloidosis?.listed?.confidence).toBe(sarcoidosis?.listed?.confidence);
  });

  it('is less sure under no heading', () => {
    const [under, without] = ['COURSE\n', ''].map((heading) =>
      madeOf('D86.9', `${heading}Seen for a cough. All this with sarcoidosis.\n`),
    );
    expect(without?.confidence).toBeLessThan(under?.confidence ?? 0);
  });

  it('is never more than what rules leave out, where a rule speaks against it', () => {
    const denied = madeOf('D86.9', 'COURSE\nNo sarcoidosis.\n');
    expect(denied).toMatchObject({ status: 'considered', confidence: leftOutByRule });
    expect(denied && isUnsure(denied)).toBe(false);
  });
});

it('suggests both sides of the first disease together', () => {
  const sample = createExtractor({ terminology: sampleTerminology(), least: { first: 0.1, other: 0.99 } });
  const { suggestions } = sample.extract({
    text: 'Seen with some pain in both shoulders.\n',
    setting: 'outpatient',
    systems: ['icd10'],
    dateOfService: '2026-03-01',
  });
  expect(suggestions.filter(({ status }) => status === 'suggested').map(({ code }) => code)).toEqual([
    'M25.511',
    'M25.512',
  ]);
});

describe('how often a disease is named for nothing to be coded', () => {
  it('is told of its category, and even where nothing is known', () => {
    expect(howOftenRefused('I10')).toBe(0);
    expect(howOftenRefused('I26.99')).toBeGreaterThan(howOftenRefused('I10'));
    expect(howOftenRefused('I26.09')).toBe(howOftenRefused('I26.99'));
    expect(howOftenRefused('Q99.9')).toBe(0.5);
  });
});

describe('how often a code is reported', () => {
  it('is told from none to eight notes or more', () => {
    expect(howOftenReported('I10')).toBe(1);
    expect(howOftenReported(byNotes[1]?.trim().split(/\s/)[0] ?? '')).toBe(0.5);
    expect(howOftenReported('Z99.9')).toBe(0);
  });

  it('is that of its family where a part says how many, on which side or by which drug', () => {
    for (const [one, other] of [
      ['Z38.01', 'Z38.62'],
      ['T40.2X5A', 'T46.8X5A'],
      ['S72.142A', 'S72.141A'],
      ['M25.511', 'M25.512'],
    ] as const) {
      expect(howOftenReported(one)).toBeGreaterThan(0);
      expect(howOftenReported(other)).toBe(howOftenReported(one));
    }
  });

  it('is the same for a left knee as for a right one', () => {
    expect(howOftenReported('M17.12')).toBe(howOftenReported('M17.11'));
    expect(howOftenReported('S52.502A')).toBe(howOftenReported('S52.501A'));
  });

  it('is that of all such codes where a part of it only says how many or by what', () => {
    expect(howOftenReported('Z3A.41')).toBe(howOftenReported('Z3A.08'));
    expect(howOftenReported('T65.892A')).not.toBe(howOftenReported('T39.1X2A'));
    expect(howOftenReported('Z88.6')).toBe(howOftenReported('Z88.0'));
    expect(howOftenReported('T39.1X6A')).toBe(howOftenReported('T48.6X6A'));
  });
});
