import { expect, it } from 'vitest';
import { GateLists } from './gate-lists.ts';

it('keeps every list once, however many there are', () => {
  const lists = new GateLists();
  const put = Array.from({ length: 3000 }, (_, at) => (at % 3 === 0 ? [] : [at % 20, at]));
  const places = put.map((list) => lists.placeOf(list));
  const read = (place: number): number[] =>
    Array.from(lists.numbers.subarray(place + 1, place + 1 + (lists.numbers[place] ?? 0)));
  expect(places.map(read)).toEqual(put);
  expect(put.map((list) => lists.placeOf(list))).toEqual(places);
});
