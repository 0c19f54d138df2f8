import { describe, expect, it } from 'vitest';
import { createExtractor } from './extractor.ts';
import { redact } from './redaction/redact.ts';
import { sampleTerminology } from './testing/sample-terminology.ts';

/**
 * The longest note there may be, of one thing over and over: a pattern that tries anew at each of them would keep everybody
 * waiting for minutes, because a note is read in one go. Each takes a second or less; what is quadratic runs into the limit.
 */
const length = 200_000;
const limitMs = 30_000;
const extractor = createExtractor({ terminology: sampleTerminology() });

const units = [
  ...[' ', '\t', '\n', ' \n', '\u00a0', '-', '=', '_', '.', ':', ',', '?', '/', '(', ')', '[', '"', '#', '*'],
  ...['- ', '* ', '1', '1 ', '1.', '1/', '1. x\n', 'a', 'A ', 'é', '😀', 'no ', 'and ', 'with ', 'due to '],
  ...['history of ', 'pneumonia ', 'pneumonia, ', 'Hb 1', 'Hb 10 g/dL ', 'BP 1/', '1 mg ', 'DIAGNOSIS: '],
  ...['a) ', '(a ', '> ', 'a<br> ', '&amp;', 'vit. ', 'abcd + '],
  ...[
    'It grew E. coli now. ',
    'COPD/',
    'DM.',
    'DM ? ',
    '? DM',
    'no DM ',
    'HTN DM CKD CHF COPD ',
    '"DM" was the ',
  ],
  ...['Dr. ', 'Dr A', 'Name: A ', 'a@', 'a.', 'www.', '01/01/', 'jan ', '+1', '\u200b', '\u00ad'],
];

describe('a note of nothing but', () => {
  it.each(units)('%j is read', { timeout: limitMs }, (unit) => {
    const text = `x${unit.repeat(Math.floor((length - 2) / unit.length))}x`;
    const { suggestions } = extractor.extract({
      text,
      setting: 'inpatient',
      systems: ['icd10', 'snomed', 'loinc'],
    });
    expect(suggestions.length).toBeLessThan(20);
    expect(redact(text.slice(0, 60_000)).text.length).toBeGreaterThan(0);
  });
});
