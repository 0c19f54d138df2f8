import { headingKind, type SectionKind } from './headings.ts';

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

interface Heading {
  readonly kind: SectionKind;
  readonly text: string;
  /** Length of the heading with its separator, from the start of the line. */
  readonly length: number;
}

const numbering = /^\s*(?:[-*•#>]+\s*)?(?:\(?[0-9ivxIVX]{1,3}[.)]\s+)?/;
/** "PMH: …", "EXAM  BP …", "SKIN. Seen by …", "MEDS - …", "DAY 1  …" */
const inline = /^([\p{L}][\p{L}\d .,&/()'-]{0,80}?)\s*(?::|\s-\s|-\s|(?:\t| {2,}))/u;
const capsStop = /^([\p{Lu}][\p{Lu} /&-]{2,40})\.\s/u;

const isCaps = (text: string): boolean =>
  /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\([^)]*\)/g, ''));

/** Headings inside a diagnosis list ("Principal", "Secondary") follow each other without a blank line or a colon. */
const listHeads: ReadonlySet<SectionKind> = new Set([
  'principal-diagnosis',
  'diagnosis',
  'provisional-diagnosis',
]);

/** The heading a line is or begins with. A bare word in the middle of a list ("Smoking") is none. */
const headingOf = (line: string, inCapsNote: boolean, afterBlank: boolean): Heading | null => {
  const skipped = numbering.exec(line)?.[0].length ?? 0;
  const rest = line.slice(skipped);
  const trimmed = rest.trim();
  if (trimmed === '' || trimmed.startsWith('|')) return null;
  const bare = trimmed.replace(/[\s:.=_*-]+$/, '').replace(/^[=*_#\s-]+/, '');
  if (bare.length <= 60) {
    const kind = headingKind(bare);
    const marked = afterBlank || /[:=_-]\s*$/.test(trimmed) || isCaps(bare) || listHeads.has(kind ?? 'other');
    if (kind !== null && marked) return { kind, text: bare, length: line.length };
    if (
      skipped === 0 &&
      isCaps(bare) &&
      !inCapsNote &&
      bare.length >= 4 &&
      !/[.,;?]$/.test(trimmed) &&
      !/\d/.test(bare)
    )
      return { kind: 'other', text: bare, length: line.length };
  }
  for (const pattern of [inline, capsStop]) {
    const match = pattern.exec(rest);
    const text = match?.[1]?.trim();
    if (match === null || text === undefined) continue;
    const kind = headingKind(text);
    // "SKIN. Seen by …" opens a paragraph on a problem, not the findings of an examination.
    if (pattern === capsStop && !inCapsNote && (kind === null || kind === 'exam'))
      return { kind: 'other', text, length: skipped + match[0].length };
    if (kind !== null) return { kind, text, length: skipped + match[0].length };
  }
  return null;
};

/** Before the first known heading stand names and addresses; under these headings parts have headings of their own. */
const keepsUnknown: ReadonlySet<SectionKind> = new Set([
  'header',
  'exam',
  'review-of-systems',
  'lab',
  'imaging',
]);

/** Splits a note at its headings. Sections cover the whole text, in order, without gaps. */
export const findSections = (text: string): Section[] => {
  const letters = text.slice(0, 20_000);
  const upper = letters.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = letters.match(/\p{Ll}/gu)?.length ?? 0;
  const inCapsNote = upper > lower;
  const sections: Section[] = [];
  let current: Omit<Section, 'end'> = { kind: 'header', heading: '', start: 0, bodyStart: 0 };
  let blank = true;
  const close = (end: number): void => {
    if (end > current.start) sections.push({ ...current, end });
  };
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text.slice(start, newline === -1 ? end : newline);
    const heading = headingOf(line, inCapsNote, blank);
    const goesOn =
      heading?.kind === 'other' &&
      (keepsUnknown.has(current.kind) || (listHeads.has(current.kind) && !blank));
    if (heading !== null && !goesOn) {
      close(start);
      const bodyStart = heading.kind === 'other' ? start : start + heading.length;
      current = { kind: heading.kind, heading: heading.text, start, bodyStart };
    } else if (current.kind === 'header' && (isProse(line) || obstetricFormula.test(line))) {
      close(start);
      current = {
        kind: obstetricFormula.test(line) ? 'history' : 'other',
        heading: '',
        start,
        bodyStart: start,
      };
    } else if (blank && line.trim() !== '' && endsAtBlank.has(current.kind) && isProse(line)) {
      close(start);
      current = { kind: 'other', heading: '', start, bodyStart: start };
    }
    blank = line.trim() === '';
    start = end;
  }
  close(text.length);
  return sections;
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

/** Running text, as against names, addresses and numbers at the top of a note. */
const isProse = (line: string): boolean => {
  const words = line.match(/\b\p{Ll}{2,}\b/gu)?.length ?? 0;
  return words >= 8 && /[.;]/.test(line);
};
