import { expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary(['E11.3491', 'E11.3592']);

it.each([
  ['Type 1 diabetes; background retinopathy, both eyes.', 'E10.3293'],
  ['Type 1 diabetes. Mild non-proliferative retinopathy of the left eye.', 'E10.3292'],
  ['Type 2 diabetes. Severe nonproliferative retinopathy, right.', 'E11.3491'],
  ['Type 2 diabetes. Retinopathy is proliferative now, left eye.', 'E11.3592'],
  ['Type 1 diabetes. Retinopathy.', 'E10.319'],
])('degree and eye of a retinopathy are those told beside it: %s', (text, code) => {
  expect(suggested(`Diagnoses: ${text}`, 'outpatient')).toContain(code);
});
