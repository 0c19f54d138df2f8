import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type NoteRange,
  pickRange,
  placeOf,
  placesOf,
  readingOrder,
  splitNote,
  stepPlace,
} from './note-ranges.ts';

const range = (id: string, start: number, end: number): NoteRange => ({ id, start, end, label: id });
const shape = (length: number, ranges: NoteRange[]) =>
  splitNote(length, ranges).map(({ start, end, ranges }) => [start, end, ranges.map(({ id }) => id).join()]);

describe('splitNote', () => {
  it('leaves a text without ranges whole', () => {
    expect(shape(5, [])).toEqual([[0, 5, '']]);
    expect(shape(0, [])).toEqual([]);
  });

  it('cuts at both ends of a range', () => {
    expect(shape(10, [range('a', 2, 5)])).toEqual([
      [0, 2, ''],
      [2, 5, 'a'],
      [5, 10, ''],
    ]);
  });

  it('gives an overlap both ranges, the shorter first', () => {
    expect(shape(10, [range('a', 0, 6), range('b', 4, 8)])).toEqual([
      [0, 4, 'a'],
      [4, 6, 'b,a'],
      [6, 8, 'b'],
      [8, 10, ''],
    ]);
  });

  it('keeps nested, touching and identical ranges apart', () => {
    expect(
      shape(6, [range('out', 0, 6), range('in', 2, 4), range('same', 2, 4), range('next', 4, 6)]),
    ).toEqual([
      [0, 2, 'out'],
      [2, 4, 'in,same,out'],
      [4, 6, 'next,out'],
    ]);
  });

  it('cuts what reaches beyond the text and drops what is empty or malformed', () => {
    const odd = [
      range('a', -3, 2),
      range('b', 4, 99),
      range('c', 3, 3),
      range('d', 4, 2),
      range('e', Number.NaN, 4),
    ];
    expect(shape(5, odd)).toEqual([
      [0, 2, 'a'],
      [2, 4, ''],
      [4, 5, 'b'],
    ]);
  });

  it('covers every text exactly once, and every unit carries exactly the ranges around it', () => {
    const offsets = fc.integer({ min: -2, max: 42 });
    const anyRange = fc.record({ start: offsets, end: offsets });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.array(anyRange, { maxLength: 12 }), (length, parts) => {
        const ranges = parts.map(({ start, end }, i) => range(`r${i}`, start, end));
        const segments = splitNote(length, ranges);
        let at = 0;
        for (const segment of segments) {
          expect(segment.start).toBe(at);
          expect(segment.end).toBeGreaterThan(segment.start);
          for (let unit = segment.start; unit < segment.end; unit += 1) {
            const expected = ranges.filter((r) => r.start <= unit && unit < r.end).map(({ id }) => id);
            expect(segment.ranges.map(({ id }) => id).sort()).toEqual(expected.sort());
          }
          at = segment.end;
        }
        expect(at).toBe(length);
      }),
    );
  });
});

describe('moving between ranges', () => {
  const ordered = readingOrder(20, [range('c', 9, 12), range('b', 0, 3), range('a', 0, 8)]);

  it('reads from left to right, the longer first', () => {
    expect(ordered.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    [null, 1, 'a'],
    [null, -1, 'c'],
    ['a', 1, 'b'],
    ['c', 1, 'a'],
    ['a', -1, 'c'],
    ['gone', 1, 'a'],
  ] as const)('from %s by %i to %s', (from, step, to) => {
    expect(stepPlace(ordered, placeOf(ordered, ordered, from), step)?.id).toBe(to);
  });

  it('stops once at words that more than one range is of', () => {
    const same = readingOrder(20, [range('a', 0, 8), range('b', 0, 8), range('c', 0, 3), range('d', 0, 8)]);
    const places = placesOf(same);
    expect(places.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(['a', 'b', 'd', 'c'].map((id) => placeOf(places, same, id))).toEqual([0, 0, 0, 1]);
    expect(stepPlace(places, placeOf(places, same, 'd'), 1)?.id).toBe('c');
  });

  it('has nowhere to go without ranges', () => {
    expect(stepPlace([], -1, 1)).toBeUndefined();
    expect(placeOf([], [], 'a')).toBe(-1);
  });

  it('clicks on an overlap take turns', () => {
    const [segment] = splitNote(8, [range('long', 0, 8), range('short', 0, 3)]);
    expect(pickRange(segment!, null)?.id).toBe('short');
    expect(pickRange(segment!, 'short')?.id).toBe('long');
    expect(pickRange(segment!, 'long')?.id).toBe('short');
  });
});
