/** What clinicians call a part of an organ, in letters or words, as the Neoplasm Table calls it (both as they are compared). */
const parts: Readonly<Record<string, readonly string[]>> = {
  rul: ['right', 'upper', 'lobe'],
  rml: ['right', 'middle', 'lobe'],
  rll: ['right', 'lower', 'lobe'],
  lul: ['left', 'upper', 'lobe'],
  lll: ['left', 'lower', 'lobe'],
  lingula: ['left', 'upper', 'lobe'],
  uoq: ['upper', 'outer', 'quadrant'],
  uiq: ['upper', 'inner', 'quadrant'],
  loq: ['lower', 'outer', 'quadrant'],
  liq: ['lower', 'inner', 'quadrant'],
  retroareolar: ['central', 'portion'],
  subareolar: ['central', 'portion'],
  periareolar: ['central', 'portion'],
};

/** Whether a word stands for others that name a part of an organ. */
export const isPartName = (word: string): boolean => Object.hasOwn(parts, word);

/** The words of the table that a word stands for; of most words the word itself. */
export const partWords = (word: string): readonly string[] =>
  isPartName(word) ? (parts[word] ?? []) : [word];

const heights: ReadonlySet<string> = new Set(['upper', 'lower']);
const depths: ReadonlySet<string> = new Set(['inner', 'outer']);

/** All words for sites that the words say: "upper outer" of a breast is a quadrant of it. */
export const siteWordsOf = (words: Iterable<string>): Set<string> => {
  const said = new Set([...words].flatMap(partWords));
  if ([...said].some((word) => heights.has(word)) && [...said].some((word) => depths.has(word)))
    said.add('quadrant');
  return said;
};
