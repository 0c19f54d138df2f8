import { foldSpelling } from './spelling.ts';

/** Written shorthand that tokenizing at the slash would tear apart. */
const slashed: readonly (readonly [RegExp, string])[] = [
  [/\bw\/o\b/g, ' without '],
  [/\bw\//g, ' with '],
  [/\bs\/p\b/g, ' status post '],
  [/\bh\/o\b/g, ' history of '],
  [/\bc\/o\b/g, ' complains of '],
];

/** "Type I" is type 1, while a bare "i" elsewhere may be iodine or an initial. */
const romanOne = /\b(type|stage|grade|class|degree) i\b/g;

const combiningMarks = /[\u0300-\u036f]/g;
const beyondAscii = /[^\0-\x7f]/;

/** Lower case without accents, curly quotes and torn shorthand: the form that words are cut from. */
export function plainText(text: string): string {
  let plain = text.toLowerCase();
  if (beyondAscii.test(plain)) {
    plain = plain
      .normalize('NFKD')
      .replace(combiningMarks, '')
      .replace(/[\u2018\u2019\u02bc]/g, "'");
  }
  if (plain.includes('/')) for (const [pattern, full] of slashed) plain = plain.replace(pattern, full);
  return plain.includes(' i') ? plain.replace(romanOne, '$1 1') : plain;
}

/**
 * The words of a text as the index knows them: lower case, no accents, possessive 's dropped, one spelling for British
 * and American, digits and letters kept together ("vitb12", "4a"). Order and repetitions are those of the text.
 */
export function words(text: string): string[] {
  const found = plainText(text)
    .replace(/'s\b/g, '')
    .replaceAll("'", '')
    .match(/[\p{L}\p{N}]+/gu);
  return found === null ? [] : found.map(foldSpelling);
}
