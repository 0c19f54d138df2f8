import { expect, it } from 'vitest';
import { root } from './stem.ts';

it.each([
  ['varix', 'varices', 'varicose'],
  ['pharynx', 'pharynges', 'pharyngeal'],
  ['incontinence', 'incontinent'],
  ['resistance', 'resistant', 'resistances'],
  ['carcinoma', 'carcinomatous', 'carcinomatosis'],
  ['hypertension', 'hypertensive'],
])('finds one root in %s and its forms', (...forms) => {
  expect(new Set(forms.map(root)).size).toBe(1);
});

it.each([
  ['pharynx', 'larynx'],
  ['cervix', 'cervical spondylosis'],
  ['dose', 'dos'],
])('keeps %s and %s apart', (one, other) => {
  expect(root(one)).not.toBe(root(other));
});
