const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Strings end to end as UTF-8, found by number: `offsets` has one entry more than there are strings. */
export interface StringTable {
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
  /** Numbers of the strings, from 1, at places that their bytes tell (`withPlaces`): without it a string is looked for by halving. */
  readonly places?: Uint32Array;
}

/** Lays strings end to end in the order given. */
export function packStrings(strings: readonly string[]): StringTable {
  const offsets = new Uint32Array(strings.length + 1);
  let size = 0;
  const encoded = strings.map((text, index) => {
    const piece = encoder.encode(text);
    size += piece.length;
    offsets[index + 1] = size;
    return piece;
  });
  const bytes = new Uint8Array(size);
  encoded.forEach((piece, index) => {
    bytes.set(piece, offsets[index]);
  });
  return { offsets, bytes };
}

/** How many strings a table holds. */
export function tableSize(table: StringTable): number {
  return table.offsets.length - 1;
}

/** The string with this number; an empty one beyond the end. */
export function stringAt(table: StringTable, index: number): string {
  return decoder.decode(table.bytes.subarray(table.offsets[index], table.offsets[index + 1]));
}

const lastAscii = 0x7f;
const bytesAUnit = 3;

/** FNV-1a, 32 bits. */
const hashStart = 0x811c9dc5;
const hashFactor = 0x01000193;

/** The key that is looked for as UTF-8: its first `keySize` bytes. Used again for the next, as making an array takes longer than searching. */
let keyBytes = new Uint8Array(256);
let keySize = 0;

function setKey(key: string): void {
  if (key.length * bytesAUnit > keyBytes.length) keyBytes = new Uint8Array(key.length * bytesAUnit);
  keySize = key.length;
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at);
    if (unit > lastAscii) {
      keySize = encoder.encodeInto(key, keyBytes).written;
      return;
    }
    keyBytes[at] = unit;
  }
}

/** Where the key stands in relation to string `index` of a table: negative before, 0 equal or, with `begun`, its beginning, positive after. */
function compareAt({ offsets, bytes }: StringTable, index: number, begun: boolean): number {
  const start = offsets[index] ?? 0;
  const length = (offsets[index + 1] ?? start) - start;
  const shared = Math.min(length, keySize);
  for (let at = 0; at < shared; at += 1) {
    const difference = (keyBytes[at] ?? 0) - (bytes[start + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return begun && shared === keySize ? 0 : keySize - length;
}

/** The number of the first string of a sorted table that is not less than the key or, with `beyond`, comes after all that begin with it. */
function bound(table: StringTable, from: number, beyond: boolean): number {
  let low = from;
  let high = tableSize(table);
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareAt(table, middle, beyond);
    if (order > 0 || (beyond && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of the first string of a sorted table that is not less than `key`, in the order of UTF-8 bytes. */
export function lowerBound(table: StringTable, key: string): number {
  setKey(key);
  return bound(table, 0, false);
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = hashStart;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), hashFactor);
  // The lower bits of a product know nothing of the upper ones.
  return hash ^ (hash >>> 15);
}

/** The same table for finding strings at once (open addressing, at most half full): 8 to 16 bytes a string. */
export function withPlaces({ offsets, bytes }: StringTable): StringTable {
  const count = offsets.length - 1;
  const places = new Uint32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
  const mask = places.length - 1;
  for (let number = 0; number < count; number += 1) {
    let place = hashOf(bytes, offsets[number] ?? 0, offsets[number + 1] ?? 0) & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = number + 1;
  }
  return { offsets, bytes, places };
}

function indexByPlace(table: StringTable, places: Uint32Array): number {
  const mask = places.length - 1;
  let place = hashOf(keyBytes, 0, keySize) & mask;
  for (let number = places[place] ?? 0; number !== 0; number = places[place] ?? 0) {
    if (compareAt(table, number - 1, false) === 0) return number - 1;
    place = (place + 1) & mask;
  }
  return -1;
}

/** The number of `key` in a sorted table, or -1. */
export function indexOf(table: StringTable, key: string): number {
  if (table.places !== undefined) {
    setKey(key);
    return indexByPlace(table, table.places);
  }
  const index = lowerBound(table, key);
  return index < tableSize(table) && compareAt(table, index, false) === 0 ? index : -1;
}

/** The half-open range of strings of a sorted table that begin with `prefix`. */
export function prefixRange(table: StringTable, prefix: string): readonly [number, number] {
  const start = lowerBound(table, prefix);
  return [start, bound(table, start, true)];
}

const firstSurrogate = 0xd800;
const lastSurrogate = 0xdfff;

/** Order of UTF-8 bytes, which is the order of code points: what sorted tables are sorted by. */
export function compareUtf8(left: string, right: string): number {
  if (left === right) return 0;
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at += 1) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a !== b) return codePointOrder(a) - codePointOrder(b);
  }
  return left.length - right.length;
}

/** Surrogates stand for code points beyond every other UTF-16 unit. */
function codePointOrder(unit: number): number {
  return unit >= firstSurrogate && unit <= lastSurrogate ? unit + 0x10000 : unit;
}
