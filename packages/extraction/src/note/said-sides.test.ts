import { describe, expect, it } from 'vitest';
import { eachSide, onlySide, sideAt, sideNear, sideSaid, sidesSaid } from './said-sides.ts';

describe('the side that a text says', () => {
  it.each([
    ['right wrist', 'right'],
    ['Rt. wrist', 'right'],
    ['wrist (L)', 'left'],
    ['LT wrist', 'left'],
    ['b/l wrists', 'bilateral'],
    ['both wrists', 'bilateral'],
    ['wrists bilaterally', 'bilateral'],
    ['right and left wrist', 'bilateral'],
    ['ribs 5-8 L', 'left'],
    ['wrist', null],
    // Letters that are no sides, and words of sides that say none.
    ['R/o fracture of the wrist', null],
    ['L5 endplate', null],
    ['L-spine film', null],
    ['saline 2 L', null],
    ['1.5 L drained', null],
    ['l wrist', null],
    ['drain left in situ', null],
    ['seen right away', null],
    ['both bones of the forearm', null],
    ['upright film', null],
  ] as const)('of "%s"', (text, side) => {
    expect(sideSaid(text)).toBe(side);
  });

  it('is one alone', () => {
    expect(onlySide('left hip, lt knee')).toBe('left');
    expect(onlySide('left hip, right knee')).toBeNull();
    expect(onlySide('both hips')).toBeNull();
  });

  it.each([
    ['OD 6/9', 'eye', ['right']],
    ['OS and OD', 'eye', ['left', 'right']],
    ['R/E cataract', 'eye', ['right']],
    ['each eye', 'eye', ['bilateral']],
    ['as before', 'ear', []],
    ['AS: wax', 'ear', ['left']],
    ['OD once daily', 'any', []],
  ] as const)('of an organ with abbreviations of its own: "%s"', (text, organ, sides) => {
    expect(sidesSaid(text, organ).map(({ side }) => side)).toEqual(sides);
  });
});

describe('the side of what ends at an offset', () => {
  const side = (text: string, of: string) => sideAt(text, text.indexOf(of) + of.length);

  it.each([
    ['left shin and right knee', 'shin', 'left'],
    ['left shin and right knee', 'knee', 'right'],
    ['right arm, chest and hand', 'hand', 'right'],
    ['back of left hand', 'back of left hand', 'left'],
    ['knee (R) and hip', 'knee', 'right'],
    ['burn of the arm on the right', 'arm', 'right'],
    ['knee swollen, right hip normal', 'knee', null],
    ['shin', 'shin', null],
  ] as const)('"%s": %s', (text, of, expected) => {
    expect(side(text, of)).toBe(expected);
  });
});

it('is, where none stands beside it, the one of which alone the text speaks', () => {
  expect(sideNear('fracture of the shaft of femur, fixed on the left', 30)).toBe('left');
  expect(sideNear('fracture of the shaft of femur, graze of left and right shin', 30)).toBeNull();
});

it('of both sides each has its code', () => {
  expect(eachSide('bilateral')).toEqual(['right', 'left']);
  expect(eachSide('left')).toEqual(['left']);
  expect(eachSide(null)).toEqual([null]);
});
