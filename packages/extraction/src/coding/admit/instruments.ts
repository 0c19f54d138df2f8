import type { Span } from '../../note/sentences.ts';

/** "GAD-7 3/21": a number that belongs to the name, and the points behind it. */
const scored =
  /^-\d{1,2}\b\s*(?:score|total|today|now|was|is|of|[:=(<>≤≥]|\d|nil|neg|normal|completed|done|screen)/i;
/** "FIT <4": an illness is not less than a number; "2/2" before a word is "secondary to". */
const measured = /^\s?(?:[<>≤≥]\s?\d|(?!2\/2\s[A-Za-z])\d{1,2}\s?\/\s?\d{1,2}\b(?!\/))/;

/** "GBS 14": the points of a bleeding, no neuropathy. */
const points = /^\s?(?:score )?(?:of |[=:] ?)?\d{1,2}\b(?! ?(?:%|mg|weeks?|wks?|days?))/;

const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122;

/** "CKD stage 3 (HCC)", "(CMS/HCC)": records mark a diagnosis of a hierarchical condition category so, which is no carcinoma of the liver. */
export const riskCategory = (text: string, { start, end }: Span): boolean =>
  end - start === 3 &&
  text.startsWith('HCC', start) &&
  /[(/[]/.test(text.charAt(start - 1)) &&
  /^[)\]/]/.test(text.charAt(end)) &&
  !/\b(?:liver (?:cell|mass|lesion|tumou?r|cancer|nodule)|hepato-?(?:cellular|ma)|carcinoma)\b[^.;\n]{0,24}$/i.test(
    text.slice(Math.max(0, start - 48), start),
  );

/** Whether an abbreviation names a questionnaire or a test by what stands behind it, whatever illness it may be short for. */
export const instrumentNamed = (text: string, { start, end }: Span): boolean => {
  if (end - start > 8 || isSmall(text.charCodeAt(start + 1))) return false;
  const said = text.slice(start, end);
  if (!/^[A-Z][A-Z0-9]{1,7}$/.test(said)) return false;
  const behind = text.slice(end, end + 16);
  return scored.test(behind) || measured.test(behind) || (said === 'GBS' && points.test(behind));
};
