import { characterKinds, isDigit, kindOf, unitSet } from './characters.ts';
import { comparedWord } from './compared-word.ts';
import { Token } from './token.ts';
import { punctuationForm, type WordForm } from './word-forms.ts';
import { wordFormAt } from './word-table.ts';

const nothing = comparedWord('');
const signs = '?/,;:()&+±–—-';
const isSign = unitSet(signs);
const punctuation: ReadonlyMap<number, WordForm> = new Map(
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

/** A word or sign that no list of words to compare holds. */
const markOf = (form: WordForm, start: number, end: number): Token =>
  new Token(form, form.beginning, nothing, start, end, 0, 1, true);

const unread: readonly Token[] = [];

/** The words and marks of a stretch of text. Of those that were read already, ascending, most words are marks as they stand. */
export const marksOf = (text: string, from: number, to: number, read = unread): Token[] => {
  const found: Token[] = [];
  let known = 0;
  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind !== characterKinds.letter && kind !== characterKinds.digit) {
      const sign = kind === characterKinds.other && isSign.has(unit) ? punctuation.get(unit) : undefined;
      if (sign !== undefined) found.push(markOf(sign, at, at + 1));
      at += 1;
      continue;
    }
    const isNumber = kind === characterKinds.digit;
    let token = read[known];
    while (token !== undefined && token.start < at) {
      known += 1;
      token = read[known];
    }
    if (token === undefined || token.start !== at || !token.isMark || goesOn(text, token.end, to, isNumber)) {
      let end = at + 1;
      while (goesOn(text, end, to, isNumber)) end += 1;
      token = markOf(wordFormAt(text, at, end), at, end);
    }
    found.push(token);
    at = token.end;
  }
  return found;
};
