import { isDigit, isSmall, isSpace, unitSet } from './characters.ts';

/** Whether a line is an entry under another, by its mark. */
export const isBulleted = (line: string): boolean => /^\s*[-*•>·–]\s|^\s{4,}\S/.test(line);

const entryMarks = unitSet('-*•#>·–(');
/** Whether a line begins with what may mark an entry: most begin with a word. */
const mayBeMarked = (line: string): boolean => {
  let at = 0;
  while (isSpace(line.charCodeAt(at))) at += 1;
  const unit = line.charCodeAt(at);
  if (entryMarks.has(unit) || isDigit(unit)) return true;
  const next = line.charCodeAt(at + 1);
  return isSmall(unit) && (next === 46 || next === 41);
};

/** How an entry of a list is marked and indented ("  -", "1.", "(a)"), equal for entries of one list; null for a line that is none. */
export const entryMark = (line: string): string | null => {
  const match = !mayBeMarked(line) ? null : /^(\s*)([-*•#>·–]|\(?(?:\d{1,2}|[a-z])[.)])\s*(?=\S)/.exec(line);
  if (match === null) return null;
  const [, indent = '', mark = ''] = match;
  return `${indent}${mark.replace(/\d+/, '1').replace(/[a-z]/, 'a')}`;
};
