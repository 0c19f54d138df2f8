import { organismAt, organisms } from '../coding/infections/organism-names.ts';
import { isDigit } from '../note/characters.ts';
import { propertyOf } from './units.ts';

/** A value that stands behind a name of an observation. Offsets are UTF-16 units of the note. */
export interface Value {
  readonly text: string;
  /** Null where the result is a word ("negative"). */
  readonly number: number | null;
  readonly unit: string | null;
  /** What the unit measures, as a bit (`bitsOf`); 0 where none is known. */
  readonly property: number;
  readonly end: number;
}

/** What is told of a value between the name of an observation and it. */
const linking = [
  'levels?|values?|counts?|results?|score|peak|nadir|baseline|done',
  'today|now|again|still|already|only|initially|throughout|last (?:wk|week|month|year)|this (?:morning|week)',
  String.raw`on (?:arrival|admission|discharge|air|day \d+)|at (?:presentation|admission|discharge)|before (?:operation|surgery)|in the ED`,
  '(?:(?:has|have|had) )?(?:been|was|is|were|are|came)(?: up| down| back)?',
  '(?:(?:has|have|had) )?(?:already )?(?:fell|fallen|rose|risen|went|gone|going|(?:dropp|dipp)(?:ed|ing)|drift(?:ed|ing)|slid|crept|climb(?:ed|ing)|jumped|increas(?:ed|ing)|decreas(?:ed|ing)|improv(?:ed|ing)|correct(?:ed|ing)|settl(?:ed|ing)|recover(?:ed|ing)|peaked|reached|read|measured|showed|found|remained|held|stayed|ranged?)(?: up| down| back)?',
  '(?:(?:mildly|slightly|markedly|very) )?(?:low|high|raised|elevated|reduced|normal|stable|steady)',
  '(?:greater|more|less|lower|higher) than|under|below|above|around|about|approx(?:imately)?|of|at|to|from|up to|down to',
].join('|');

/** When it was measured: "03/02", "03/2025 outside", "09.12.25", "2023". Values from 1980 to 2029 in brackets, without a unit, are given up for it. */
const measuredOn = String.raw`\d{1,2}[/-]\d[^()\n]{0,20}|\d{1,2}\.\d{1,2}\.\d{2,4}|(?:19[89]|20[0-2])\d`;
/** A remark in parentheses that is not the value itself: "(venous)", "(03/02)". */
const remark = String.raw`\s*\((?:${measuredOn}|[^()\d<>≤≥~\n][^()\n]{0,29})\)`;

/** Words and signs that may stand between the name of an observation and its value. */
const link = new RegExp(
  String.raw`^(?:${remark})?(?:\s*(?:(?:${linking})\b\.?|[:=~|<>≤≥-]|\.{2,}))*\s*\(?`,
  'iu',
);

const number = /^([<>≤≥~]?\s*\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|[<>≤≥~]?\s*\d+(?:\.\d+)?)/;
const units = String.raw`×\s?10\^?\d+\s?\/?\s?[a-zµ]*|x\s?10\^?\*?[369](?:\s?\/?\s?(?:L|uL|µL|mcL))?|mmol\/mol|m?mol\/m?l|[µu]mol\/l|nmol\/l|pmol\/l|m?eq\/l|gms?\s?(?:%|\/\s?dl)|g\s?(?:%|\/\s?d?l)|mg\s?(?:%|\/\s?(?:dl|l|g|mmol))|(?:mcg|[µu]g|ng|pg)\s?\/\s?(?:ml|dl|l|g|mg)|[mµuk]?i?u\s?\/\s?m?l|\/\s?(?:cu\.?\s?mm|cmm|[µu]l|mm3|mcl|hpf)|k\/[µu]l|cells\/\S+|cfu\/ml|lakhs?(?:\s?\/\s?[a-z.]+)?|fl|pg|mm\s?hg|mm\/h(?:r|our)?|ml\/min(?:\/1\.73\s?m2)?|sec(?:onds|s)?|kg\/m2|kgs?|lbs?|m2|cms?|kpa|mosm\/kg|bpm|\/\s?min|°\s?[CF]|[CF]\b|%`;
const unit = new RegExp(String.raw`^\s?(${units})(?!\p{L})`, 'iu');
/** Rows of tables have the unit before the values: "Hb g/dl   8.1   7.6". */
const unitAhead = new RegExp(String.raw`^\s*\(?(${units})\)?\s*[:=|]?\s+(?=[<>≤≥~]?\s?\d)`, 'iu');
const qualitative =
  /^(?:(?:pos|neg)(?:itive|ative)?\b|[+-]\s?ve\b|non[- ]?reactive|reactive|not detected|detected|sterile|no growth|grew\b[^.;,\n]{0,40}\p{L}*|[ABO]{1,2}(?:\s(?:rh\s?)?(?:pos|neg)(?:itive|ative)?\b|\s?(?:rh\s?)?[+-]ve))/iu;
