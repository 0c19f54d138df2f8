import { type Heading, listHeads } from './heading-line.ts';
import type { SectionKind } from './headings.ts';
import { isLetterhead, isProse } from './letterhead.ts';
import type { Line } from './lines.ts';
import { isBulleted } from './marked-lines.ts';
import { ofKin, speaksAgain } from './turns-back.ts';

/** A section whose end is not known yet. */
interface Begun {
  readonly kind: SectionKind;
  readonly start: number;
  readonly bodyStart: number;
}

const beginsInHeadingLine = (text: string, { bodyStart }: Begun): boolean => {
  const lineEnd = text.indexOf('\n', Math.max(0, bodyStart - 1));
  return text.slice(bodyStart, lineEnd === -1 ? text.length : Math.max(lineEnd, bodyStart)).trim() !== '';
};

/** Before the first known heading stand names and addresses; under these headings parts have headings of their own. */
const keepsUnknown: ReadonlySet<SectionKind> = new Set([
  'header',
  'exam',
  'review-of-systems',
  'lab',
  'imaging',
]);

/** Lists whose entries may hold headings of their own ("- Plan: …"); the next entry belongs to the list again. */
export const listsEntries: ReadonlySet<SectionKind> = new Set([
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
 * list, a report told in the course of a stay ("CTPA for high D-dimer: …") at a line that begins a sentence, one in a story without
 * headings at a line of running text (a report may have lines of its own: "Cord normal."), one of what is listed under an entry where the
 * list goes on.
 */
export type EntryEnd = 'any line' | 'next entry' | 'next sentence' | 'next prose' | 'outdent';

/** Whether the heading of an entry holds no longer at a line. */
export const entryEnds = (
  until: EntryEnd,
  { text, afterBlank, afterSentence }: Line,
  isEntry: boolean,
): boolean => {
  if (until === 'any line') return true;
  if (until === 'next entry') return isEntry || afterBlank;
  if (until === 'next sentence' || until === 'next prose')
    return (
      afterBlank ||
      (afterSentence && /^\s*\p{Lu}/u.test(text) && (until === 'next sentence' || isProse(text)))
    );
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
  'past',
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
const endsList = (current: Begun, text: string, line: Line): boolean => {
  if (current.kind === 'provisional-diagnosis' || !listHeads.has(current.kind) || line.isBlank) return false;
  if (ownHeading.test(line.text)) return true;
  const first = text.slice(current.bodyStart, line.start).trim();
  return first !== '' && !first.includes('\n') && !item.test(line.text) && !item.test(first);
};

const ofFindings: ReadonlySet<SectionKind> = new Set(['imaging', 'lab', 'procedure']);
const dashed = ({ text }: Line): boolean => /^\s*\p{L}[\p{L}\d /]{0,20}\s[-–]\s/u.test(text);

/** Whether a heading opens nothing: it heads a part of the section, or says in a list how an entry was found. */
export const isPartOf = (current: Begun, text: string, line: Line, heading: Heading): boolean => {
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

/** "Afterwards": a word or two on a line of their own behind a blank one, with prose below. */
const isBareHeading = (text: string, { text: line, end }: Line): boolean => {
  const next = text.indexOf('\n', end);
  return (
    /^\s*\p{Lu}\p{Ll}+(?: \p{Ll}+){0,2}:?\s*$/u.test(line) &&
    isProse(text.slice(end, next === -1 ? undefined : next))
  );
};

/** "62M presented with two days of pain …", below a list: the story begins, and what it tells is no entry. */
const beginsStory =
  /^\s*(?:(?:this |an? |the )?\d{1,3} ?[-/]? ?(?:y(?:ea)?rs?(?:[- ]old)?|y|M|F)\b|(?:mr|mrs|ms|he|she|pt|patient)\b|(?:presented|admitted|brought|came|referred|transferred)\b)|^[^.;\n]{0,60}\b(?:presented|admitted|brought in|came|was referred|transferred|readmitted)\b/i;
const listsOnly: ReadonlySet<SectionKind> = new Set(['principal-diagnosis', 'diagnosis']);

const runIn = /^\s*\p{Lu}\p{Ll}{3,}(?: \p{Ll}+){0,2}\.\s+\p{Lu}/u;

/** "Paternal Grandfather: Deceased at 47. Gout.", "Father - died at 60 of stroke". */
const label = /^\s*(?:[-*•]\s*)?([\p{L}' ,()/-]{3,40}?)(?::|\s[-–])\s/u;
const noKin = /\b(?:family|meeting|discussion|history|hx|lives?|with|to)\b/i;
/** Whether a line of a family history goes on with a relative; the first one need not be a list. */
const tellsOfKin = ({ kind, bodyStart }: Begun, text: string, { text: line, start }: Line): boolean => {
  if (kind !== 'family') return false;
  const labelled = label.exec(line)?.[1];
  if (labelled !== undefined && ofKin.test(labelled) && !noKin.test(labelled)) return true;
  return text.slice(bodyStart, start).trim() === '' && ofKin.test(line.slice(0, 60));
};

/** What ends a section at a line without a heading. */
const endings: readonly ((current: Begun, text: string, line: Line) => boolean)[] = [
  (_current, _text, line) => line.text.trimStart().startsWith('Dear ') && salutation.test(line.text),
  (current, text, line) => line.afterBlank && endsList(current, text, line),
  ({ kind, start }, _text, line) =>
    listsOnly.has(kind) &&
    line.start > start &&
    !item.test(line.text) &&
    isProse(line.text) &&
    beginsStory.test(line.text),
  ({ kind }, _text, line) =>
    line.afterBlank && ofThePast.has(kind) && (headedProse.test(line.text) || ownHeading.test(line.text)),
  (current, text, line) =>
    ofOneLine.has(current.kind) &&
    line.start > current.start &&
    // What stands first under "Allergies" is an allergy, however it is told.
    (current.kind !== 'allergy' || text.slice(current.bodyStart, line.start).trim() !== '') &&
    isStory(line.text),
  (current, text, line) =>
    line.afterBlank &&
    (endsAtBlank.has(current.kind) ||
      (endsAtBlankWithinLine.has(current.kind) && beginsInHeadingLine(text, current))) &&
    isProse(line.text),
  // "Bladder. Went into retention …": the stay is told by headings in the line, below why the patient came.
  ({ kind }, _text, line) => line.afterBlank && kind === 'complaint' && runIn.test(line.text),
  ({ kind }, text, line) => line.afterBlank && kind === 'procedure' && isBareHeading(text, line),
  // "CT: …" in a line of the story, and the story goes on in the next one.
  (current, text, line) =>
    (current.kind === 'imaging' ||
      (current.kind === 'exam' && /^\s*(?:known|background|k\/c\/o)\b/i.test(line.text))) &&
    line.afterSentence &&
    line.start > current.start &&
    /^\s*\p{Lu}|^\s*\d/u.test(line.text) &&
    beginsInHeadingLine(text, current) &&
    speaksAgain(line.text.trimStart(), current.kind),
];

/**
 * The kind of the section that a line without a heading opens, null where it belongs to the current one. `hasHeadings`: the note has some
 * that the table knows.
 */
export const kindWithoutHeading = (
  current: Begun,
  text: string,
  line: Line,
  hasHeadings: boolean,
): SectionKind | null => {
  if (beforeProblems.has(current.kind) && problemMark.test(line.text)) return 'course';
  if (current.kind === 'header') {
    if (obstetricFormula.test(line.text)) return 'history';
    return isLetterhead(line.text, hasHeadings) ? null : 'other';
  }
  return !tellsOfKin(current, text, line) && endings.some((ends) => ends(current, text, line))
    ? 'other'
    : null;
};
