const longest = 60;
const rows: readonly [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(longest + 3),
  new Uint8Array(longest + 3),
  new Uint8Array(longest + 3),
];

/**
 * The Damerau-Levenshtein distance (insertion, deletion, substitution, swap of neighbours; restricted edit distance) between
 * a word and the bytes from `start` to `end`, or `limit` + 1 when it is greater than `limit`. `open`: to the nearest beginning
 * of those bytes. Words of more than 60 bytes are never close.
 */
export function editDistance(
  word: Uint8Array,
  bytes: Uint8Array,
  start: number,
  end: number,
  limit: number,
  open: boolean,
): number {
  const beyond = limit + 1;
  const height = word.length;
  const width = Math.min(end - start, height + limit);
  if (height > longest - limit || height - width > limit || (!open && end - start > height + limit))
    return beyond;
  if (limit === 1) return oneError(word, bytes, start, end, open);
  let [before, previous, current] = rows;
  // Cells farther than `limit` from the diagonal can't come back within it.
  for (let column = 0; column <= Math.min(width, limit + 1); column += 1) previous[column] = column;
  for (let row = 1; row <= height; row += 1) {
    const first = Math.max(1, row - limit);
    const last = Math.min(width, row + limit);
    current[first - 1] = first === 1 ? row : beyond;
    if (last < width) current[last + 1] = beyond;
    if (row + limit <= width) previous[row + limit] = Math.min(previous[row + limit] ?? beyond, beyond);
    let least = current[first - 1] ?? beyond;
    const letter = word[row - 1];
    for (let column = first; column <= last; column += 1) {
      const other = bytes[start + column - 1];
      let cost = (previous[column - 1] ?? beyond) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (previous[column] ?? beyond) + 1, (current[column - 1] ?? beyond) + 1);
      if (row > 1 && column > 1 && letter === bytes[start + column - 2] && word[row - 2] === other)
        cost = Math.min(cost, (before[column - 2] ?? beyond) + 1);
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return beyond;
    [before, previous, current] = [previous, current, before];
  }
  let distance = end - start > width ? beyond : (previous[width] ?? beyond);
  if (open)
    for (let column = Math.max(0, height - limit); column <= width; column += 1)
      distance = Math.min(distance, previous[column] ?? beyond);
  return Math.min(distance, beyond);
}

/**
 * The same for a limit of 1, without a table: what follows the beginning that both share has to be equal but for the error. 2 stands for
 * more than one.
 */
function oneError(word: Uint8Array, bytes: Uint8Array, start: number, end: number, open: boolean): number {
  const height = word.length;
  const width = end - start;
  let same = 0;
  while (same < height && same < width && word[same] === bytes[start + same]) same += 1;
  if (same === height && (open || width === height)) return 0;
  const here = start + same;
  const swapped = word[same] === bytes[here + 1] && word[same + 1] === bytes[here];
  const near =
    follows(word, same + 1, bytes, here + 1, end, open) ||
    follows(word, same, bytes, here + 1, end, open) ||
    follows(word, same + 1, bytes, here, end, open) ||
    (swapped && here + 1 < end && same + 1 < height && follows(word, same + 2, bytes, here + 2, end, open));
  return near ? 1 : 2;
}

/** Whether the word from `at` on is what stands from `from` to `end` or, where that may go on, how it begins. */
function follows(
  word: Uint8Array,
  at: number,
  bytes: Uint8Array,
  from: number,
  end: number,
  open: boolean,
): boolean {
  const rest = word.length - at;
  const left = end - from;
  if (rest < 0 || left < rest || (!open && left > rest)) return false;
  for (let step = 0; step < rest; step += 1) if (word[at + step] !== bytes[from + step]) return false;
  return true;
}
