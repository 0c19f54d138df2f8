import type { NoteDocument } from '../note/document.ts';
import { linesAnsweredNo } from './forms/yes-no-table.ts';
import { latestYear } from './past/years.ts';

/** Where a sign stands next; a note may be one line without it, and is asked from its beginning on. */
class NextSign {
  readonly #text: string;
  readonly #sign: string;
  /** What was asked for last, and where the next one stands from there. */
  #from = 0;
  #at = -1;

  constructor(text: string, sign: string) {
    this.#text = text;
    this.#sign = sign;
  }

  /** From an offset on; the end of the note where there is none. */
  from(offset: number): number {
    if (offset < this.#from || offset > this.#at) {
      const at = this.#text.indexOf(this.#sign, offset);
      this.#from = offset;
      this.#at = at === -1 ? this.#text.length : at;
    }
    return this.#at;
  }
}

/** What judges ask of a whole note; read once. */
export class JudgedNote {
  readonly document: NoteDocument;
  /** The year of the encounter, as far as note and date of service tell. */
  readonly latestYear: number;
  #answeredNo: ReadonlySet<number> | null = null;
  readonly #lineEnds: NextSign;
  readonly #questions: NextSign;

  constructor(document: NoteDocument, dateOfService?: string) {
    this.document = document;
    this.#lineEnds = new NextSign(document.text, '\n');
    this.#questions = new NextSign(document.text, '?');
    this.latestYear = Math.max(latestYear(document), Number(dateOfService?.slice(0, 4) ?? 0));
  }

  /** Where the line of an offset ends. */
  lineEnd(offset: number): number {
    return this.#lineEnds.from(offset);
  }

  /** Where the next question mark stands from an offset on; the end of the note where there is none. */
  nextQuestion(offset: number): number {
    return this.#questions.from(offset);
  }

  /** Lines of a questionnaire whose cross stands under "No", by where they start. */
  get answeredNo(): ReadonlySet<number> {
    this.#answeredNo ??= linesAnsweredNo(this.document);
    return this.#answeredNo;
  }
}
