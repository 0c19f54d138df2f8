import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary(
  'S66.121A S66.321A S66.021A S64.491A S61.211A S61.011A S61.412A S64.12XA T17.1XXA T16.1XXA T17.528A T17.598A T18.128A'.split(
    ' ',
  ),
);

describe('what a wound of the hand has cut', () => {
  it.each([
    [
      'flexor tendon and nerve of the finger',
      'Diagnosis: Laceration of the left index finger, FDP divided, digital nerve cut.',
      ['S66.121A', 'S61.211A', 'S64.491A'],
    ],
    ['a thumb', 'Diagnosis: Laceration of right thumb with FPL laceration.', ['S66.021A', 'S61.011A']],
    [
      'a nerve of the hand',
      'Diagnosis: Laceration of left hand. Median nerve transected by the cut.',
      ['S61.412A', 'S64.12XA'],
    ],
    [
      'what is intact',
      'Diagnosis: Laceration of the left index finger, flexor tendons intact, no nerve injury.',
      ['S61.211A'],
    ],
  ])('%s', (_name, text, codes) => {
    expect(suggested(text).filter((code) => code.startsWith('S6'))).toEqual(codes);
  });
});

describe('foreign bodies', () => {
  it.each([
    ['in a nostril', 'History: Bead in the right nostril, removed.', 'T17.1XXA'],
    ['in an ear', 'Diagnosis: Foreign body right ear, removed with a hook.', 'T16.1XXA'],
    ['food in a bronchus', 'Course: Peanut removed from the right main bronchus.', 'T17.528A'],
    ['something else in a bronchus', 'Course: Coin retrieved from the left bronchus.', 'T17.598A'],
    ['food in the esophagus', 'Course: Meat bolus extracted from the oesophagus.', 'T18.128A'],
  ])('%s', (_name, text, code) => {
    expect(suggested(text)).toContain(code);
  });

  it('are not there where they were looked for', () => {
    expect(suggested('Course: No foreign body in the right ear, wax removed.')).not.toContain('T16.1XXA');
  });
});
