import { beforeAll, describe, expect, it } from 'vitest';
import type { Extractor } from '../../extractor.ts';
import { suggestedBy, vocabularyExtractor } from '../../testing/vocabulary-extractor.ts';

describe('a bone that a disease weakened (I.C.2.l.6, M84)', () => {
  let extractor: Extractor;
  beforeAll(async () => {
    extractor = await vocabularyExtractor([
      'M84.522A',
      'M84.58XA',
      'M84.552A',
      'M84.451A',
      'M84.454A',
      'M84.432A',
      'C79.51',
    ]);
  }, 60_000);
  it.each([
    ['Lung cancer. Pathological # L humerus from a met.', ['C34.90', 'C79.51', 'M84.522A']],
    ['Multiple myeloma, fracture of T9, pathological.', ['C90.00', 'M84.58XA']],
    [
      'Lung cancer. Pathological fracture of the left femur, met in the right humerus.',
      ['C34.90', 'C79.51', 'M84.552A'],
    ],
    ['Pathological fracture of the right femur, cause unknown.', ['M84.451A']],
    ['Pathological fracture of the pelvis, cause unknown.', ['M84.454A']],
    ['Pathological fracture of left ulna through a bone cyst.', ['M84.432A']],
    ['No pathological fracture of the right femur.', []],
  ])('%s', (text, codes) => expect(suggestedBy(extractor, text, 'inpatient').sort()).toEqual(codes));
});
