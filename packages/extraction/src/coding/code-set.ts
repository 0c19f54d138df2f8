/** Sets of ICD-10-CM codes written as the guidelines write them: "I21", "E08-E13", "N18.6". */
export type CodeSet = (code: string) => boolean;

/** Bit of the letter a code begins with; bit 0 for what is no code. */
const chapterBit = (code: string): number => {
  const letter = code.charCodeAt(0) - 64;
  return letter >= 1 && letter <= 26 ? 1 << letter : 1;
};

const chaptersOf = (from: string, to: string): number => {
  let bits = 0;
  for (let letter = from.charCodeAt(0); letter <= to.charCodeAt(0); letter += 1)
    bits |= chapterBit(String.fromCharCode(letter));
  return bits;
};

const read = new Map<string, CodeSet>();

/**
 * Reads "E08-E13 N18.6 I21": a range covers whole categories, a code covers itself and all below it. Sets are written in our
 * own tables and rules, so what was read is kept.
 */
export const codeSet = (text: string): CodeSet => {
  let set = read.get(text);
  if (set === undefined) {
    set = readSet(text);
    read.set(text, set);
  }
  return set;
};

const readSet = (text: string): CodeSet => {
  const parts = text.split(/[\s,]+/).filter((part) => part !== '');
  const ranges = parts
    .filter((part) => part.includes('-'))
    .map((part) => part.split('-') as [string, string]);
  const prefixes = parts.filter((part) => !part.includes('-'));
  const chapters = [...ranges, ...prefixes.map((prefix) => [prefix, prefix] as const)].reduce(
    (bits, [from, to]) => bits | chaptersOf(from, to),
    0,
  );
  return (code) => {
    // Most codes asked about belong to another chapter.
    if ((chapters & chapterBit(code)) === 0) return false;
    for (const prefix of prefixes) if (code.startsWith(prefix)) return true;
    for (const [from, to] of ranges)
      if (code.slice(0, from.length) >= from && code.slice(0, to.length) <= to) return true;
    return false;
  };
};
