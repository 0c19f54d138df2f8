import { rememberedApart } from '../remembered.ts';

/*
 * What an expression finds is written here as skeletons: letters in lower case and digits as they are, "#" for any digit, "|" where a word
 * begins or ends, "*" for whatever else. Those of `\bpea-?nuts?\b` are |pea|nut|, |pea|nuts|, |peanut| and |peanuts|.
 */

/** A part of a word, with "|" where the word has to begin or end: "|nut|", "|skipp", "ectomy|". */
export type Stem = string;

/** Words that stand in more than one sentence of a hundred. */
const everywhere: ReadonlySet<string> = new Set(
  (
    'a after and as at by c d day days discharge for from g had has he her his if in is it l left mg no not o of on or pain right s she ' +
    'since t that the this to two up was with x'
  ).split(' '),
);

/** How often a stem may be met. For want of a count of all words: the longer the rarer, most of all where it is a whole word. */
const costOf = rememberedApart((stem: Stem): number => {
  const letters = stem.replaceAll('|', '');
  if (/\d|#/.test(letters)) return 1000 * 0.4 ** letters.replaceAll('#', '').length;
  const edges = stem.length - letters.length;
  return everywhere.has(letters) ? 60 : 100 * 1.7 ** -(letters.length + 1.5 * edges);
});

/** Of which one at least stands in what is found; null where nothing is known. */
export type Stems = readonly Stem[] | null;

/** Those of two that are met more rarely. */
export const rarer = (one: Stems, other: Stems): Stems => {
  if (one === null || other === null) return one ?? other;
  const cost = (stems: readonly Stem[]): number => stems.reduce((sum, stem) => sum + costOf(stem), 0);
  return cost(other) < cost(one) ? other : one;
};

/** "5mg" may be one word or two (scan-words.ts), so one ends where a digit stands beside a letter. */
const stemsIn = (skeleton: string): readonly Stem[] => {
  const apart = skeleton.replace(/(?<=[a-z])(?=[\d#])|(?<=[\d#])(?=[a-z])|\|+/g, '||');
  return [...new Set(apart.match(/\|?(?:[a-z]+|[\d#]+)\|?/g))];
};

/** The rarest stem that all hold, if there is one. */
const sharedBy = (all: readonly (readonly Stem[])[]): Stems =>
  (all[0] ?? [])
    .filter((stem) => all.every((stems) => stems.includes(stem)))
    .map((stem) => [stem])
    .reduce<Stems>(rarer, null);

/** Few and rare stems of which every skeleton holds one; null where one holds none. */
export const stemsOf = (skeletons: readonly string[]): readonly Stem[] | null => {
  const all = skeletons.map(stemsIn);
  if (all.some((stems) => stems.length === 0)) return null;
  // By how many of those that hold nothing yet each is held.
  const held = new Map<Stem, number>();
  const count = (stems: Iterable<Stem>, by: 1 | -1): void => {
    for (const stem of stems) held.set(stem, (held.get(stem) ?? 0) + by);
  };
  for (const stems of all) count(stems, 1);
  const chosen: Stem[] = [];
  for (let left = all; left.length > 0; ) {
    let [best, least] = ['', Number.POSITIVE_INFINITY];
    for (const [stem, times] of held) {
      const share = times === 0 ? least : costOf(stem) / times;
      if (share < least) [best, least] = [stem, share];
    }
    chosen.push(best);
    left = left.filter((stems) => {
      const isHeld = stems.includes(best);
      if (isHeld) count(stems, -1);
      return !isHeld;
    });
  }
  // What was chosen first is often held by skeletons that hold what was chosen for others.
  const isEnough = (few: readonly Stem[]): boolean =>
    all.every((stems) => stems.some((stem) => few.includes(stem)));
  const needed = chosen.reduce<readonly Stem[]>((kept, stem) => {
    const others = kept.filter((one) => one !== stem);
    return isEnough(others) ? others : kept;
  }, chosen);
  return rarer(needed, sharedBy(all));
};
