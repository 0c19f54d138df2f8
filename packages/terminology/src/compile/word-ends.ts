import { type StringTable, tableSize } from './string-table.ts';

/** The numbers of a table's strings in the order of their bytes read from the end: those with the same ending stand together. */
export function orderByEnd(table: StringTable): Uint32Array {
  const { offsets, bytes } = table;
  return Uint32Array.from({ length: tableSize(table) }, (_, number) => number).sort((a, b) => {
    const startA = offsets[a] ?? 0;
    const startB = offsets[b] ?? 0;
    let atA = (offsets[a + 1] ?? 0) - 1;
    let atB = (offsets[b + 1] ?? 0) - 1;
    while (atA >= startA && atB >= startB) {
      const difference = (bytes[atA] ?? 0) - (bytes[atB] ?? 0);
      if (difference !== 0) return difference;
      atA -= 1;
      atB -= 1;
    }
    return atA - startA - (atB - startB);
  });
}

/** The half-open range of `order` (orderByEnd) whose strings end with the bytes of `word` from `from` on. */
export function endRange(
  table: StringTable,
  order: Uint32Array,
  word: Uint8Array,
  from: number,
): readonly [number, number] {
  return [bound(table, order, word, from, false), bound(table, order, word, from, true)];
}

/** The first place of a string that is not before the ending or, with `beyond`, is after all that have it. */
function bound(
  table: StringTable,
  order: Uint32Array,
  word: Uint8Array,
  from: number,
  beyond: boolean,
): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const place = placeOf(table, order[middle] ?? 0, word, from);
    if (place > 0 || (beyond && place === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the ending stands in relation to a string: negative before, 0 where the string has it, positive after. */
function placeOf({ offsets, bytes }: StringTable, number: number, word: Uint8Array, from: number): number {
  const start = offsets[number] ?? 0;
  let at = (offsets[number + 1] ?? 0) - 1;
  for (let ending = word.length - 1; ending >= from; ending -= 1) {
    if (at < start) return 1;
    const difference = (word[ending] ?? 0) - (bytes[at] ?? 0);
    if (difference !== 0) return difference;
    at -= 1;
  }
  return 0;
}
