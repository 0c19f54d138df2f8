import type { NoteDocument, Sentence } from '../../note/document.ts';
import { gated } from '../../note/gates.ts';
import type { JudgedNote } from '../judged-note.ts';
import type { Judgement, Place } from '../place.ts';

/** A line that heads two columns for crosses. */
const head = gated(/\bYes\b[ \t|]+\bNo\b/i);
const cross = /(?:^|[\s|])(?:x|✓|✔|☑|☒|\[x\])(?=[\s|]*$)/i;

interface Columns {
  readonly yes: number;
  readonly no: number;
}

const columnsOf = (line: string): Columns | null => {
  const match = head.words.exec(line);
  return match === null
    ? null
    : { yes: match.index + 1, no: match.index + match[0].toLowerCase().lastIndexOf('no') + 1 };
};

/** Offsets of the lines of a questionnaire whose cross stands under "No", by where they start. */
export const linesAnsweredNo = (document: NoteDocument): ReadonlySet<number> => {
  const lines = new Set<number>();
  if (document.find(head) === null) return lines;
  const { text } = document;
  let columns: Columns | null = null;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end);
    const opened = columnsOf(line);
    if (opened !== null) columns = opened;
    else if (line.trim() === '') columns = null;
    else if (columns !== null) {
      const at = cross.exec(line.trimEnd());
      const place = at === null ? -1 : at.index + at[0].length - 1;
      if (place >= 0 && Math.abs(place - columns.no) < Math.abs(place - columns.yes)) lines.add(start);
    }
    start = end + 1;
  }
  return lines;
};

/** Whether the note holds a line whose cross stands under "No": hardly one does. */
export const holdsCrosses = (_: Sentence, note: JudgedNote): boolean => note.answeredNo.size > 0;

/** A cross under "No" in the line that names it. */
export const crossedNo = ({ note, text, start }: Place): Judgement | null =>
  note.answeredNo.has(text.lastIndexOf('\n', start - 1) + 1) ? { assertion: 'absent', trigger: 'No' } : null;
