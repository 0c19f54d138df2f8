import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary([
  'S14.116A',
  'S14.156A',
  'S14.106A',
  'S24.154A',
  'S34.111A',
  'S02.651A',
  'S02.652A',
  'S02.611A',
  'S02.612A',
  'S06.5X1A',
  'S06.5X0A',
]);
const of = (begins: RegExp, text: string): string[] => suggested(text).filter((code) => begins.test(code));

describe('an injury of the spinal cord (S14.1, S24.1, S34.1)', () => {
  it.each([
    ['Complete spinal cord injury at C6 after a dive.', ['S14.116A']],
    ['C6 spinal cord injury, AIS A.', ['S14.116A']],
    ['Incomplete cord injury at C6, AIS C.', ['S14.156A']],
    ['Cord contusion at C6.', ['S14.106A']],
    ['Incomplete spinal cord injury D12.', ['S24.154A']],
    ['Complete spinal cord injury, L1.', ['S34.111A']],
    ['No spinal cord injury at C6.', []],
    ['Spinal cord injury.', []],
  ])('%s', (text, codes) => {
    expect(of(/^S[123]4/, `DIAGNOSIS\n${text}\n`)).toEqual(codes);
  });
});

describe('fractures of the lower jaw (S02.6)', () => {
  it.each([
    ['Fracture of the right angle and left body of the mandible.', ['S02.602A', 'S02.651A']],
    ['Fracture of the body of the mandible, left.', ['S02.602A']],
    ['Bilateral condylar fractures of the mandible.', ['S02.611A', 'S02.612A']],
    ['Fracture of the left parasymphysis of the mandible.', ['S02.66XA']],
    ['Fracture of the left angle of the mandible. The condyles are not broken.', ['S02.652A']],
  ])('%s', (text, codes) => {
    expect(of(/^S02\.6/, `DIAGNOSIS\n${text}\n`).sort()).toEqual(codes);
  });
});

it('a bleeding under the dura is traumatic beside abuse, and says for how long consciousness was lost', () => {
  const told = 'Battered child.\nAcute subdural hematoma';
  expect(suggested(`DIAGNOSIS\n${told}, no LOC.\n`)).toContain('S06.5X0A');
  expect(suggested(`DIAGNOSIS\n${told}, out for ten minutes.\n`)).toContain('S06.5X1A');
  expect(suggested(`DIAGNOSIS\n${told}. Out for lunch.\n`)).not.toContain('S06.5X1A');
});
