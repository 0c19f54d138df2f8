/** Signs that word processors write for plain ones; all of them one unit long. */
const signs: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0085': '\n',
  '\v': '\n',
};
const anySign = new RegExp(`[${Object.keys(signs).join('')}]`, 'g');

/** Between spaces a dash parts two thoughts; within a word it is a hyphen. */
const dashInWord = /(?<=[\p{L}\d])\u2013(?=[\p{L}\d])/gu;
const special = new RegExp(`${anySign.source}|\u2013`);

/** The note with plain spaces, quotation marks and hyphens, of the same length, so that offsets hold in both. */
export const withPlainSigns = (text: string): string =>
  special.test(text) ? text.replace(anySign, (sign) => signs[sign] ?? sign).replace(dashInWord, '-') : text;
