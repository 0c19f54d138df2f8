import { describe, expect, it } from 'vitest';
import { sampleTerminology } from './testing/sample-terminology.ts';
import type { Suggestion } from './types.ts';
import { verify } from './verify.ts';

const text = 'Hypertension, no sepsis.';
const terminology = sampleTerminology();
const suggestion = (change: Partial<Suggestion>): Suggestion => ({
  system: 'icd10',
  code: 'I10',
  display: 'Essential (primary) hypertension',
  rank: 7,
  confidence: 0.9,
  status: 'suggested',
  assertion: 'present',
  rationale: 'Documented.',
  evidence: [{ start: 0, end: 12, quote: 'Hypertension' }],
  alternatives: [],
  warnings: [],
  ...change,
});
const verified = (change: Partial<Suggestion>): Suggestion | undefined =>
  verify(terminology, text, [suggestion(change)], { setting: 'inpatient' })[0];

describe('verify', () => {
  it('lets a documented billable code through and ranks it', () => {
    expect(verified({})).toEqual(suggestion({ rank: 1 }));
  });
  it('drops codes that the release does not have and quotes that are not in the note', () => {
    expect(verified({ code: 'I10.9' })).toBeUndefined();
    expect(verified({ evidence: [{ start: 0, end: 12, quote: 'hypertension' }] })).toBeUndefined();
    expect(verified({ evidence: [{ start: 20, end: 90, quote: 'sis.' }] })).toBeUndefined();
  });
  it.each([
    ['a category', { code: 'E11' }, /category/],
    ['a denied finding', { assertion: 'absent' }, /absent/],
    ["another person's", { assertion: 'other-person' }, /other-person/],
    ['a code that nothing stands for', { evidence: [] }, /Nothing/],
  ] as const)('shows %s as considered', (_name, change, reason) => {
    const result = verified(change);
    expect(result?.status).toBe('considered');
    expect(result?.rationale).toMatch(reason);
  });
  it('ranks suggested before considered within a system', () => {
    const all = verify(
      terminology,
      text,
      [
        suggestion({ status: 'considered', code: 'J18.9' }),
        suggestion({}),
        suggestion({ system: 'snomed', code: '38341003' }),
      ],
      { setting: 'inpatient' },
    );
    expect(all.map(({ system, code, rank }) => [system, code, rank])).toEqual([
      ['icd10', 'I10', 1],
      ['snomed', '38341003', 1],
      ['icd10', 'J18.9', 2],
    ]);
  });
});
