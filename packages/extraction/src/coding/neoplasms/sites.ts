import type { Terminology } from '@ohm/terminology';
import { splitNormalized, stopWords } from '../../note/normalize.ts';
import { levelsOf } from '../index-entry.ts';

/** A site by the words that tell it from the others of its category. */
export interface NeoplasmSite {
  readonly words: readonly string[];
  readonly code: string;
}

/** Category of a neoplasm → its sites and their codes. */
export type NeoplasmSites = ReadonlyMap<string, readonly NeoplasmSite[]>;

const heads = /, (?:malignant primary|ca in situ|benign|uncertain behavior|unspecified behavior)$/;
const root = 'Neoplasm, neoplastic, ';
/** What the table says beside a site: kinds of tissue, and places that mean nothing without the organ before them. */
const noSite = /carcinoma|specified|overlapping|sebaceous|NEC$|NOS$/;
const kindOfCell = /melano|malignant|nevus|cell\b/;
const vague =
  /^(?:right|left|upper|lower|distal|proximal|main|lateral|anterior|posterior|middle|wall|skin|body|head|tail|neck)$/;
/** Kinds that the Alphabetic Index lists by the sites of the skin and what lies under it. */
const listedBySite = /^(?:C43|C4A|D03|D17|D22)/;
/** The column of the table whose codes tell most regions of the skin apart. */
const ofSkin = /^C44\.\d/;

const wordsIn = (phrase: string): string[] =>
  splitNormalized(phrase.replace(/[^\p{L}\d-]+/gu, ' ').trim()).filter(
    (word) => word !== '' && !stopWords.has(word),
  );

/** Whether a word names what a whole category is of: "cervical" of "cervix uteri", "tonsillar" of "tonsil". */
const [shortestStem, longestEnding] = [4, 4];
const isWhole = (word: string, titleWords: readonly string[]): boolean =>
  titleWords.some((of) => {
    let same = 0;
    while (same < word.length && word[same] === of[same]) same += 1;
    return word === of || (same >= shortestStem && Math.max(word.length, of.length) - same <= longestEnding);
  });

/** The words of the last level, with those of the one above where it says nothing alone; null where that names no site. */
const siteWords = (levels: readonly string[]): string[] | null => {
  const last = levels.at(-1) ?? '';
  if (vague.test(last) && levels.length < 2) return null;
  const words = wordsIn(vague.test(last) ? levels.slice(-2).join(' ') : last);
  return words.length === 0 ? null : words;
};

/** Reads the sites of each category from the Neoplasm Table, and from the index where it lists a kind by site. */
export const compileNeoplasmSites = (terminology: Terminology, dateOfService?: string): NeoplasmSites => {
  const sites = new Map<string, NeoplasmSite[]>();
  const wholes = new Map<string, readonly string[]>();
  /** "Stump, cervical": the last level alone would call every cancer of the cervix one of the stump. */
  const namesWhole = (word: string, category: string): boolean => {
    if (!/^C(?!21)/.test(category)) return false;
    const known =
      wholes.get(category) ??
      wordsIn(terminology.lookup('icd10', category, dateOfService)?.display.toLowerCase() ?? '');
    wholes.set(category, known);
    return isWhole(word, known);
  };
  const put = (words: readonly string[] | null, code: string): void => {
    if (words === null || (words.length === 1 && namesWhole(words[0] ?? '', code.slice(0, 3)))) return;
    const of = sites.get(code.slice(0, 3));
    if (of === undefined) sites.set(code.slice(0, 3), [{ words, code }]);
    else of.push({ words, code });
  };
  const regions = new Map<string, string>();
  for (const { code, term, kind } of terminology.designations('icd10', dateOfService)) {
    if (kind !== 'index' || !/^[CD]/.test(code)) continue;
    if (term.startsWith(root)) {
      const place = term.slice(root.length).replace(heads, '');
      if (place.length === term.length - root.length || noSite.test(place.split(', ').at(-1) ?? '')) continue;
      const levels = levelsOf(place);
      const words = siteWords(levels);
      put(words, code);
      if (ofSkin.test(code) && levels[0] === 'skin' && levels.length > 1 && words !== null)
        regions.set(words.join(' '), code);
    } else if (listedBySite.test(code) && !noSite.test(term)) {
      const levels = levelsOf(term);
      if (levels.length > 2 && !kindOfCell.test(levels.at(-1) ?? '')) put(siteWords(levels), code);
    }
  }
  for (const [category, of] of sites)
    if (listedBySite.test(category)) of.push(...sitesOfRegions(of, regions));
  return sites;
};

/**
 * "Calf" stands in the Neoplasm Table beside "leg", with the same code, and not in the index under "Melanoma": where the
 * sites of one region of the skin have one code in a category, all of the region have it.
 */
const sitesOfRegions = (
  sites: readonly NeoplasmSite[],
  regions: ReadonlyMap<string, string>,
): NeoplasmSite[] => {
  const known = new Set(sites.map(({ words }) => words.join(' ')));
  const codes = new Map<string, Set<string>>();
  for (const { words, code } of sites) {
    const region = regions.get(words.join(' '));
    if (region !== undefined) codes.set(region, (codes.get(region) ?? new Set()).add(code));
  }
  return [...regions].flatMap(([words, region]) => {
    const of = codes.get(region);
    const code = of?.size === 1 ? [...of][0] : undefined;
    return code === undefined || known.has(words) ? [] : [{ words: words.split(' '), code }];
  });
};
