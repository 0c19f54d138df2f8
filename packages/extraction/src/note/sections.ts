import { type Heading, listHeads } from './heading-line.ts';
import type { SectionKind } from './headings.ts';
import { isProse } from './letterhead.ts';
import { linesOf } from './lines.ts';
import { entryMark, isBulleted } from './marked-lines.ts';
import type { Page } from './page.ts';
import { withSameDiagnosis } from './same-at-discharge.ts';
import { type EntryEnd, entryEnds, isPartOf, kindWithoutHeading, listsEntries } from './section-ends.ts';
import { withSystemsOfStay } from './told-by-systems.ts';
import { turnsBack } from './turns-back.ts';

/** A stretch of a note under one heading. Offsets are UTF-16 units of the note, `end` exclusive. */
export interface Section {
  readonly kind: SectionKind;
  /** As it is written, without colon; empty before the first heading. */
  readonly heading: string;
  readonly start: number;
  readonly end: number;
  /** Where the text after a heading of the table begins; an unknown heading ("SEPSIS.") is part of the text. */
  readonly bodyStart: number;
}

interface Open extends Omit<Section, 'end'> {
  /** How its own line is marked ("3. COURSE"): what is marked alike is a section beside it. Null for none. */
  readonly mark: string | null;
  /** How its entries are marked, by the first of them. */
  entries: string | null;
}

/** "MRI … . Dx: disc prolapse": of headings in the line of a report, the one that no report has. */
const isOwnDiagnosis = ({ kind, text }: Heading): boolean =>
  (kind === 'diagnosis' || kind === 'principal-diagnosis') && !/opinion|complication/i.test(text);

/** A section without a heading. */
const unheaded = (kind: SectionKind, start: number): Open => ({
  kind,
  heading: '',
  start,
  bodyStart: start,
  mark: null,
  entries: null,
});

/** Whether the heading of a section has text behind it in its line. */
const tells = (text: string, { bodyStart }: Open): boolean => {
  const end = text.indexOf('\n', bodyStart);
  return (
    text.charAt(bodyStart - 1) !== '\n' && text.slice(bodyStart, end === -1 ? undefined : end).trim() !== ''
  );
};

/** "Diagnoses and progress" tells what happened under the names of what it was. */
const tellsStay = ({ kind, heading }: Open): boolean =>
  kind === 'course' || (kind === 'diagnosis' && /\b(?:progress|course|management)\b/i.test(heading));

/** Running text that no heading tells apart: the lines of a note without headings, and a history. */
const isStory = ({ kind }: Open): boolean => kind === 'other' || kind === 'history';

const listsProblems: ReadonlySet<SectionKind> = new Set([
  'principal-diagnosis',
  'diagnosis',
  'assessment',
  'course',
]);
const ofSubstance = /^\W*(?:alcohol|smok\w+|tobacco|substances?|addictions?)\b/i;

/** A line of fewer characters before a heading within it is no paragraph. */
const shortestParagraph = 160;

/** Splits a note at its headings. Sections cover the whole text, in order, without gaps. */
export const findSections = (page: Page): Section[] => {
  const { text } = page;
  const lines = linesOf(page);
  const hasHeadings = lines.some(
    ({ leading, within }) => (leading !== null && leading.kind !== 'other') || within.length > 0,
  );
  const sections: Section[] = [];
  let current = unheaded('header', 0);
  /** The list that an entry's own heading interrupted, and how long the entry goes on. */
  let list: Open | null = null;
  let until: EntryEnd = 'any line';
  /** What a paragraph was about before a heading within it ("… protein ++++. Diagnosis: pre-eclampsia."), which ends with it. */
  let before: Open | null = null;
  const open = (next: Open): void => {
    if (next.start > current.start) {
      const { kind, heading, start, bodyStart } = current;
      sections.push({ kind, heading, start, bodyStart, end: next.start });
    }
    current = next;
  };
  for (const line of lines) {
    const { start, leading, within, afterBlank } = line;
    const mark = entryMark(line.text);
    const parent: Open | null = list ?? (listsEntries.has(current.kind) ? current : null);
    if (parent !== null && mark !== null && mark !== parent.mark) parent.entries ??= mark;
    const isEntry: boolean = parent !== null && mark !== null && mark === parent.entries;
    const goesOn = leading !== null && isPartOf(current, text, line, leading);
    // "- Chest: crackles on day 4": the story of a stay is told by system; reports keep their kind (III.B).
    const told = isEntry && parent?.kind === 'course' && leading?.kind === 'exam';
    const over: boolean = before !== null && !line.isBlank && (afterBlank || isProse(line.text));
    if (leading !== null && !goesOn && !told) {
      const isTold = line.text.slice(leading.length).trim() !== '';
      const isReport: boolean =
        isTold && leading.kind === 'imaging' && parent !== null && (tellsStay(parent) || isStory(parent));
      // "Alcohol: 45 units a week" between the problems of a stay: the next line is another of them.
      const isHabit: boolean =
        isTold &&
        !afterBlank &&
        parent !== null &&
        listsProblems.has(parent.kind) &&
        leading.kind === 'social' &&
        ofSubstance.test(leading.text);
      const ofEntry: boolean =
        parent !== null &&
        leading.kind !== 'other' &&
        ((isEntry && isTold) || isReport || isHabit || isBulleted(line.text));
      list = ofEntry ? parent : null;
      until =
        isEntry && isTold
          ? 'next entry'
          : isReport && parent !== null
            ? isStory(parent)
              ? 'next prose'
              : 'next sentence'
            : isHabit
              ? 'any line'
              : 'outdent';
      const bodyStart = leading.kind === 'other' ? start : start + leading.length;
      open({ kind: leading.kind, heading: leading.text, start, bodyStart, mark, entries: null });
      const back = within.length === 0 && isTold ? turnsBack(line.text, leading) : -1;
      if (back >= 0)
        open({ ...(list ?? unheaded('other', start)), start: start + back, bodyStart: start + back });
    } else if (list !== null && !line.isBlank && entryEnds(until, line, isEntry)) {
      open({ ...list, start, bodyStart: start });
      list = null;
    } else if (
      list === null &&
      leading === null &&
      mark !== null &&
      /1|a/.test(mark) &&
      mark === current.mark &&
      tells(text, current)
    ) {
      // "1. Allergies: …" heads one problem of a list without a heading; "2. …" is another.
      open(unheaded('other', start));
    } else if (before !== null && over) {
      open({ ...before, start, bodyStart: start });
    } else {
      const kind = kindWithoutHeading(current, text, line, hasHeadings);
      if (kind !== null) open(unheaded(kind, start));
    }
    if (leading !== null || over) before = null;
    for (const one of within) {
      // The impression of a radiologist is a finding, not the diagnosis of the provider (III.B).
      if ((current.kind === 'imaging' || current.kind === 'lab') && !isOwnDiagnosis(one)) continue;
      if (listsEntries.has(current.kind) && !listsEntries.has(one.kind)) {
        list = current;
        until = 'any line';
      }
      const at = start + one.at;
      if (listHeads.has(one.kind) && !listHeads.has(current.kind) && line.text.length > shortestParagraph)
        before = current;
      open({
        kind: one.kind,
        heading: one.text,
        start: at,
        bodyStart: at + one.length,
        mark: null,
        entries: null,
      });
    }
  }
  open(unheaded('other', text.length));
  return withSameDiagnosis(text, withSystemsOfStay(text, sections));
};
