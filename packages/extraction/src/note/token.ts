import type { ComparedWord } from './compared-word.ts';
import { type Gate, isOpenedBy } from './gates.ts';
import { gatesOf, type WordForm } from './word-forms.ts';

/**
 * A word or sign of a note and where it stands: UTF-16 offsets, `end` exclusive. One object serves those who read words as they are
 * written, one by one (the marks of a sentence), and those who compare them with designations (its lexemes), for most are both.
 */
export class Token {
  /** As it is written. */
  readonly form: WordForm;
  /** The number of its form (beginnings.ts), for those who ask of all words of a note whether something begins with them. 0: a sign. */
  readonly beginning: number;
  /** As it is compared. */
  readonly compared: ComparedWord;
  readonly start: number;
  readonly end: number;
  /** What stands between the previous word and this one, as bits of `gap` (scan-words.ts). */
  readonly gap: number;
  /** How many words the same stretch of the note was rewritten to ("CKD": three); 1 for a word as it stands. */
  readonly expanded: number;
  /** It is a mark as it stands, where nothing follows that it goes on with (marks.ts). */
  readonly isMark: boolean;

  constructor(
    form: WordForm,
    beginning: number,
    compared: ComparedWord,
    start: number,
    end: number,
    gap: number,
    expanded: number,
    isMark: boolean,
  ) {
    this.form = form;
    this.beginning = beginning;
    this.compared = compared;
    this.start = start;
    this.end = end;
    this.gap = gap;
    this.expanded = expanded;
    this.isMark = isMark;
  }

  /** In lower case. */
  get text(): string {
    return this.form.lower;
  }

  /** As names of observations are compared; empty for a mark of punctuation. */
  get plain(): string {
    return this.form.plain;
  }

  get word(): string {
    return this.compared.text;
  }

  /** What it does between the words of a designation (glue.ts). */
  get glue(): number {
    return this.compared.glue;
  }

  /** What stands between the previous word and this one holds a comma, slash, bracket or dash. */
  get breakBefore(): boolean {
    return this.gap !== 0;
  }

  /** Whether it is a word that opens the gate. */
  opens(gate: Gate): boolean {
    return isOpenedBy(gatesOf(this.form), gate);
  }
}
