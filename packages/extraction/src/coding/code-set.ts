/** Sets of ICD-10-CM codes written as the guidelines write them: "I21", "E08-E13", "N18.6". */
export type CodeSet = (code: string) => boolean;

/** Reads "E08-E13 N18.6 I21": a range covers whole categories, a code covers itself and all below it. */
export const codeSet = (text: string): CodeSet => {
  const parts = text.split(/[\s,]+/).filter((part) => part !== '');
  const ranges = parts
    .filter((part) => part.includes('-'))
    .map((part) => part.split('-') as [string, string]);
  const prefixes = parts.filter((part) => !part.includes('-'));
  return (code) =>
    prefixes.some((prefix) => code.startsWith(prefix)) ||
    ranges.some(([from, to]) => code.slice(0, from.length) >= from && code.slice(0, to.length) <= to);
};
