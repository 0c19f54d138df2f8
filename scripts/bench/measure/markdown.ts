/** A Markdown table: text left, figures (columns whose cells all begin with a digit) right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rules = head.map((_, column) =>
    rows.every((row) => /^[\d.~<–-]/.test(row[column] ?? '')) ? '--:' : '---',
  );
  return [head, rules, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A share from 0 to 1 with three decimals, as information retrieval prints them. */
export function share(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

/** Milliseconds with two significant digits or whole ones. */
export function milliseconds(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
