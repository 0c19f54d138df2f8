import type { NoteDocument } from '../note/document.ts';
import type { Span } from '../note/sentences.ts';
import { linesAnsweredNo } from './forms/yes-no-table.ts';
import { latestYear } from './past/years.ts';

/** What judges ask of a whole note; read once. */
export class JudgedNote {
  readonly document: NoteDocument;
  /** The year of the encounter, as far as note and date of service tell. */
  readonly latestYear: number;
  #answeredNo: ReadonlySet<number> | null = null;
  /** The part of a line whose end was asked for last. */
  #line: Span = { start: 0, end: -1 };

  constructor(document: NoteDocument, dateOfService?: string) {
    this.document = document;
    this.latestYear = Math.max(latestYear(document), Number(dateOfService?.slice(0, 4) ?? 0));
  }

  /** Where the line of an offset ends; a note may be one line, and is asked from its beginning on. */
  lineEnd(offset: number): number {
    if (offset < this.#line.start || offset > this.#line.end) {
      const end = this.document.text.indexOf('\n', offset);
      this.#line = { start: offset, end: end === -1 ? this.document.text.length : end };
    }
    return this.#line.end;
  }

  /** Lines of a questionnaire whose cross stands under "No", by where they start. */
  get answeredNo(): ReadonlySet<number> {
    this.#answeredNo ??= linesAnsweredNo(this.document);
    return this.#answeredNo;
  }
}
