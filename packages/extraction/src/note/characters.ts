/** What one UTF-16 unit is to the readers of a note: a table, so that no expression runs per character. */
export const characterKinds = { other: 0, letter: 1, digit: 2, space: 3 } as const;

/** What text copied from a document holds within words and nobody sees: soft hyphens, joiners and spaces of no width. */
export const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;

const kindOfCharacter = (character: string): number => {
  if (/\p{L}/u.test(character) || unseen.test(character)) return characterKinds.letter;
  if (/\d/.test(character)) return characterKinds.digit;
  return /\s/.test(character) ? characterKinds.space : characterKinds.other;
};

/** Kind by UTF-16 unit. Halves of surrogate pairs are `other`: no word we compare holds one. */
const kinds = Uint8Array.from({ length: 65_536 }, (_, unit) => kindOfCharacter(String.fromCharCode(unit)));

/**
 * Kind of the UTF-16 unit: letter (any script of the BMP), ASCII digit, white space, other. Beside a text there is no unit (NaN); a table
 * that was once asked for that would be slow to answer ever after.
 */
export const kindOf = (unit: number): number => kinds[unit | 0] ?? characterKinds.other;

export const isLetter = (unit: number): boolean => kindOf(unit) === characterKinds.letter;
export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
/** A small letter of the alphabet without accents. */
export const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122;
export const isSpace = (unit: number): boolean => kindOf(unit) === characterKinds.space;

/** Where the letters end that begin at an offset. */
export const lettersEnd = (text: string, from: number, to: number): number => {
  let at = from;
  while (at < to && isLetter(text.charCodeAt(at))) at += 1;
  return at;
};

/** Some UTF-16 units, told from all others without a look-up in a table of hashes. */
export interface UnitSet {
  has(unit: number): boolean;
}

/** Units that most notes hold. */
const common = 128;

/** The set of these signs, asked by UTF-16 unit. */
export const unitSet = (signs: string): UnitSet => {
  const held = new Uint8Array(common);
  const rare: number[] = [];
  for (const sign of signs) {
    const unit = sign.charCodeAt(0);
    if (unit < common) held[unit] = 1;
    else rare.push(unit);
  }
  return { has: (unit) => (unit < common ? held[unit] === 1 : rare.includes(unit)) };
};

/** Whether a stretch of a text holds one of them. */
export const holdsUnit = (text: string, from: number, to: number, units: UnitSet): boolean => {
  const end = Math.min(to, text.length);
  for (let at = Math.max(0, from); at < end; at += 1) if (units.has(text.charCodeAt(at))) return true;
  return false;
};
