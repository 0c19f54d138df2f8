import { describe, expect, it } from 'vitest';
import { withPlainSigns } from './plain-signs.ts';

describe('withPlainSigns', () => {
  it.each([
    ['opioid\u2013induced', 'opioid-induced'],
    ['follow\u2011up', 'follow-up'],
    ['COPD \u2013 stable', 'COPD \u2013 stable'],
    ['Crohn\u2019s \u201cflare\u201d', 'Crohn\'s "flare"'],
    ['stage\u00a04', 'stage 4'],
  ])('of the same length: %s', (given, plain) => {
    expect(withPlainSigns(given)).toBe(plain);
    expect(plain).toHaveLength(given.length);
  });
});
