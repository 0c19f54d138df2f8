import { unitSet } from './characters.ts';
import { type Heading, leadingHeading, mayHoldUnmarked, midHeadings } from './heading-line.ts';
import type { Page } from './page.ts';

/** A line of a note with its headings. */
export interface Line {
  readonly start: number;
  /** Behind the line end. */
  readonly end: number;
  readonly text: string;
  readonly leading: Heading | null;
  readonly within: readonly Heading[];
  readonly isBlank: boolean;
  readonly afterBlank: boolean;
  /** The line before it ends a sentence. */
  readonly afterSentence: boolean;
}

const sentenceEnds = unitSet('.;)');

/** The lines of a note, in order, without gaps. */
export const linesOf = (page: Page): Line[] => {
  const { text } = page;
  const unmarked = mayHoldUnmarked(text);
  const lines: Line[] = [];
  let afterBlank = true;
  let afterSentence = false;
  for (const { start, first, end: behind } of page.lines) {
    if (start === text.length) break;
    const newline = text.indexOf('\n', behind);
    const line = text.slice(start, newline === -1 ? text.length : newline);
    const leading = leadingHeading(line, page, afterBlank);
    const from = leading === null || leading.kind === 'other' ? 0 : leading.length;
    const within = midHeadings(line, from, unmarked);
    lines.push({
      start,
      end: newline === -1 ? text.length : newline + 1,
      text: line,
      leading,
      within,
      isBlank: first === behind,
      afterBlank,
      afterSentence,
    });
    afterBlank = first === behind;
    afterSentence = !afterBlank && sentenceEnds.has(text.charCodeAt(behind - 1));
  }
  return lines;
};
