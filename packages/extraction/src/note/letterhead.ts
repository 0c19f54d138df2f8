/** What names the sender, the patient or the paper and nothing a patient has. */
const label =
  /^\s*(?:dear\b|to\b|from\b|cc\b|re\b|ref\b|our ref|your ref|attn\b|(?:patient|pt|name|age|sex|gender|dob|d\.o\.b|date|visit|service|mrn|uhid|ip|op|id|ward|bed|room|address|phone|mobile|mob|tel|fax|e-?mail|consultant|provider|physician|doctor|surgeon|referr\w+|author|dictated|typed|signed|insurance|payer|unit|department|dept|facility|location|encounter|account|hospital|admi(?:ssion|tted)|discharged?|doa|dod|nhs|gp|pcp|attending)\b[^:|\n]{0,24}[:|#])/i;
const office =
  /\b(?:hospitals?|clinics?|department|dept|division|ward|cent(?:re|er)|institute|college|university|trust|surgery|practice|associates|foundation|laborator(?:y|ies)|summary|notes?|record|report|letter|form|sheet|page|consultation|visit|appointment|follow[- ]?up|DOB|MRN|UHID|NHS|PLLC|LLC|Ltd|Pvt|street|road|avenue|nagar|layout|suite|floor|phone|tel|fax|patient)\b/i;
/**
 * "Mr Smith", "Dr. A. Rao, MD", "RAMESH KUMAR, 54/M": a person and no more. A name ends where a blank or comma stands: one that could be
 * parted anywhere would be parted in every way, and a word of 300 letters hold up everybody for minutes.
 */
const person =
  /^\s*(?:(?:mr|mrs|ms|miss|master|baby|dr|prof|shri|smt|sri)\.?\s+)\p{Lu}[\p{L}.'’-]*(?:[\s,]+\p{Lu}[\p{L}.'’-]*){0,4}[\s,]*(?:\(?\d{1,3}(?:\s*y\w*)?[\s/,]*(?:m|f|male|female)?\)?\s*)?$/iu;
/** Dates, telephone and record numbers, addresses of mail. */
const numbered = /\d{5,}|\d[ -]\d{3,}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\S@\S/;
/** "Admit date: …   Service: …" */
const pairs = /\p{L}\s*:\s*\S.*(?:\t| {3,})\S.*:/u;
/** Boxes that somebody ticked or left empty. */
const boxes = /\[[ xX]\]|\( ?[xX]? ?\)|[☐☑☒□✓✔✗✘]/;
const onlyMarks = /^[\s\d\p{P}\p{S}]*$/u;

const inLowerCase = /(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu;
const inCapitals = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu;
/** What makes text of words that are all in capitals, and stands in no name of a hospital or a person. */
const runningWord =
  /\b(?:IS|WAS|WERE|ARE|HAS|HAD|HAVE|WITH|WITHOUT|NOT|AFTER|SINCE|FROM|DUE|SHE|HE|HIS|HER|THEY|THIS|THEN|WHICH|WHO|BUT|NO|ON|OVER|BY|AS|WHEN)\b/g;

/** Words of a line that may be running text: those in lower case; of a line in capitals all, where some of them make text of it. */
const runningWords = (line: string): readonly string[] => {
  const lower = line.match(inLowerCase) ?? [];
  if (lower.length > 0) return lower;
  return (line.match(runningWord)?.length ?? 0) >= 2 ? (line.match(inCapitals) ?? []) : [];
};

/** How many of them no name of a hospital holds. */
const lowerWords = (line: string): number =>
  runningWords(line).filter((word) => !/^(?:of|the|and|for|at|to|in|note|summary)$/i.test(word)).length;

/** Running text, as against names, addresses and numbers at the top of a note. */
export const isProse = (line: string): boolean => runningWords(line).length >= 8 && /[.;]/.test(line);

/** "Feeling sick", "Difficulty sleeping": a short line of a hurried writer, of which the first word alone has a capital. */
const inSentenceCase = /^\s*\p{Lu}\p{Ll}+(?:[ ,/&-]+\p{Ll}+)*[ ,/&-]+\p{Ll}{4,}\s*\.?\s*$/u;

/**
 * Whether a line at the top of a note is part of the letterhead. In a note that has headings a line in title case or
 * capitals is one too, for the diagnoses come under a heading; a note without headings may be nothing but such a line.
 */
export const isLetterhead = (line: string, hasHeadings: boolean): boolean => {
  if (onlyMarks.test(line)) return true;
  if (boxes.test(line)) return false;
  if (isProse(line)) return false;
  if (label.test(line) || person.test(line)) return true;
  const lower = lowerWords(line);
  if (lower <= 2 && office.test(line)) return true;
  if (inSentenceCase.test(line)) return false;
  return hasHeadings && (lower < 3 || numbered.test(line) || pairs.test(line));
};
