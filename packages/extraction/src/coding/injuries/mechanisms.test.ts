import { beforeAll, expect, it } from 'vitest';
import type { Extractor } from '../../extractor.ts';
import { suggestedBy, vocabularyExtractor } from '../../testing/vocabulary-extractor.ts';

let extractor: Extractor;
beforeAll(async () => {
  extractor = await vocabularyExtractor(['W01.198A', 'W00.1XXA', 'X10.0XXA', 'Y92.018']);
}, 60_000);

it.each([
  ['She slipped in the shop and hit a shelf.', 'W01.198A'],
  ['She slipped in the shop. Her forehead struck the counter.', 'W01.198A'],
  ['She tripped over a cable and did not hit her head.', 'W01.0XXA'],
  ['She tripped over a cable. No head strike.', 'W01.0XXA'],
])('a fall with and without something that is struck: %s', (story, code) => {
  const note = `History: ${story}\nAssessment: Laceration of the left forearm.`;
  expect(suggestedBy(extractor, note, 'outpatient').filter((one) => one.startsWith('W'))).toEqual([code]);
});

it.each([
  ['She lost her footing on the frozen front steps of her house.', ['W00.1XXA', 'Y92.018']],
  ['She missed the last step of the staircase.', ['W10.9XXA']],
  ['He was hit with an iron rod.', ['Y00.XXXA']],
  ['His sleeve was pulled into a power press at the factory.', ['W31.1XXA', 'Y92.63']],
])('how and where an injury came about: %s', (story, codes) => {
  const note = `History: ${story}\nAssessment: Laceration of the left forearm.`;
  expect(suggestedBy(extractor, note, 'outpatient').filter((one) => /^[WXY]/.test(one))).toEqual(codes);
});
