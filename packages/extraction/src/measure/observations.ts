import { type Property, propertyOf } from './units.ts';

/** A value that stands behind a name of an observation. Offsets are UTF-16 units of the note. */
export interface Value {
  readonly text: string;
  /** Null where the result is a word ("negative"). */
  readonly number: number | null;
  readonly unit: string | null;
  readonly property: Property | null;
  readonly end: number;
}

/** Words that may stand between the name of an observation and its value. */
const link =
  /^(?:\s*\([^()\n]{0,30}\))?(?:\s*(?:levels?|values?|counts?|results?|score|today|now|again|only|initially|on (?:arrival|admission|discharge|air|day \d+)|at (?:presentation|admission|discharge)|in the ED|(?:was|is|were|of|at|to|came (?:back )?(?:at|to|positive|negative)?|fell to|fell from|rose to|climbed to|went up to|came down to|dropped to|increased to|decreased to|corrected to|up to|down to|peaked at|read|measured|showed|found|around|about|approx\.?|approximately|remained|stable at)\b|ranged?|[:=~|<>≤≥-]|\.{2,}))*\s*/iu;

const number = /^([<>≤≥~]?\s*\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|[<>≤≥~]?\s*\d+(?:\.\d+)?)/;
const unit =
  /^\s?(×\s?10\^?\d+\s?\/?\s?[a-zµ]*|x\s?10\^?\*?[369](?:\s?\/?\s?(?:L|uL|µL|mcL))?|m?mol\/m?l|[µu]mol\/l|nmol\/l|pmol\/l|m?eq\/l|gms?\s?(?:%|\/\s?dl)|g\s?(?:%|\/\s?d?l)|mg\s?(?:%|\/\s?(?:dl|l|g|mmol))|(?:mcg|[µu]g|ng|pg)\s?\/\s?(?:ml|dl|l|g|mg)|[mµuk]?i?u\s?\/\s?m?l|\/\s?(?:cu\.?\s?mm|cmm|[µu]l|mm3|mcl|hpf)|k\/[µu]l|cells\/\S+|cfu\/ml|lakhs?(?:\s?\/\s?[a-z.]+)?|fl|pg|mm\s?hg|mm\/h(?:r|our)?|ml\/min(?:\/1\.73\s?m2)?|sec(?:onds|s)?|kg\/m2|kgs?|lbs?|m2|cms?|bpm|\/\s?min|°\s?[CF]|[CF]\b|%)(?![\p{L}])/iu;
const qualitative =
  /^(?:positive|negative|non[- ]?reactive|reactive|not detected|detected|sterile|no growth|grew\b[^.;,\n]{0,40}|[ABO]{1,2}(?:\s(?:rh\s?)?(?:positive|negative)|\s?(?:rh\s?)?[+-]ve))/i;

/** What a value is read by. */
export const values: readonly RegExp[] = [number, qualitative];

/** The value that stands directly behind `from`, or null. Dates and doses are no values. */
export const valueAfter = (text: string, from: number, to: number): Value | null => {
  const rest = text.slice(from, Math.min(to, from + 120));
  const skipped = link.exec(rest)?.[0].length ?? 0;
  const tail = rest.slice(skipped);
  const found = number.exec(tail);
  if (found !== null) {
    const behind = tail.slice(found[0].length);
    if (
      /^\s?[/-]\s?\d{1,2}[/-]\d|^(?:st|nd|rd|th)\b|^\s?(?:mg|mcg|units?|tab|ml|g)\b(?!\s?[/%])/i.test(behind)
    )
      return null;
    const measured = unit.exec(behind);
    const written = measured?.[1]?.trim() ?? null;
    return {
      text: `${found[0]}${measured?.[0] ?? ''}`.trim(),
      number: Number.parseFloat(found[0].replace(/[^\d.]/g, '')),
      unit: written,
      property: written === null ? null : propertyOf(written),
      end: from + skipped + found[0].length + (measured?.[0].length ?? 0),
    };
  }
  const word = qualitative.exec(tail);
  if (word === null) return null;
  return {
    text: word[0],
    number: null,
    unit: null,
    property: null,
    end: from + skipped + word[0].trimEnd().length,
  };
};
