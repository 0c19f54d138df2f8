import { beforeAll, describe, expect, it } from 'vitest';
import type { Extractor } from '../../extractor.ts';
import { suggestedBy, vocabularyExtractor } from '../../testing/vocabulary-extractor.ts';
import { episodeOf } from './bipolar.ts';

let extractor: Extractor;
beforeAll(async () => {
  extractor = await vocabularyExtractor(['F01.C11', 'F03.A3', 'F03.A4', 'F12.151', 'F12.951']);
}, 60_000);
const suggested = (text: string): string[] => suggestedBy(extractor, text, 'inpatient');

describe('the episode of a bipolar disorder', () => {
  it.each([
    ['bipolar I, manic, with psychotic features', 'F31.2'],
    ['bipolar disorder, depressed, moderate', 'F31.32'],
    ['bipolar depression, severe, no psychotic features', 'F31.4'],
    ['bipolar disorder, mixed episode, mild', 'F31.61'],
    ['bipolar II, depressed', 'F31.81'],
    ['bipolar disorder on lithium', null],
  ])('of "%s" is %s', (clause, code) => {
    expect(episodeOf(clause)).toBe(code);
  });
});

describe('mental disorders', () => {
  it.each([
    ['Diagnosis: Bipolar I, current mania, psychotic.', ['F31.2']],
    ['Diagnosis: Severe vascular dementia, BPSD: shouting and hitting.', ['F01.C11']],
    ['Diagnosis: Dementia with Lewy bodies, moderate, w/o behavioral disturbance.', ['F02.B0']],
    ['Diagnosis: Mild dementia with low mood and anxiety.', ['F03.A3', 'F03.A4']],
    ['Diagnosis: Cocaine dependence. Cocaine withdrawal.', ['F14.23']],
    ['Diagnosis: Cannabis abuse with cannabis induced psychosis, hears voices.', ['F12.151']],
    ['Diagnosis: Alcohol dependence, acutely intoxicated.', ['F10.229']],
  ])('"%s" is one code for each thing that is told', (text, codes) => {
    expect(suggested(text).filter((code) => code.startsWith('F'))).toEqual(codes);
  });

  it('have no poisoning for an overdose that was only thought of, and attempts of the past as history', () => {
    const codes = suggested(
      'History: One overdose in 2017.\nDiagnosis: Moderate depression, suicidal ideation with a plan (overdose).',
    );
    expect(codes).toContain('Z91.51');
    expect(codes.filter((code) => /^T/.test(code))).toEqual([]);
  });
});
