import { isLetter, isSpace, unitSet } from './characters.ts';
import type { Edit } from './edits.ts';
import { listHeads } from './heading-line.ts';
import { headingKind } from './headings.ts';
import type { Page, WrittenLine } from './page.ts';

/** "Diagnosis 1: …", "Dx2 - …", "Problem #3: …", "No. 4 …": a number behind the name of what is counted. */
const counted =
  /^([ \t]*)(?:(?:discharge |secondary |final )?(?:diagnos[ei]s|diag|dx|problem|issue|item|entry|no|nr)\.?)[ \t]*#?[ \t]?(\d{1,2})(?:[ \t]*[.):–-]{1,2})?[ \t]+(?=\S)/i;
const mayBeCounted = unitSet('dsfpienDSFPIEN');
/** "Diagnosis: …", "DiagnosisText: …", "Problem Name: …" before every entry. */
const label = /^[ \t]*(\p{L}[\p{L} _]{1,30})[ \t]*[:=][ \t]*(?=\S)/u;
const named = /diagnos[ei]s|problem|condition/i;

/** Numbers that go up by one from the first. */
const ofCounted = ({ text, lines }: Page): readonly Edit[] => {
  const edits: Edit[] = [];
  let run: Edit[] = [];
  let last = 0;
  for (const { start, first, end } of lines) {
    const match = mayBeCounted.has(text.charCodeAt(first)) ? counted.exec(text.slice(start, end)) : null;
    if (match === null) continue;
    const [whole, indent = '', number] = match;
    const place = Number(number);
    if (place !== last + 1) {
      if (run.length > 1) edits.push(...run);
      run = [];
    }
    last = place === last + 1 || place === 1 ? place : -1;
    if (last > 0) run.push({ start: start + indent.length, end: start + whole.length, by: `${place}. ` });
  }
  return run.length > 1 ? [...edits, ...run] : edits;
};

const underscore = '_'.charCodeAt(0);
const labelEnds = unitSet(':=');
/** Whether a line begins with letters and blanks up to the mark of a label. */
const mayBeLabelled = (text: string, { first, end }: WrittenLine): boolean => {
  let at = first;
  let unit = text.charCodeAt(at);
  while (at < end && (isLetter(unit) || isSpace(unit) || unit === underscore)) {
    at += 1;
    unit = text.charCodeAt(at);
  }
  return at < end && labelEnds.has(unit);
};
/** As far as a line is read for its label, and for what the label is of. */
const [longest, nearest] = [80, 36];

const labelOf = (text: string, line: WrittenLine): RegExpExecArray | null => {
  if (!mayBeLabelled(text, line)) return null;
  const head = text.slice(line.start, Math.min(line.end, line.start + longest));
  return named.test(head.slice(0, nearest)) ? label.exec(head) : null;
};

/** The same label before lines that follow each other. */
const ofLabels = ({ text, lines }: Page): readonly Edit[] => {
  const edits: Edit[] = [];
  let run: { start: number; end: number }[] = [];
  let last = '';
  const close = (): void => {
    const [first] = run;
    if (first !== undefined && run.length > 1) {
      const isHeading = listHeads.has(headingKind(last) ?? 'other');
      edits.push(
        ...run.map(({ start, end }, at) => ({
          start,
          end,
          by: isHeading && at === 0 ? `${last}:\n- ` : '- ',
        })),
      );
    }
    run = [];
  };
  for (const line of lines) {
    const labelled = labelOf(text, line);
    const whole = labelled?.[0] ?? '';
    const name = labelled?.[1] ?? '';
    if (run.length > 0 && name !== last) close();
    last = name;
    if (name !== '' && named.test(name)) run.push({ start: line.start, end: line.start + whole.length });
  }
  close();
  return edits;
};

/** Entries of a list that an export has labelled one by one: "Problem 1: asthma", "Diagnosis: asthma" line by line. */
export const labelledEntries = (page: Page): readonly Edit[] => {
  const numbers = ofCounted(page);
  return numbers.length > 0 ? numbers : ofLabels(page);
};
