import { bareHeadings } from './bare-headings.ts';
import { asGiven, type Edit, edited, type Reading } from './edits.ts';
import { entryMarks } from './entry-marks.ts';
import { withLineEnds } from './flattened.ts';
import { labelledEntries } from './labelled-entries.ts';
import { withBothCases } from './letter-case.ts';
import { marginalia } from './margins.ts';
import { leftOver, markedHeadings } from './markup.ts';
import { oneLineLists } from './one-line-lists.ts';
import { Page } from './page.ts';
import { withPlainSigns } from './plain-signs.ts';
import { doubledLineEnds, margin, wideGaps } from './spacing.ts';
import { carriageReturns, carriers } from './transport.ts';
import { softLineEnds } from './wrapped.ts';

const passes: readonly ((page: Page) => readonly Edit[])[] = [
  carriageReturns,
  carriers,
  carriers,
  leftOver,
  marginalia,
  margin,
  marginalia,
  doubledLineEnds,
  markedHeadings,
  markedHeadings,
  wideGaps,
  labelledEntries,
  entryMarks,
  oneLineLists,
  softLineEnds,
  bareHeadings,
];

/** The note with plain signs, its line ends and letters of both cases, all of them of the same length as given. */
const firstPage = (given: string): Page => {
  const lines = given.includes('\r') && !given.includes('\n') ? given.replaceAll('\r', '\n') : given;
  const page = new Page(lines);
  const text = withBothCases(withLineEnds(page.signs.isPlain ? lines : withPlainSigns(lines)));
  return text === lines ? page : new Page(text);
};

/**
 * The note as it is read: without what programs that printed, mailed or converted it have put into it. Rules see one blank between words and
 * the line ends of the writer; what is quoted is quoted as it was given.
 */
export const readingOf = (given: string): Reading => {
  let reading = asGiven(firstPage(given));
  for (const pass of passes) reading = edited(reading, pass(reading.page));
  return reading;
};
