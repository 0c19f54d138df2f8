import { expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

it.each([
  ['Fifth disease.', 'B08.3', true],
  ['Disease of the fifth finger.', 'B08.3', false],
  ['Three-day measles.', 'B06.9', true],
  ['On day three measles was seen.', 'B06.9', false],
  ['Hundred of them. A 100-day cough.', 'A37.90', true],
  ['Cough for 100 days.', 'A37.90', false],
])('a disease that is called by a number is called so in its order: %s', (text, code, isNamed) => {
  expect(suggested(`DIAGNOSIS\n${text}\n`, 'inpatient').includes(code)).toBe(isNamed);
});

it.each([
  ['Fracture of the right radius and left ulna.', 'S52.202A', 'S52.201A'],
  ['Amputation of the right ring and right middle finger.', 'S68.112A', 'S68.113A'],
  ['Amputation of the right ring finger and left middle finger.', 'S68.113A', 'S68.112A'],
])('each of two sites has the side that stands before it: %s', (text, code, crossed) => {
  const codes = suggested(`DIAGNOSIS\nTraumatic ${text.toLowerCase()}\n`, 'inpatient');
  expect(codes).toContain(code);
  expect(codes).not.toContain(crossed);
});
