/** What one UTF-16 unit is to the readers of a note: looked up once, so that no expression runs per character. */
export const characterKinds = { other: 0, letter: 1, digit: 2, space: 3 } as const;

const unknown = 255;
/** Kind by UTF-16 unit, filled as units are met. Halves of surrogate pairs are `other`: no word we compare holds one. */
const kinds = new Uint8Array(65_536).fill(unknown);

/** Kind of the UTF-16 unit: letter (any script of the BMP), ASCII digit, white space, other. */
export const kindOf = (unit: number): number => {
  const known = kinds[unit] ?? 0;
  return known === unknown ? learn(unit) : known;
};

/** What text copied from a document holds within words and nobody sees: soft hyphens, joiners and spaces of no width. */
export const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;

const learn = (unit: number): number => {
  const character = String.fromCharCode(unit);
  let kind: number = characterKinds.other;
  if (/\p{L}/u.test(character) || unseen.test(character)) kind = characterKinds.letter;
  else if (/\d/.test(character)) kind = characterKinds.digit;
  else if (/\s/.test(character)) kind = characterKinds.space;
  kinds[unit] = kind;
  return kind;
};

export const isLetter = (unit: number): boolean => kindOf(unit) === characterKinds.letter;
export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
/** A small letter of the alphabet without accents. */
export const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122;
export const isSpace = (unit: number): boolean => kindOf(unit) === characterKinds.space;

/** Some UTF-16 units, told from all others without a look-up in a table of hashes. */
export interface UnitSet {
  has(unit: number): boolean;
}

/** Units that most notes hold. */
const common = 128;

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
