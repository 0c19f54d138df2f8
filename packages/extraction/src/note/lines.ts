import { isSpace, unitSet } from './characters.ts';
import { type Heading, leadingHeading, mayHoldUnmarked, midHeadings } from './heading-line.ts';

/** A line of a note with its headings. */
export interface Line {
  readonly start: number;
  /** Behind the line end. */
  readonly end: number;
  readonly text: string;
  readonly leading: Heading | null;
  readonly within: readonly Heading[];
  readonly afterBlank: boolean;
  /** The line before it ends a sentence. */
  readonly afterSentence: boolean;
}

/** Whether a note is written in capitals, by the ASCII letters at its beginning. */
const isMostlyCapitals = (text: string): boolean => {
  let balance = 0;
  const end = Math.min(text.length, 20_000);
  for (let index = 0; index < end; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 65 && unit <= 90) balance += 1;
    else if (unit >= 97 && unit <= 122) balance -= 1;
  }
  return balance > 0;
};

const sentenceEnds = unitSet('.;)');
const endsSentence = (line: string): boolean => {
  let end = line.length;
  while (end > 0 && isSpace(line.charCodeAt(end - 1))) end -= 1;
  return sentenceEnds.has(line.charCodeAt(end - 1));
};

/** The lines of a note, in order, without gaps. */
export const linesOf = (text: string): Line[] => {
  const inCapsNote = isMostlyCapitals(text);
  const unmarked = mayHoldUnmarked(text);
  const lines: Line[] = [];
  let afterBlank = true;
  let afterSentence = false;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text.slice(start, newline === -1 ? end : newline);
    const leading = leadingHeading(line, inCapsNote, afterBlank);
    const from = leading === null || leading.kind === 'other' ? 0 : leading.length;
    const within = midHeadings(line, from, unmarked);
    lines.push({ start, end, text: line, leading, within, afterBlank, afterSentence });
    afterBlank = line.trim() === '';
    afterSentence = endsSentence(line);
    start = end;
  }
  return lines;
};
