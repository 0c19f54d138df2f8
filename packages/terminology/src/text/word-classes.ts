/** Words that carry no meaning of their own in a query or a title. */
export const fillerWords: ReadonlySet<string> = new Set(
  'a an and as at by due for from in into is of on or nos nec the this to with my has having'.split(' '),
);

/** Words after which a name says what is not there, and words that end such a clause. */
export const negations: ReadonlySet<string> = new Set(['without', 'no', 'not', 'excluding']);
export const negationEnds: ReadonlySet<string> = new Set(['with', 'and', 'or', 'but', 'due']);

/**
 * How much a word of a title that nobody asked for counts against the title, relative to its rarity. ICD-10-CM titles
 * spell out the defaults (unspecified side, initial encounter,
 * closed and displaced fracture: Official Guidelines I.C.19.a and c), which a query leaves out: they count
 * next to nothing, while their alternatives (left, subsequent encounter, open) count in full or more.
 */
export const unaskedWeights: ReadonlyMap<string, number> = new Map(
  Object.entries({
    unspecified: 0.03,
    nos: 0.03,
    nec: 0.15,
    encounter: 0.01,
    initial: 0.01,
    closed: 0.03,
    displaced: 0.03,
    routine: 0.2,
    without: 0.03,
    uncomplicated: 0.03,
    essential: 0.03,
    nontraumatic: 0.05,
    primary: 0.1,
    site: 0.03,
    organism: 0.03,
    type: 0.1,
    other: 0.45,
    specified: 0.35,
    left: 0.4,
    right: 0.38,
    bilateral: 0.42,
    subsequent: 0.6,
    sequela: 0.65,
  }),
);

/** Clinical shorthand of single words, with what it may also stand for. */
export const shorthand: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    both: ['bilateral'],
    bilat: ['bilateral'],
    lt: ['left'],
    rt: ['right'],
    fx: ['fracture'],
    hx: ['history'],
    dx: ['diagnosis'],
    sx: ['symptoms'],
    ca: ['cancer'],
    exac: ['exacerbation'],
    sr: ['serum'],
  }),
);

/** Whether a word tells one concept from another, rather than fill a sentence, deny something or spell out a default or a rest. */
export function carriesMeaning(word: string): boolean {
  return !fillerWords.has(word) && !unaskedWeights.has(word) && !negations.has(word);
}
