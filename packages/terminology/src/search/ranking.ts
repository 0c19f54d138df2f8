/**
 * What counts how much in ranking, in one place. The weights were fitted on index queries, half of them kept apart to
 * check (docs/search.md); each is a plain statement about evidence, and none is about a word or a code.
 */
export const ranking = {
  /** How well a word of the index stands for a word of the query, 0 to 100. */
  quality: {
    exact: 100,
    form: 97,
    shorthand: 95,
    joined: 92,
    prefix: 88,
    prefixOfKnown: 76,
    root: 78,
    /** A longer word that begins with it: hemoglobinuria for hemoglobin. */
    begun: 55,
    /** Of a word that no name has: a longer word that ends with it, and the longest word that it ends with. */
    ended: 95,
    ending: 65,
    /** A plain word for the word, or for one of its parts: kidney for renal, rectum for proctoptosis. */
    part: 65,
    partOfSeveral: 50,
    /** A word with a part of the same meaning: nephritis for renal; and one that has the word as a part: renal for kidney. */
    samePart: 45,
    hasPart: 50,
    /** Times the likeness of a word that is spelt much like one that no name has: hypercalciuria for calciuria. */
    kin: 80,
    /** Times the strength of the association. */
    associated: 78,
    /** What the likeliest correction is worth of a word that no name has, and of one that some have. */
    similar: 100,
    similarToKnown: 85,
  },
  /** Logarithms of how much less likely a correction is: by the error, a wrong first letter, a rare word, each letter left out at the end. */
  correction: { perError: 1, firstLetter: 0.3, rare: 0.4, longer: 0.05 },
  /** A word that an association explains with probability e^-surprise counts as not explained. */
  surprise: 4,
  /** What a residual category ("other specified diseases of …") has for a word that it lacks. */
  residual: 20,
  /** Words of a name that nobody asked for, relative to words asked for and found. */
  unaskedCost: 0.3,
  /** "Without shock" is a poor answer to "shock". */
  denied: 0.5,
  /** Of choosing candidates alone: what is common or billable is worth more before anything is asked. */
  commonBonus: 0.14,
  billableBonus: 0.3,
  /** A name of our vocabulary says how people speak, a title what the code means: at equal match the title wins. */
  kinds: [1, 0.985, 0.985, 0.985, 0.985, 0.97],
  /** By kind of name: who says exactly what a concept is called means it, whatever else speaks for others. */
  exactFirst: [30, 15, 15, 15, 0, 0],
  /** A title typed out letter by letter. */
  typedOut: 10,
  /** A name has a word for a slot when it meets it at least so well. */
  wholeFrom: 45,
  /** How much each piece of evidence counts: a logistic model over the candidates of a query (evidence.ts). */
  weights: {
    share: 5.78,
    coverage: 0.44,
    unasked: -3.6,
    order: 0.31,
    indexed: 0.3,
    exact: -0.46,
    union: 0.95,
    direct: 0.31,
    weakest: 1.15,
    lead: 1.59,
    head: 0.88,
    titleCoverage: 1.81,
    titleUnasked: -2.23,
    unspecified: -1.73,
    category: 1.45,
    section: 1.01,
    chapter: 1.97,
  },
  /** The same for what headers above meet of the query that the concept does not. */
  context: 7.02,
  /** The same for what is known before anything is asked (standing.ts). */
  standing: {
    billable: 8.19,
    common: 0.8,
    residual: 0.87,
    open: 0.15,
    names: 2.08,
    density: 2.47,
    titleLength: 0.8,
    depth: -3.14,
  },
  /** At most so many words of a query count, its abbreviations spelt out; a slot is a bit of a 32-bit number. */
  slots: 32,
  /** A slot is met by its word or a form of it from this quality on. */
  directFrom: 70,
  /**
   * How many concepts are looked at closely: by what they gathered the first ten, and all that gathered nearly as much as the tenth,
   * up to so many.
   */
  firstPage: 10,
  belowFirstPage: 0.62,
  candidates: 300,
  /** In choosing those: what a word makes up of a name, beside that it is there. */
  candidateShare: 0.8,
  /** And in what family they are: a logit against it takes so much of what they gathered, but leaves at least the second. */
  familyWorth: 0.2,
  leastFamilyWorth: 0.5,
  readingFactor: 0.97,
};
