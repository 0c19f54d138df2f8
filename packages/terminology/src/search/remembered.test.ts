import { expect, it } from 'vitest';
import { Remembered } from './remembered.ts';

it('keeps what is asked again and again, and lets go of what is not', () => {
  const remembered = new Remembered<string>();
  const found: string[] = [];
  const ask = (key: string): string =>
    remembered.get(key, () => {
      found.push(key);
      return key.toUpperCase();
    });
  ask('once');
  for (let at = 0; at < 40_000; at += 1) {
    ask(`word ${at}`);
    expect(ask('often')).toBe('OFTEN');
  }
  ask('once');
  expect(found.filter((key) => key === 'often')).toHaveLength(1);
  expect(found.filter((key) => key === 'once')).toHaveLength(2);
});
