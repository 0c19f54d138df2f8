/**
 * The singular of a folded word, lightly: stones → stone, biopsies → biopsy. Words such as "pelvis" or "diabetes" may come
 * out wrong but the same on both sides, which is all that matching needs.
 */
export function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ae')) return word.slice(0, -1);
  if (!word.endsWith('s')) return word;
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Derivational endings, longest first, so that the longest that fits is taken. */
const endings = [
  'ically',
  'atosis',
  'atous',
  'ences',
  'ances',
  'ence',
  'ance',
  'eal',
  'ose',
  'ations',
  'ation',
  'ative',
  'atory',
  'ating',
  'ivity',
  'iasis',
  'iatic',
  'ical',
  'ated',
  'atic',
  'osis',
  'ures',
  'ysis',
  'ytic',
  'otic',
  'ency',
  'ancy',
  'ious',
  'ions',
  'ion',
  'ive',
  'ial',
  'ism',
  'ing',
  'ity',
  'ure',
  'ent',
  'ant',
  'ous',
  'ia',
  'ic',
  'al',
  'us',
  'um',
  'is',
  'ed',
  'es',
  'or',
  'e',
  'a',
  'i',
  'y',
  's',
] as const;

const shortestRoot = 4;

/** Latin and Greek nouns in x have their stem in other forms: varix, varices; pharynx, pharyngeal. */
function latinStem(word: string): string {
  return word.endsWith('nx') ? `${word.slice(0, -1)}g` : word.endsWith('x') ? `${word.slice(0, -1)}c` : word;
}

/**
 * What hypertension and hypertensive, diabetes and diabetic, cirrhosis and cirrhotic have in common. Coarser than a
 * dictionary would be: matches by root count for less than matches by word.
 */
export function root(word: string): string {
  const base = latinStem(singular(word));
  for (const ending of endings) {
    if (base.endsWith(ending) && base.length - ending.length >= shortestRoot) {
      return base.slice(0, -ending.length);
    }
  }
  return base;
}
