import type { NoteDocument } from '../note/document.ts';
import { linesAnsweredNo } from './forms/yes-no-table.ts';
import { latestYear } from './past-date.ts';

/** What judges ask of a whole note; read once. */
export class JudgedNote {
  readonly document: NoteDocument;
  /** The year of the encounter, as far as note and date of service tell. */
  readonly latestYear: number;
  #answeredNo: ReadonlySet<number> | null = null;

  constructor(document: NoteDocument, dateOfService?: string) {
    this.document = document;
    this.latestYear = Math.max(latestYear(document), Number(dateOfService?.slice(0, 4) ?? 0));
  }

  /** Lines of a questionnaire whose cross stands under "No", by where they start. */
  get answeredNo(): ReadonlySet<number> {
    this.#answeredNo ??= linesAnsweredNo(this.document);
    return this.#answeredNo;
  }
}
