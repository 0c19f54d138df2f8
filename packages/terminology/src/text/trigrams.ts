/** Letters of a run. */
export const runLength = 3;

/** Runs of three letters of a word, its start and end marked: by them words are alike that differ in a beginning or an ending. */
export function trigramsOf(word: string): string[] {
  const marked = `^${word}$`;
  const found = new Set<string>();
  for (let at = 0; at + runLength <= marked.length; at += 1) found.add(marked.slice(at, at + runLength));
  return [...found];
}
