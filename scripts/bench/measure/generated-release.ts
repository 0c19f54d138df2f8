import { type ConceptInput, type ReleaseContent, seededRandom } from '@ohm/terminology';

const letters = [
  'a',
  'e',
  'i',
  'o',
  'u',
  'b',
  'c',
  'd',
  'f',
  'g',
  'h',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'x',
];
const vowels = 5;
/** Words of a name, as often as in names of SNOMED CT: share of names with so many words or fewer. */
const lengths = [0.03, 0.16, 0.36, 0.56, 0.71, 0.82, 0.89, 0.94, 0.97, 1];

export interface GeneratedSize {
  readonly concepts: number;
  readonly designations: number;
  readonly words: number;
}

/**
 * An invented release as large as SNOMED CT: words by Zipf's law (the r-th word 1/r as often as the first), names as long as
 * SNOMED CT's, a fixed seed.
 */
export function generatedRelease({ concepts, designations, words }: GeneratedSize): ReleaseContent {
  const random = seededRandom(20_261_126);
  const dictionary = distinctWords(words, random);
  const below = cumulativeZipf(words);
  const name = (): string => {
    const draw = random();
    const size = lengths.findIndex((share) => draw <= share) + 1;
    return Array.from({ length: size }, () => dictionary[find(below, random())]).join(' ');
  };
  const synonyms = designations / concepts - 1;
  const rows = Array.from({ length: concepts }, (_, at): ConceptInput => {
    const extra = Math.floor(synonyms) + (random() < synonyms % 1 ? 1 : 0);
    return {
      code: String(100_000_000 + at * 7),
      billable: null,
      parent: at === 0 ? null : String(100_000_000 + Math.floor(at / 6) * 7),
      designations: [
        { term: name(), kind: 'title' },
        ...Array.from({ length: extra }, () => ({ term: name(), kind: 'synonym' as const })),
      ],
      commonness: 0,
    };
  });
  return {
    release: {
      system: 'snomed',
      version: 'generated',
      title: 'Generated',
      source: 'official',
      effectiveFrom: null,
      effectiveTo: null,
      conceptCount: concepts,
    },
    concepts: rows,
  };
}

function distinctWords(count: number, random: () => number): string[] {
  const found = new Set<string>();
  while (found.size < count) {
    const syllables = 1 + Math.floor(random() * 4);
    let word = '';
    for (let syllable = 0; syllable < syllables; syllable += 1) {
      const consonant = letters[vowels + Math.floor(random() * (letters.length - vowels))] ?? '';
      const vowel = letters[Math.floor(random() * vowels)] ?? '';
      word += consonant + vowel;
    }
    found.add(random() < 0.5 ? word : `${word}${letters[vowels + Math.floor(random() * 15)] ?? ''}`);
  }
  return [...found];
}

function cumulativeZipf(count: number): Float64Array {
  const below = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + 1);
    below[rank] = sum;
  }
  return below.map((value) => value / sum);
}

/** The first place whose cumulative share is not below the draw. */
function find(below: Float64Array, draw: number): number {
  let low = 0;
  let high = below.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((below[middle] ?? 1) < draw) low = middle + 1;
    else high = middle;
  }
  return low;
}
