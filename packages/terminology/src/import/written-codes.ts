import { writtenCode } from './icd10cm-code.ts';

/** A code in the text of an instruction, text.slice(start, end) in UTF-16 units with the dash that says that characters are missing. */
export interface WrittenCode {
  /** As printed, with its dot and without a dash at the end. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** A code that stands alone, or the two ends of a range. */
export interface WrittenCodes {
  readonly first: WrittenCode;
  readonly last: WrittenCode | null;
}

const code = `(${writtenCode})(?![0-9A-Za-z])`;
/** Says that characters are missing, where it isn't the hyphen of a range. */
const dash = String.raw`(\.?-(?!\w))?`;
const range = String.raw`(?:(\.?-)(?=\s*(?:[-–]|to\b)))?\.?\s*(?:[-–]|to\b)\s*${code}${dash}`;
/** "J03.0-", "C95.-", "A15-A19", "K85-K86.-", "S06.0- to S06.8-", "S32.1--S32.9", "F11.-F17.-". */
const written = new RegExp(String.raw`(?<![\w.])${code}(?:${range}|${dash})`, 'g');

/** The codes and ranges of codes that an instruction of the tabular list writes out, in the order of the text. */
export function writtenCodes(text: string): WrittenCodes[] {
  return [...text.matchAll(written)].map((match): WrittenCodes => {
    const [whole, first = '', dashOfFirst, last, dashOfLast = '', dashAlone] = match;
    const end = match.index + whole.length;
    const at = (code: string, start: number, stop: number): WrittenCode => ({ code, start, end: stop });
    const head = at(first, match.index, match.index + first.length + (dashOfFirst ?? dashAlone ?? '').length);
    return last === undefined
      ? { first: head, last: null }
      : { first: head, last: at(last, end - last.length - dashOfLast.length, end) };
  });
}
