import type { Span } from '../../note/sentences.ts';

/** "GAD-7 3/21": a number that belongs to the name, and the points behind it. */
const scored =
  /^-\d{1,2}\b\s*(?:score|total|today|now|was|is|of|[:=(<>≤≥]|\d|nil|neg|normal|completed|done|screen)/i;
/** "FIT <4": an illness is not less than a number; "2/2" before a word is "secondary to". */
const measured = /^\s?(?:[<>≤≥]\s?\d|(?!2\/2\s[A-Za-z])\d{1,2}\s?\/\s?\d{1,2}\b(?!\/))/;

const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122;

/** Whether an abbreviation names a questionnaire or a test by what stands behind it, whatever illness it may be short for. */
export const instrumentNamed = (text: string, { start, end }: Span): boolean => {
  if (end - start > 8 || isSmall(text.charCodeAt(start + 1))) return false;
  if (!/^[A-Z][A-Z0-9]{1,7}$/.test(text.slice(start, end))) return false;
  const behind = text.slice(end, end + 16);
  return scored.test(behind) || measured.test(behind);
};
