import { describe, expect, it } from 'vitest';
import { ruleExtractor } from '../../testing/rule-extractor.ts';
import { sampleTerminology } from '../../testing/sample-terminology.ts';

const extractor = ruleExtractor(sampleTerminology());
const read = (text: string) =>
  extractor.extract({ text, setting: 'outpatient', systems: ['icd10'], dateOfService: '2026-03-01' })
    .suggestions;
const suggested = (text: string): string[] =>
  read(text)
    .filter(({ status }) => status === 'suggested')
    .map(({ code }) => code)
    .sort();

describe('codes that an Excludes1 note keeps apart', () => {
  const arthritis = 'Assessment:\n1. Arthritis of joints\n2. Unilateral primary osteoarthritis, right knee';

  it('the one that is left open yields to the specified one', () => {
    expect(suggested('Assessment:\n1. Arthritis of joints')).toEqual(['M19.90']);
    expect(suggested(arthritis)).toEqual(['M17.11']);
  });

  it('names the note and where it stands', () => {
    const left = read(arthritis).find(({ code }) => code === 'M19.90');
    expect(left).toMatchObject({ status: 'considered' });
    expect(left?.rationale).toContain('Excludes1 at M19.90: "osteoarthritis of the knee (M17.-)"');
  });

  it('a status yields to an illness', () => {
    const status = 'Assessment:\n1. On dialysis\n2. Acute kidney injury';
    expect(suggested(status)).toEqual(['N17.9']);
    expect(read(status).find(({ code }) => code === 'Z99.2')?.rationale).toContain('I.C.21.c.4');
  });
});

describe('a polyp', () => {
  it.each([
    ['that is the adenoma is one lesion', 'Colon polyp, pathology: tubular adenoma of the cecum.', ['D12.0']],
    [
      'of another kind stands beside the adenoma',
      'Tubular adenoma of the cecum. Hyperplastic polyp of the rectum.',
      ['D12.0', 'K63.5'],
    ],
  ])('%s', (_, text, codes) => expect(suggested(text)).toEqual(codes));
});
