import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary(
  'S72.301B S72.301C S72.301E S82.201A S82.201K S82.252A S82.452A S82.402A'.split(' '),
);
const fractures = (text: string): string[] =>
  suggested(text, 'outpatient')
    .filter((code) => /^S\d2/.test(code))
    .sort();

describe('type and course of fractures', () => {
  it.each([
    [
      'an open one of type III',
      'Assessment: Open fracture of the shaft of the right femur, type IIIA.',
      ['S72.301C'],
    ],
    ['an open one', 'Assessment: Fracture of the shaft of the right femur, compound.', ['S72.301B']],
    [
      'open reduction opens nothing',
      'Assessment: Fracture of the shaft of the right femur. Open reduction.',
      ['S72.301A'],
    ],
    ['nonunion', 'Assessment: Nonunion of the right tibial shaft fracture.', ['S82.201K']],
    ['no nonunion', 'Assessment: Right tibial shaft fracture, no nonunion.', ['S82.201A']],
    ['both bones of a limb', 'Assessment: Fracture of both bones of the left leg.', ['S82.202A', 'S82.402A']],
    [
      'both bones with their type',
      'Assessment: Comminuted fracture shaft of left tibia and fibula.',
      ['S82.252A', 'S82.452A'],
    ],
    ['the limb beside its bones', 'Assessment: Both bone forearm fracture, right.', ['S52.201A', 'S52.301A']],
    ['an open one in its healing', 'Assessment: Healing open fracture, shaft of right femur.', ['S72.301E']],
    [
      'a clinic that is still to come',
      'Assessment: Right tibial shaft fracture. Splint, fracture clinic.',
      ['S82.201A'],
    ],
  ])('%s', (_name, text, codes) => {
    expect(fractures(text)).toEqual(codes);
  });

  it('have the place of their fall at the first encounter alone (I.C.20.b)', () => {
    const story = 'History: Slipped and fell in her kitchen.\nAssessment: Right tibial shaft fracture.';
    expect(suggested(story, 'outpatient').some((code) => code.startsWith('Y92'))).toBe(true);
    const later = suggested(`Fracture clinic.\n${story}`, 'outpatient');
    expect(later.filter((code) => code.startsWith('Y92'))).toEqual([]);
  });
});
