/** So much of a note tells in which language it is, in UTF-16 units. */
const sample = 20_000;

/** The share of letters of another script from which on a note is no English one that names somebody in their own letters. */
const otherScript = 0.3;

/**
 * Small words and words of every note that English, its abbreviations and Latin have not: "los" is also a length of stay, "die" is
 * English, "et al." stands in any note.
 */
const wordsOf = {
  spanish: 'el las del para una que fue paciente años con por como también muy desde',
  portuguese: 'uma para não foi dos das pelo pela como paciente anos com que ao',
  french: 'le les une avec pour dans est pas patiente ans qui aux ses été chez',
  german: 'der und mit ist wurde nicht eine einer einem patientin jahre wurden bei nach aufnahme',
  italian: 'della del nel alla una con che paziente anni sono stato dopo delle',
  dutch: 'het een van met voor niet bij werd patiënt jaar zijn naar',
  indonesian: 'dan yang dengan pasien pada tidak untuk tahun keluhan selama',
  english: 'the of and with was is for on to in at from by his her he she were has had not or no history',
} as const;

const languages = Object.entries(wordsOf).map(([name, words]) => ({
  name,
  words: new Set(words.split(' ')),
}));

/** So many different ones of a language's words have to be there: one or two stand in names. */
const fewest = 3;

/**
 * Is a note, or much of it, written in another language than English? Told by its letters and, among the languages in Latin ones, by
 * their small words; a few words alone tell nothing, and are taken for English.
 */
export function isInOtherLanguage(note: string): boolean {
  const text = note.slice(0, sample).normalize('NFC');
  const length = (pattern: RegExp) =>
    (text.match(pattern) ?? []).reduce((total, run) => total + run.length, 0);
  const foreign = length(/[^\p{Script=Latin}\P{L}][\p{L}\p{M}]*/gu);
  if (foreign > 0 && foreign >= otherScript * length(/[\p{L}\p{M}]+/gu)) return true;

  const said = (text.toLowerCase().match(/\p{L}+/gu) ?? []) as string[];
  const counts = languages.map(({ name, words }) => {
    const own = said.filter((word) => words.has(word));
    return { name, count: own.length, different: new Set(own).size };
  });
  const english = counts.find(({ name }) => name === 'english')?.count ?? 0;
  return counts.some(
    ({ name, count, different }) => name !== 'english' && different >= fewest && count > english,
  );
}
