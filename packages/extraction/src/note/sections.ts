import {
  entryMark,
  type Heading,
  isBulleted,
  leadingHeading,
  listHeads,
  midHeadings,
} from './heading-line.ts';
import type { SectionKind } from './headings.ts';
import { isLetterhead, isProse } from './letterhead.ts';
import { withSameDiagnosis } from './same-at-discharge.ts';

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

/** A section without a heading. */
const unheaded = (kind: SectionKind, start: number): Open => ({
  kind,
  heading: '',
  start,
  bodyStart: start,
  mark: null,
  entries: null,
});

/** A line of a note with its headings. */
interface Line {
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

/** Before the first known heading stand names and addresses; under these headings parts have headings of their own. */
const keepsUnknown: ReadonlySet<SectionKind> = new Set([
  'header',
  'exam',
  'review-of-systems',
  'lab',
  'imaging',
]);

/** Lists whose entries may hold headings of their own ("- Plan: …"); the next entry belongs to the list again. */
const listsEntries: ReadonlySet<SectionKind> = new Set([
  'principal-diagnosis',
  'diagnosis',
  'assessment',
  'problem-list',
  'history',
  'course',
  'other',
]);

/**
 * Where the heading of an entry stops to hold: a heading behind a sentence at the next line, one of an entry at the next entry of the
 * list, a report told in a story ("CTPA for high D-dimer: …") at a line that begins a sentence, one of what is listed under an
 * entry where the list goes on.
 */
type EntryEnd = 'any line' | 'next entry' | 'next sentence' | 'outdent';

const entryEnds = (until: EntryEnd, { text, afterBlank, afterSentence }: Line, isEntry: boolean): boolean => {
  if (until === 'any line') return true;
  if (until === 'next entry') return isEntry || afterBlank;
  if (until === 'next sentence') return afterBlank || (afterSentence && /^\s*\p{Lu}/u.test(text));
  return !isBulleted(text);
};

/** "G2 P1 LMP …": where an obstetric summary begins to speak of the patient. */
const obstetricFormula = /^\s*G\s?\d\s*P\s?\d/;

/** Sections of short entries, after which prose without a heading is about something else. */
const endsAtBlank: ReadonlySet<SectionKind> = new Set([
  'principal-diagnosis',
  'diagnosis',
  'allergy',
  'family',
  'social',
  'condition',
  'exam',
  'lab',
  'imaging',
]);

/**
 * Sections whose text stands in the line of their heading ("Procedure: hemiarthroplasty"): prose behind a blank line is no more of
 * it. Where the heading has a line of its own, paragraphs may follow.
 */
const endsAtBlankWithinLine: ReadonlySet<SectionKind> = new Set([
  'provisional-diagnosis',
  'procedure',
  'complaint',
  'problem-list',
  'newborn',
]);

/** Lists of names: a story that follows in the next line is none of them, even without a blank line. */
const ofOneLine: ReadonlySet<SectionKind> = new Set(['medication', 'allergy']);
const dose =
  /\d ?(?:mg|mcg|µg|g|units?|iu|ml|puffs?|tabs?)\b|\b(?:od|bd|tds|qid|bid|tid|daily|nightly|prn|sos)\b/i;
const isStory = (line: string): boolean => /^\s*\p{Lu}/u.test(line) && isProse(line) && !dose.test(line);

/** "# Acute chest syndrome": a stay told problem by problem begins, whatever stood before it. */
const problemMark = /^\s*#+\s*\p{Lu}/u;
const beforeProblems: ReadonlySet<SectionKind> = new Set([
  'complaint',
  'history',
  'exam',
  'lab',
  'imaging',
  'social',
  'past',
]);

/** Where a letter begins to tell. */
const salutation = /^\s*Dear \p{Lu}[^:\n]{0,40}$/u;

const item = /^\s*(?:[-*•·>–]|\(?\d{1,2}[.)]|\(?[a-z][.)]\s)/i;
const ownHeading = /^\s*\p{Lu}[\p{L} '/&-]{2,44}:\s*$/u;

/** "Ward events: He was …": an unknown heading behind a blank line speaks of something else than what was before this stay. */
const ofThePast: ReadonlySet<SectionKind> = new Set(['past', 'family', 'social', 'allergy']);
const headedProse = /^\s*\p{Lu}[\p{L} /&-]{3,40}:\s+\S+(?: \S+){6,}/u;

/**
 * Whether a list of diagnoses is over at a line behind a blank one: at a heading that the table doesn't know ("Clinical narrative:"),
 * and where the list stood on the heading's own line, at anything that is no item.
 */
const endsList = (current: Open, text: string, line: Line): boolean => {
  if (current.kind === 'provisional-diagnosis' || !listHeads.has(current.kind) || line.text.trim() === '')
    return false;
  if (ownHeading.test(line.text)) return true;
  const first = text.slice(current.bodyStart, line.start).trim();
  return first !== '' && !first.includes('\n') && !item.test(line.text) && !item.test(first);
};

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

/** A line of fewer characters before a heading within it is no paragraph. */
const shortestParagraph = 160;

const ofFindings: ReadonlySet<SectionKind> = new Set(['imaging', 'lab', 'procedure']);
const dashed = ({ text }: Line): boolean => /^\s*\p{L}[\p{L}\d /]{0,20}\s[-–]\s/u.test(text);

const sentenceEnd = /[.;)]\s*$/;

const linesOf = (text: string): Line[] => {
  const inCapsNote = isMostlyCapitals(text);
  const lines: Line[] = [];
  let afterBlank = true;
  let afterSentence = false;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text.slice(start, newline === -1 ? end : newline);
    const leading = leadingHeading(line, inCapsNote, afterBlank);
    const within = midHeadings(line, leading === null || leading.kind === 'other' ? 0 : leading.length);
    lines.push({ start, end, text: line, leading, within, afterBlank, afterSentence });
    afterBlank = line.trim() === '';
    afterSentence = sentenceEnd.test(line);
    start = end;
  }
  return lines;
};

