import type { Span } from './span.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const fullYear = '(?:19|20)\\d{2}';
const year = `(?:${fullYear}|['’]?\\d{2})`;

/** Dates that their form alone tells (HIPAA Safe Harbor: all elements but the year). A year that stands alone is kept. */
const certain: readonly RegExp[] = [
  new RegExp(`(?<![\\d/.-])${fullYear}([-/.])(?:0?[1-9]|1[0-2])\\1${day}(?![\\d/]|-\\d|\\.\\d)`, 'g'),
  new RegExp(`(?<![\\d/.])${day}/${day}/${year}(?![\\d/]|\\.\\d)`, 'g'),
  new RegExp(`(?<![\\d.-])${day}-${day}-${fullYear}(?![\\d-])`, 'g'),
  // Two-digit years behind hyphens look like doses (10-8-10): both other parts must have two digits as well.
  /(?<![\d.-])(?:0[1-9]|[12]\d|3[01])-(?:0[1-9]|1[0-2])-\d{2}(?![\d-]|[ \t]*(?:u|iu|units?|mg|ml)\b)/gi,
  new RegExp(`(?<![\\d.])${day}\\.(?:0?[1-9]|1[0-2])\\.(?:${fullYear}|\\d{2})(?![\\d]|\\.\\d)`, 'g'),
  new RegExp(
    `(?<![\\p{L}\\d])${day}(?:st|nd|rd|th)?(?:[ \\t]of)?[ \\t.,/-]{0,2}${month}\\b\\.?(?:[ \\t.,/-]{0,2}${year}(?!\\d))?`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})${month}\\b\\.?[ \\t/-]{0,2}${day}(?:st|nd|rd|th)?(?!\\d|%|\\.\\d)(?:(?:,[ \\t]?|[ \\t]|[/-])${year}(?!\\d))?`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})${month}\\b[ \\t.,/'’-]{0,3}${fullYear}(?!\\d)`, 'giu'),
  new RegExp(`(?<![\\d/.])(?:0?[1-9]|1[0-2])/${fullYear}(?![\\d/])`, 'g'),
];

/** Day and month in figures, which may as well be a score (4/10) or a strength (4/5): told by a nought or the words around. */
const shortDate: readonly RegExp[] = [
  /(?<![\d/.])(?:0[1-9]\/(?:0[1-9]|[12]\d|3[01])|(?:[12]\d|3[01])\/0[1-9])(?![\d/]|\.\d|[ \t]*(?:mmhg|mg|ml|score|pain)\b)/gi,
  /(?<=\b(?:on|till|until|from|since|dated?|scan|visit|review|clinic|opd|note|of|by|upto|abg|labs?|usg|echo|ct|mri|ecg|cxr)[ \t]{1,3})(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|[12]\d|3[01])(?![\d/]|\.\d|[ \t]*(?:mmhg|mg|ml|sites?|score|pain|power|strength)\b)/gi,
  /(?<![\d/.])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?=[ \t]{1,2}(?:\d{4}[ \t]?h\b|morning|evening|night|afternoon))/gi,
];

/** Days in a row are the head of a flow sheet or an enumeration. */
const row =
  /(?:(?<![\d/.])\d{1,2}\/\d{1,2}(?![\d/.])(?:[ \t]*,[ \t]*|[ \t]+(?:and[ \t]+)?|[ \t]*&[ \t]*)){2,}\d{1,2}\/\d{1,2}(?![\d/.])/g;
const rowItem = /\d{1,2}\/\d{1,2}/g;

/** Months without a year or day; "may" and "march" are verbs as well, so what stands before must be about time. */
const monthAlone = [
  /(?<=\b(?:in|since|until|till|from|last|this|next|early|late|mid|of|by|before|after|during|and|for)[ \t])(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}])/gu,
  /(?<!\p{L})(?:January|February|April|June|July|August|September|October|November|December|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![\p{L}])/gu,
];

const isDayAndMonth = (text: string): boolean => {
  const [first = 0, second = 0] = text.split('/').map(Number);
  return first >= 1 && second >= 1 && first <= 31 && second <= 31 && Math.min(first, second) <= 12;
};

/** Every date of a note, with the short ones that were told once found wherever they stand. */
export const dates = (text: string): Span[] => {
  const found: Span[] = [];
  const add = (start: number, words: string) => {
    found.push({ start, end: start + words.replace(/[\s.,/-]+$/, '').length, kind: 'DATE' });
  };
  for (const pattern of [...certain, ...monthAlone])
    for (const match of text.matchAll(pattern)) add(match.index, match[0]);
  const short = new Set<string>();
  for (const pattern of shortDate)
    for (const match of text.matchAll(pattern)) if (isDayAndMonth(match[0])) short.add(match[0]);
  for (const match of text.matchAll(row)) {
    const items = [...match[0].matchAll(rowItem)];
    if (!items.every((item) => isDayAndMonth(item[0]))) continue;
    for (const item of items) short.add(item[0]);
  }
  if (short.size > 0)
    for (const match of text.matchAll(/(?<![\d/.])\d{1,2}\/\d{1,2}(?![\d/]|\.\d)/g))
      if (short.has(match[0])) add(match.index, match[0]);
  return found;
};

/** Ages over 89 (Safe Harbor counts them among the identifiers). */
const oldAges: readonly RegExp[] = [
  /(?<![\d.,/])(?:9\d|1[0-2]\d)(?=[ \t-]?(?:y(?:ea)?rs?\b|y\/o|yo\b|y\b|-?year-?[ \t]?old)|[ \t]?\/[ \t]?[MF]\b|[ \t]?[MF]\b)/gi,
  /(?<=\b(?:aged?|age[ \t]*\/[ \t]*(?:sex|gender))[ \t]*[:=-]?[ \t]*)(?:9\d|1[0-2]\d)(?![\d.,/%]*\d)/gi,
  /\b(?:ninety(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|(?:one|a) hundred(?:[ -]and[ -][a-z]+)?)(?=[ -]years?\b)/gi,
];

/** Ages over 89, which tell who it is (45 CFR 164.514(b)(2)(i)(C)). */
export const agesOver89 = (text: string): Span[] =>
  oldAges.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      ({ index, 0: age }): Span => ({ start: index, end: index + age.length, kind: 'AGE' }),
    ),
  );
