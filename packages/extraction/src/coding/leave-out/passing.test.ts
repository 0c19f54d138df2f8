import { beforeAll, describe, expect, it } from 'vitest';
import type { Extractor } from '../../extractor.ts';
import { vocabularyExtractor } from '../../testing/vocabulary-extractor.ts';

let extractor: Extractor;

beforeAll(async () => {
  extractor = await vocabularyExtractor();
}, 60_000);

const suggested = (
  story: string,
  setting: 'inpatient' | 'outpatient',
  list = '\n\nAssessment:\n1. Gout.\n',
) =>
  extractor
    .extract({ text: `HPI: ${story}${list}`, setting, systems: ['icd10'], dateOfService: '2026-03-01' })
    .suggestions.filter(({ status }) => status === 'suggested')
    .map(({ code }) => code);

describe('an illness that comes and goes, told once in the story of a visit', () => {
  const story = 'In the fall he was away with pneumonia. His toe hurts.';

  it('is left to the list of diagnoses', () => {
    expect(suggested(story, 'outpatient')).not.toContain('J18.9');
  });

  it.each([
    ['a stay, whose course is told', story, 'inpatient', undefined],
    ['a visit without a list', story, 'outpatient', ''],
    ['treated', 'He has pneumonia, on amoxicillin. His toe hurts.', 'outpatient', undefined],
    ['treated in the next sentence', 'He has pneumonia. Amoxicillin since Monday.', 'outpatient', undefined],
    ['listed', 'A cough.', 'outpatient', '\n\nAssessment:\n1. Gout.\n2. Pneumonia.\n'],
  ] as const)('is coded in a note of %s', (_, told, setting, list) => {
    expect(suggested(told, setting, list)).toContain('J18.9');
  });

  it('says nothing of a disease that lasts', () => {
    expect(suggested('He has psoriasis. His toe hurts.', 'outpatient')).toContain('L40.9');
  });
});
