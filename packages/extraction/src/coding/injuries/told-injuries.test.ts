import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary(['Y92.031', 'Y92.032', 'Y92.012', 'Y92.122', 'M80.08XA']);

describe('injuries as stays tell them', () => {
  it.each([
    ['ribs with their numbers between', 'Diagnosis: Fractures of the left 4th through 7th ribs.', 'S22.42XA'],
    ['ribs by a sign', 'Diagnosis: #ribs R 3-6.', 'S22.41XA'],
    ['ribs of both sides', 'Diagnosis: Fractures of right ribs 3-5 and left ribs 6, 7.', 'S22.43XA'],
    [
      'a room of an apartment',
      'Course: Slipped in the bathroom of her apartment.\nDiagnosis: Concussion.',
      'Y92.031',
    ],
    ['a room of a house', 'Course: Slipped in the bathroom of her house.\nDiagnosis: Concussion.', 'Y92.012'],
    [
      'a room of a nursing home',
      'Course: Slipped in the bedroom of the nursing home.\nDiagnosis: Concussion.',
      'Y92.122',
    ],
    [
      'a fracture of weak bone, told behind its film',
      'CT spine: compression fracture of L1. This is a fragility fracture of L1 from age-related osteoporosis.',
      'M80.08XA',
    ],
    ['one rib', 'Diagnosis: Fracture of the right 9th rib.', 'S22.31XA'],
    [
      'the side that the note speaks of',
      'Diagnosis: Bimalleolar fracture, fixed.\nCourse: Left ankle swollen.',
      'S82.842A',
    ],
    [
      'an accident by who hit whom',
      'Course: The driver was on his way home when a car crossed the line and hit him head on.\nDiagnosis: Concussion.',
      'V43.52XA',
    ],
    [
      'a fall from a bicycle',
      'Course: Cyclist, went over the handlebars at a pothole.\nDiagnosis: Concussion.',
      'V18.4XXA',
    ],
    [
      'the score of an injured brain',
      'History: Fell down the stairs, GCS 9 on arrival.\nDiagnosis: Traumatic subdural hematoma. Type 2 diabetes.',
      'R40.2420',
    ],
    ['a fall from a horse', 'Course: Thrown off her horse.\nDiagnosis: Concussion.', 'V80.010A'],
  ])('%s', (_name, text, code) => {
    expect(suggested(text)).toContain(code);
  });

  it('a fracture that a film names is coded where the stay fixed it', () => {
    const film = 'XR left femur: displaced intertrochanteric fracture of left femur.\n\n';
    const codes = (course: string): string[] =>
      suggested(`Discharge diagnosis\nAnaemia\n\nImaging\n${film}Hospital course\n${course}`).filter((code) =>
        code.startsWith('S72'),
      );
    expect(codes('Cephalomedullary nailing of the left femur on day 2.')).toEqual(['S72.142A']);
    expect(codes('Treated for pneumonia.')).toEqual([]);
  });

  it('an osteoporotic fracture of osteoporosis that a drug made is one code', () => {
    expect(
      suggested('Diagnosis: Compression fracture L1, osteoporotic. Steroid-induced osteoporosis.'),
    ).toContain('M80.88XA');
  });

  it.each([
    ['hurt', 'History: Slipped in the bath.', true],
    ['not hurt', 'History: No fall, no head injury.', false],
    ['spoken of as spontaneous elsewhere', 'History: Slipped in the bath. Past spontaneous abortion.', true],
    ['with an aneurysm that burst', 'History: Slipped in the bath. CTA: ruptured aneurysm.', false],
  ])('blood beneath the dura of a patient %s', (_name, history, isInjury) => {
    const codes = suggested(`${history}\nDiagnosis: Acute subdural hematoma.`);
    expect(codes.some((code) => code.startsWith('S06.5'))).toBe(isInjury);
  });
});