/** "Afterwards": a word or two on a line of their own behind a blank one, with prose below. */
const isBareHeading = (text: string, { text: line, end }: Line): boolean => {
  const next = text.indexOf('\n', end);
  return (
    /^\s*\p{Lu}\p{Ll}+(?: \p{Ll}+){0,2}\s*$/u.test(line) &&
    isProse(text.slice(end, next === -1 ? undefined : next))
  );
};

const beginsInHeadingLine = (text: string, { bodyStart }: Open): boolean => {
  const lineEnd = text.indexOf('\n', Math.max(0, bodyStart - 1));
  return text.slice(bodyStart, lineEnd === -1 ? text.length : Math.max(lineEnd, bodyStart)).trim() !== '';
};

/** Whether a heading opens nothing: it heads a part of the section, or says in a list how an entry was found. */
const isPartOf = (current: Open, text: string, line: Line, heading: Heading): boolean => {
  const { afterBlank } = line;
  if (heading.kind === 'other') {
    // "EEG - normal." is over where a heading has a line of its own.
    if (ofFindings.has(current.kind) && afterBlank && beginsInHeadingLine(text, current)) return false;
    if (keepsUnknown.has(current.kind)) return true;
    return listHeads.has(current.kind) && !afterBlank;
  }
  // "CAG - single vessel disease"
  return ofFindings.has(heading.kind) && listHeads.has(current.kind) && !afterBlank && dashed(line);
};

/** Splits a note at its headings. Sections cover the whole text, in order, without gaps. */
export const findSections = (text: string): Section[] => {
  const lines = linesOf(text);
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
    const over: boolean = before !== null && line.text.trim() !== '' && (afterBlank || isProse(line.text));
    if (leading !== null && !goesOn && !told) {
      const isTold = line.text.slice(leading.length).trim() !== '';
      const isReport: boolean = isTold && leading.kind === 'imaging' && parent?.kind === 'course';
      const ofEntry: boolean =
        parent !== null &&
        leading.kind !== 'other' &&
        ((isEntry && isTold) || isReport || isBulleted(line.text));
      list = ofEntry ? parent : null;
      until = isEntry && isTold ? 'next entry' : isReport ? 'next sentence' : 'outdent';
      const bodyStart = leading.kind === 'other' ? start : start + leading.length;
      open({ kind: leading.kind, heading: leading.text, start, bodyStart, mark, entries: null });
    } else if (list !== null && line.text.trim() !== '' && entryEnds(until, line, isEntry)) {
      open({ ...list, start, bodyStart: start });
      list = null;
    } else if (before !== null && over) {
      open({ ...before, start, bodyStart: start });
    } else if (beforeProblems.has(current.kind) && problemMark.test(line.text)) {
      open(unheaded('course', start));
    } else if (current.kind === 'header') {
      if (obstetricFormula.test(line.text)) open(unheaded('history', start));
      else if (!isLetterhead(line.text, hasHeadings)) open(unheaded('other', start));
    } else if (salutation.test(line.text) || (afterBlank && endsList(current, text, line)))
      open(unheaded('other', start));
    else if (
      afterBlank &&
      ofThePast.has(current.kind) &&
      (headedProse.test(line.text) || ownHeading.test(line.text))
    )
      open(unheaded('other', start));
    else if (
      ofOneLine.has(current.kind) &&
      line.start > current.start &&
      // What stands first under "Allergies" is an allergy, however it is told.
      (current.kind !== 'allergy' || text.slice(current.bodyStart, line.start).trim() !== '') &&
      isStory(line.text)
    )
      open(unheaded('other', start));
    else if (
      afterBlank &&
      (endsAtBlank.has(current.kind) ||
        (endsAtBlankWithinLine.has(current.kind) && beginsInHeadingLine(text, current))) &&
      isProse(line.text)
    )
      open(unheaded('other', start));
    else if (afterBlank && current.kind === 'procedure' && isBareHeading(text, line))
      open(unheaded('other', start));
    if (leading !== null || over) before = null;
    for (const one of within) {
      // The impression of a radiologist is a finding, not the diagnosis of the provider (III.B).
      if (current.kind === 'imaging' || current.kind === 'lab') continue;
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
  return withSameDiagnosis(text, sections);
};
