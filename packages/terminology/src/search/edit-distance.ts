const rows: readonly [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(64),
  new Uint8Array(64),
  new Uint8Array(64),
];
const longest = 60;

/**
 * The Damerau-Levenshtein distance (insertion, deletion, substitution, swap of neighbours; restricted edit distance), or
 * `limit` + 1 when it is greater than `limit`. Words of more than 60 characters are never close.
 */
export function editDistance(left: string, right: string, limit: number): number {
  const beyond = limit + 1;
  if (Math.abs(left.length - right.length) > limit || left.length > longest || right.length > longest)
    return beyond;
  let [before, previous, current] = rows;
  for (let column = 0; column <= right.length; column += 1) previous[column] = column;
  for (let row = 1; row <= left.length; row += 1) {
    current[0] = row;
    let least = row;
    const letter = left.charCodeAt(row - 1);
    for (let column = 1; column <= right.length; column += 1) {
      const other = right.charCodeAt(column - 1);
      let cost = (previous[column - 1] ?? 0) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (
        row > 1 &&
        column > 1 &&
        letter === right.charCodeAt(column - 2) &&
        left.charCodeAt(row - 2) === other
      ) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return beyond;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[right.length] ?? beyond, beyond);
}
