import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();
const ofOrgans = (text: string): string[] =>
  suggested(text, 'inpatient').filter((code) => /^S3[67]/.test(code));

describe('an organ that heads what was found in it', () => {
  it.each([
    [
      'Fell off a roof. Spleen: 1.5 cm laceration, moderate, no blush. Splenic injury watched 48 h.',
      'S36.031A',
    ],
    ['Crushed by a gate. CT: Liver: grade I laceration.\nDiagnosis: liver injury.', 'S36.114A'],
    ['Fell off a roof. Rt kidney - grade 4 laceration, embolized.', 'S37.061A'],
    ['Crushed by a gate. Liver - contusion in segment 7, watched.', 'S36.112A'],
  ])('is injured: %s', (text, code) => {
    expect(ofOrgans(text)).toEqual([code]);
  });

  it.each([
    'Fell off a roof, wrist fracture. Spleen: no laceration. Liver: normal, no contusion.',
    'Weight loss. CT: Liver: laceration of the capsule by the biopsy.',
    'Fell off a roof.\nCT: Spleen: laceration.\nDiagnosis: fracture of the left wrist.',
  ])('is not: %s', (text) => {
    expect(ofOrgans(text)).toEqual([]);
  });
});
