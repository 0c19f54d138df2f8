/** The second character is a digit but for the categories that begin with QA (since FY2026). */
const dotless = /^[A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])[0-9A-Z]{0,4}$/;

/** An ICD-10-CM code with its dot ("M10071" → "M10.071"), or null when the text is none in form. Dot and case are free. */
export function icd10cmCode(text: string): string | null {
  const plain = text.trim().toUpperCase().replace('.', '');
  if (!dotless.test(plain)) return null;
  return plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain;
}

/** The next shorter code: M10.9 → M10 → null at a category. */
export function shorterIcd10cmCode(code: string): string | null {
  if (code.length <= 3) return null;
  return code.length === 5 ? code.slice(0, 3) : code.slice(0, -1);
}

/** The closest shorter code that the release has: titles of placeholder levels (T78.2X) may be missing. */
export function icd10cmParent(code: string, has: (code: string) => boolean): string | null {
  let shorter = shorterIcd10cmCode(code);
  while (shorter !== null && !has(shorter)) shorter = shorterIcd10cmCode(shorter);
  return shorter;
}

const category = '[A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])';

/** The id of a section of the tabular list: its first and last category, or its only one. */
export const sectionRange = new RegExp(`^(${category})(?:-(${category}))?$`);

/** A code as running text writes it, as the source of a regular expression. */
export const writtenCode = String.raw`${category}(?:\.[0-9A-Z]{1,4})?`;
