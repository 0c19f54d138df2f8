import { describe, expect, it } from 'vitest';
import { ruleExtractor } from '../testing/rule-extractor.ts';
import { sampleTerminology } from '../testing/sample-terminology.ts';
import { compileOfficialIndex, wordKey } from './official-index.ts';

const terminology = sampleTerminology();
const extractor = ruleExtractor(terminology);

const suggested = (text: string): string[] =>
  extractor
    .extract({ text, setting: 'outpatient', systems: ['icd10'], dateOfService: '2026-03-01' })
    .suggestions.filter((one) => one.status === 'suggested')
    .map((one) => one.code)
    .sort();

describe('compileOfficialIndex', () => {
  it('reads drugs, sites of secondary neoplasms and activities by their names', () => {
    const { drugs, secondarySites, neoplasmSites, activities } = compileOfficialIndex(terminology);
    expect(drugs.get('linezolid')).toEqual({ adverse: 'T37.8X5A' });
    expect(secondarySites.get(wordKey('the bone'))).toBe('C79.51');
    expect(neoplasmSites.get('C34')).toEqual([{ words: ['upper', 'lobe'], code: 'C34.11' }]);
    expect(activities.get(wordKey('basketball'))).toBe('Y93.67');
  });
});

describe('a category', () => {
  it('is brought down to what nobody has to document, not to a complication', () => {
    expect(suggested('Nicotine dependence, cigarettes.')).toEqual(['F17.210']);
  });
});

describe('the Neoplasm Table', () => {
  it.each([
    ['Lung cancer with bone and liver metastases.', ['C34.90', 'C78.7', 'C79.51']],
    ['Lung cancer metastatic to brain, liver and bone.', ['C34.90', 'C78.7', 'C79.31', 'C79.51']],
    ['Lung cancer, no liver or brain metastases.', ['C34.90']],
    ['Lung cancer metastatic to bone.', ['C34.90', 'C79.51']],
    ['Lung cancer, right upper lobe.', ['C34.11']],
    ['Lung cancer. Location: upper lobe.', ['C34.11']],
    ['Lung cancer, upper lobe clear.', ['C34.90']],
    ['Lung cancer. Upper lobe collapse.', ['C34.90']],
  ])('%s', (text, codes) => expect(suggested(text)).toEqual(codes));
});

describe('the Table of Drugs', () => {
  it.each([
    ['Thrombocytopenia due to linezolid.', ['D69.59', 'T37.8X5A']],
    ['Thrombocytopenia. On linezolid.', ['D69.6']],
    ['Thrombocytopenia due to blood loss.', ['D69.6']],
  ])('%s', (text, codes) => expect(suggested(text)).toEqual(codes));
});

describe('the Alphabetic Index', () => {
  it.each([
    ['Fracture of the radius.', ['S52.90XA']],
    ['Fracture of the left radius.', ['S52.92XA']],
    ['Left radius fracture.', ['S52.92XA']],
    ['Fracture clinic. Radial pulses are equal.', []],
  ])('%s', (text, codes) => expect(suggested(text)).toEqual(codes));
});

describe('the Index to External Causes', () => {
  it.each([
    ['Right ankle sprain while playing basketball.', ['S93.401A', 'Y93.67']],
    ['Right ankle sprain. Likes basketball.', ['S93.401A']],
    ['Right ankle sprain while at work.', ['S93.401A', 'Y99.0']],
    ['Right ankle injury. Right ankle sprain.', ['S93.401A']],
  ])('%s', (text, codes) => expect(suggested(text)).toEqual(codes));
});
