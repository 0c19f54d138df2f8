/** Runs of three letters of a word, its start and end marked: by them words are alike that differ in a beginning or an ending. */
export function trigramsOf(word: string): string[] {
  const marked = `^${word}$`;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= marked.length; at += 1) found.add(marked.slice(at, at + 3));
  return [...found];
}
