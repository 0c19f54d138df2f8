import { expect, it } from 'vitest';
import { samplesOf } from '../../testing/expression-samples.ts';
import { assertionOfMarked, placeOfMarked } from '../../testing/marked.ts';
import { excludedByTest } from './excluded-by-test.ts';
import { excludingTests } from './excluding-tests.ts';

/** Whether a test and its answer, in the entry of an illness, exclude it. */
const excludes = (illness: string, answer: string): boolean =>
  excludedByTest(placeOfMarked(`⟨${illness.trim()}⟩: ${answer}.`)) !== null;

it('a test that decides on an illness denies it where its answer is sound, and no other test does', () => {
  for (const { illness, words } of excludingTests) {
    const illnesses = samplesOf(illness);
    const answers = words === null ? [] : samplesOf(words);
    const [name = ''] = illnesses;
    expect({ name, undecided: answers.filter((answer) => !excludes(name, answer)) }).toEqual({
      name,
      undecided: [],
    });
    for (const one of illnesses) {
      if (answers[0] !== undefined) expect([one, excludes(one, answers[0])]).toEqual([one, true]);
      expect([one, excludes(one, 'weather normal')]).toEqual([one, false]);
    }
  }
});

it.each([
  ['⟨Asthma⟩: spirometry normal', 'absent'],
  ['Cough, ⟨asthma⟩ and normal spirometry', 'present'],
  ['⟨Diabetes⟩: HbA1c 5.3', 'absent'],
  ['⟨Diabetes⟩: HbA1c 7.3', 'present'],
])('%s: %s', (marked, assertion) => {
  expect(assertionOfMarked(marked)).toBe(assertion);
});
