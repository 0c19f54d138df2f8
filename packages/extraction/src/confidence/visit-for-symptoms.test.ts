import { describe, expect, it } from 'vitest';
import { createExtractor } from '../extractor.ts';
import { vocabularyTerminology } from '../testing/vocabulary-extractor.ts';
import type { Setting } from '../types.ts';
import { asReasonForVisit } from './visit-for-symptoms.ts';

const extractor = createExtractor({ terminology: await vocabularyTerminology() });

/** The suggested ICD-10-CM codes of a note. */
const suggested = (text: string, setting: Setting = 'outpatient'): string[] =>
  extractor
    .extract({ text, setting, systems: ['icd10'], dateOfService: '2026-03-01' })
    .suggestions.filter(({ status }) => status === 'suggested')
    .map(({ code }) => code)
    .sort();

const told = 'Two days of dizziness, and a rash on both arms since this morning.\n';

describe('a visit without a diagnosis (IV.D)', () => {
  it('reports its symptoms, however seldom they are reported beside a diagnosis', () => {
    expect(suggested(`HISTORY\n${told}\nPLAN\nBloods today.\n`)).toEqual(['R21', 'R42']);
  });

  it('has none in a disease of the history alone', () => {
    expect(suggested(`HISTORY\n${told}\nPMH\nAsthma\n`)).toContain('R42');
  });

  it('has none in one that is told as past beside the complaint', () => {
    expect(suggested('PC: wheezing and dizziness. Pmhx of hay fever.\nPLAN\nBloods today.\n')).toContain(
      'R42',
    );
  });

  it('reports a diagnosis and not what was told in passing', () => {
    expect(suggested(`HISTORY\n${told}\nASSESSMENT\n1. Shingles\n`)).not.toContain('R42');
  });

  it('is no stay: what that was for has rules of its own', () => {
    expect(suggested(`HISTORY\n${told}`, 'inpatient')).not.toContain('R42');
  });
});

it('makes a symptom surer, and never less sure', () => {
  for (const confidence of [0.06, 0.3, 0.7, 0.97])
    expect(asReasonForVisit(confidence)).toBeGreaterThan(confidence);
  expect(asReasonForVisit(0.97)).toBeLessThanOrEqual(1);
});
