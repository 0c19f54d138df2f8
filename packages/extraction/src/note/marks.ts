import { characterKinds, isDigit, kindOf, unitSet } from './characters.ts';
import { type Gate, isOpenedBy } from './gates.ts';
import { gatesOf, type MarkForm, punctuationForm, traits, type WordForm, wordFormAt } from './word-forms.ts';

/** A word or mark of a sentence for matching phrases word by word. Offsets are UTF-16 units of the note. */
export class Mark {
  readonly form: MarkForm;
  readonly start: number;
  readonly end: number;

  constructor(form: MarkForm, start: number, end: number) {
    this.form = form;
    this.start = start;
    this.end = end;
  }

  /** In lower case. */
  get text(): string {
    return this.form.lower;
  }

  /** As names of observations are compared; empty for a mark of punctuation. */
  get plain(): string {
    return this.form.plain;
  }

  /** Whether it is a word that opens the gate. */
  opens(gate: Gate): boolean {
    return isOpenedBy(gatesOf(this.form), gate);
  }
}

/** Words of a stretch that were read already, ascending by where they start. */
export interface ReadWords {
  readonly forms: readonly WordForm[];
  readonly starts: readonly number[];
}

const unread: ReadWords = { forms: [], starts: [] };
const signs = '?/,;:()&+–—-';
const isSign = unitSet(signs);
const punctuation: ReadonlyMap<number, MarkForm> = new Map(
  [...signs].map((one) => [one.charCodeAt(0), punctuationForm(one)]),
);
const point = 46;

/** Whether a run of letters and digits, or a decimal, goes on at `end`. */
const goesOn = (text: string, end: number, to: number, isNumber: boolean): boolean => {
  if (end >= to) return false;
  const next = text.charCodeAt(end);
  if (isDigit(next)) return true;
  return isNumber
    ? next === point && end + 1 < to && isDigit(text.charCodeAt(end + 1))
    : kindOf(next) === characterKinds.letter;
};

/** The words and marks of a stretch of text. What was read already is not looked up again. */
export const marksOf = (text: string, from: number, to: number, read = unread): Mark[] => {
  const { forms, starts } = read;
  const marks: Mark[] = [];
  let known = 0;
  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind !== characterKinds.letter && kind !== characterKinds.digit) {
      const sign = kind === characterKinds.other && isSign.has(unit) ? punctuation.get(unit) : undefined;
      if (sign !== undefined) marks.push(new Mark(sign, at, at + 1));
      at += 1;
      continue;
    }
    const isNumber = kind === characterKinds.digit;
    for (let start = starts[known]; start !== undefined && start < at; start = starts[known]) known += 1;
    let form = starts[known] === at ? forms[known] : undefined;
    let end = at + (form?.length ?? 0);
    if (form === undefined || (form.traits & traits.mark) === 0 || goesOn(text, end, to, isNumber)) {
      end = at + 1;
      while (goesOn(text, end, to, isNumber)) end += 1;
      form = wordFormAt(text, at, end);
    }
    marks.push(new Mark(form, at, end));
    at = end;
  }
  return marks;
};
