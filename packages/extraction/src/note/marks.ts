import { characterKinds, isDigit, kindOf } from './characters.ts';
import { wordFormAt } from './word-forms.ts';

/** A word or mark of a sentence for matching phrases word by word. Offsets are UTF-16 units of the note. */
export interface Mark {
  /** In lower case. */
  readonly text: string;
  /** As names of observations are compared; empty for a mark of punctuation. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

const punctuation: ReadonlySet<number> = new Set([...'?/,;:()&+–—-'].map((one) => one.charCodeAt(0)));

/** The words and marks of a stretch of text. */
export const marksOf = (text: string, from: number, to: number): Mark[] => {
  const marks: Mark[] = [];
  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    let end = at + 1;
    if (kind === characterKinds.letter) {
      for (let next = kindOf(text.charCodeAt(end)); end < to; next = kindOf(text.charCodeAt(end))) {
        if (next !== characterKinds.letter && next !== characterKinds.digit) break;
        end += 1;
      }
    } else if (kind === characterKinds.digit) {
      while (end < to) {
        const next = text.charCodeAt(end);
        if (isDigit(next)) end += 1;
        else if (next === 46 && end + 1 < to && isDigit(text.charCodeAt(end + 1))) end += 2;
        else break;
      }
    } else {
      if (punctuation.has(unit)) marks.push({ text: text.charAt(at), plain: '', start: at, end });
      at = end;
      continue;
    }
    const form = wordFormAt(text, at, end);
    marks.push({ text: form.lower, plain: form.plain, start: at, end });
    at = end;
  }
  return marks;
};
