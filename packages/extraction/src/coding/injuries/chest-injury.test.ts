import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary([
  'S27.0XXA',
  'S27.1XXA',
  'S06.5XAA',
  'S27.2XXA',
  'S27.321A',
  'S27.329A',
  'S36.031A',
  'S36.039A',
  'M97.01XA',
  'M97.12XA',
  'X99.9XXA',
  'S21.311A',
  'S21.111A',
  'S22.42XA',
]);

describe('injuries of the chest and around prostheses', () => {
  it.each([
    [
      'blood behind a stab',
      'History: Stabbed in the right chest.\nDiagnosis: Right hemothorax.',
      'S27.1XXA',
      'J94.2',
    ],
    ['air behind broken ribs', 'Diagnosis: Fractures of left ribs 4-6. Pneumothorax.', 'S27.0XXA', 'J93.9'],
    ['both', 'Diagnosis: Fractures of left ribs 4-6. Hemopneumothorax.', 'S27.2XXA', 'J94.2'],
    ['air without an injury', 'Diagnosis: Pneumothorax.', 'J93.9', 'S27.0XXA'],
    [
      'what a drain did',
      'History: Fell off a ladder.\nDiagnosis: Iatrogenic pneumothorax after central line.',
      'J95.811',
      'S27.0XXA',
    ],
    ['one lung', 'Diagnosis: Contusion of lung, left.', 'S27.321A', 'S27.329A'],
    ['a laceration by its degree', 'Diagnosis: Splenic laceration, grade III.', 'S36.031A', 'S36.039A'],
    [
      'a bone around a stem',
      'Past: right THA 2017.\nDiagnosis: Fracture of the shaft of the right femur around the tip of the stem.',
      'M97.01XA',
      'Z96.641',
    ],
    [
      'a bone around a knee that the past tells of',
      'Past: left knee replacement 2017.\nDiagnosis: Periprosthetic fracture of the left femur.',
      'M97.12XA',
      'Z96.652',
    ],
    [
      'a bone around nothing',
      'Past: left knee replacement 2017.\nDiagnosis: Fracture of the left femur. No periprosthetic fracture.',
      'Z96.652',
      'M97.12XA',
    ],
    [
      'a cause that another sentence tells of something else',
      'Past: spontaneous abortion.\nDiagnosis: Fractures of left ribs 4-6. Pneumothorax.',
      'S27.0XXA',
      'J93.9',
    ],
    [
      'an injury that did not happen',
      'History: No trauma. Bitten by a dog on the hand last week.\nDiagnosis: Dog bite of right hand. Pneumothorax.',
      'J93.9',
      'S27.0XXA',
    ],
    [
      'a stab by somebody',
      'History: Stabbed in the right chest.\nDiagnosis: Right hemothorax.',
      'X99.9XXA',
      'W26.0XXA',
    ],
    [
      'a stab by the own hand',
      'History: Stabbed himself in the right chest.\nDiagnosis: Right hemothorax.',
      'S27.1XXA',
      'X99.9XXA',
    ],
  ])('%s', (_name, text, code, other) => {
    const codes = suggested(text);
    expect(codes).toContain(code);
    expect(codes).not.toContain(other);
  });

  it('and heads are told by films where a trauma record lists nothing (I.C.19.b)', () => {
    const film =
      '\n\nIMAGING\nCT: right hemothorax. Fractures of left 5th to 7th ribs. Acute subdural hematoma.\n\nCOURSE\nObserved.';
    const injured = suggested(`Fell down the stairs, scalp laceration.${film}`);
    expect(injured).toEqual(expect.arrayContaining(['S27.1XXA', 'S22.42XA', 'S06.5XAA']));
    expect(suggested(`Diagnosis: Pneumonia.${film}`).filter((code) => /^[SI]/.test(code))).toEqual([]);
  });
});