/** What came of a culture, behind where it was taken: "from both lines grew …", "x 2: no growth". */
const cultured =
  /^[^.;,\n]{0,40}?\b((?:grew|growth of|positive for|no growth|sterile|negative)\b[^.;,\n]{0,40}\p{L}*)/iu;
/** The full stop of "E. coli", which ends nothing; that of "group B." does. */
const stopOfGenus = /(?<=(?<!\p{L}|\b(?:[Gg]roup|[Tt]ype) )\p{Lu})\.(?=\s?\p{Ll})/gu;

/** What a value is read by. */
export const values: readonly RegExp[] = [
  number,
  qualitative,
  cultured,
  ...organisms.map(({ said }) => said),
];

/** No drug is given in so many grams: a newborn's weight. */
const leastBodyGrams = 300;
const dose = /^\s?(?:mg|mcg|units?|tab|ml|g)\b(?!\s?[/%])/i;
const grams = /^\s?(g)\b(?!\s?[/%])/i;
const dateOrOrdinal = /^\s?[/-]\s?\d{1,2}[/-]\d|^(?:st|nd|rd|th)\b/i;

const [space, bracket] = [' ', '('].map((sign) => sign.charCodeAt(0));

const amountOf = (written: string): number => Number.parseFloat(written.replace(/[^\d.]/g, ''));

/** What a bracket goes on with behind a value: "(13.9, up from 11)". */
const restOfBracket = /^[^()\n;]{0,30}\)/;

/** The value that stands directly behind `from`, or null. Dates and doses are no values; of a culture an organism is one. */
export const valueAfter = (text: string, from: number, to: number, isCulture = false): Value | null => {
  const rest = text.slice(from, Math.min(to, from + 120));
  const blank = rest.charCodeAt(0) === space ? 1 : 0;
  // Most values stand directly behind their name.
  const isNext = isDigit(rest.charCodeAt(blank));
  const ahead = isNext ? null : unitAhead.exec(rest);
  const skipped = isNext ? blank : ((ahead ?? link.exec(rest))?.[0].length ?? 0);
  const tail = rest.slice(skipped);
  // A number behind a culture is the day it was taken, or how many.
  const found = isCulture ? null : number.exec(tail);
  const value =
    found === null
      ? wordAfter(tail, from + skipped, isCulture)
      : numberAfter(tail, from + skipped, found[0], ahead?.[1]);
  if (value === null || rest.charCodeAt(skipped - 1) !== bracket) return value;
  const closing = restOfBracket.exec(rest.slice(value.end - from))?.[0].length ?? 0;
  return { ...value, end: value.end + closing };
};

/** A result that is a number, with its unit. */
const numberAfter = (tail: string, from: number, written: string, unitBefore?: string): Value | null => {
  const behind = tail.slice(written.length);
  const amount = amountOf(written);
  if (dateOrOrdinal.test(behind)) return null;
  const ofNewborn = amount >= leastBodyGrams ? grams.exec(behind) : null;
  if (ofNewborn === null && dose.test(behind)) return null;
  const [measured = '', unitBehind] = ofNewborn ?? unit.exec(behind) ?? [];
  const itsUnit = (unitBehind ?? unitBefore)?.trim() ?? null;
  return {
    text: `${written}${measured}`.trim(),
    number: amount,
    unit: itsUnit,
    property: itsUnit === null ? 0 : propertyOf(itsUnit),
    end: from + written.length + measured.length,
  };
};

/** How long the result of a culture is, and where it begins: "from the left arm grew S. aureus". */
const growthIn = (tail: string): readonly [start: number, length: number] | null => {
  const read = tail.replace(stopOfGenus, ' ');
  const first = qualitative.exec(read)?.[0] ?? organismAt(tail);
  if (first !== undefined) return [0, first.length];
  const [all = '', grown = ''] = cultured.exec(read) ?? [];
  return grown === '' ? null : [all.length - grown.length, grown.length];
};

/** A result that is a word. */
const wordAfter = (tail: string, from: number, isCulture: boolean): Value | null => {
  const [start, length] = (isCulture ? growthIn(tail) : [0, qualitative.exec(tail)?.[0].length ?? 0]) ?? [
    0, 0,
  ];
  if (length === 0) return null;
  const text = tail.slice(start, start + length).trimEnd();
  return { text, number: null, unit: null, property: 0, end: from + start + text.length };
};
