import { expect, it } from 'vitest';
import { missing } from './reveal.ts';

it.each([
  ['inside', { top: 120, bottom: 140 }, 0],
  ['above', { top: 50, bottom: 70 }, -66],
  ['below', { top: 290, bottom: 310 }, 26],
  ['below and higher than the frame: its beginning', { top: 110, bottom: 500 }, 10],
])('%s', (_, part, distance) => {
  expect(missing(part, { top: 100, bottom: 300 })).toBe(distance);
});
