import { fullShare, packPosting, postingShare } from './posting.ts';

/** For each word the concepts that have it in a name, ascending, from starts[word] to starts[word + 1]. */
export interface Postings {
  readonly starts: Uint32Array;
  /** Concepts with the share of their best name that the word makes up (posting.ts). */
  readonly postings: Uint32Array;
}

/** Names as word numbers: those of concept c from nameStarts[c], the words of name n from tokenStarts[n]. */
export interface NumberedNames {
  readonly nameStarts: Uint32Array;
  readonly tokenStarts: Uint32Array;
  readonly words: Uint32Array;
}

const nobody = 0xffffffff;

/** In how many concepts each word occurs. */
export function conceptFrequencies(names: NumberedNames, wordCount: number): Uint32Array {
  const frequencies = new Uint32Array(wordCount);
  const last = new Uint32Array(wordCount).fill(nobody);
  eachToken(names, (word, concept) => {
    if (last[word] === concept) return;
    last[word] = concept;
    frequencies[word] = (frequencies[word] ?? 0) + 1;
  });
  return frequencies;
}

/**
 * Postings of every word. `rarity` is that of each word, `weights` how much each token counts against its name when nobody
 * asked for it, both 0 to 1: a word's share of a name is its rarity beside what else the name would have to be asked for.
 */
export function postingsOf(
  names: NumberedNames,
  frequencies: Uint32Array,
  rarity: Float64Array,
  weights: Float32Array,
): Postings {
  const starts = new Uint32Array(frequencies.length + 1);
  for (let word = 0; word < frequencies.length; word += 1)
    starts[word + 1] = (starts[word] ?? 0) + (frequencies[word] ?? 0);
  const size = starts[frequencies.length] ?? 0;
  const postings = new Uint32Array(size);
  const next = starts.slice();
  const last = new Uint32Array(frequencies.length).fill(nobody);
  let total = 0;
  let open = nobody;
  eachToken(names, (word, concept, name, token) => {
    if (name !== open) {
      open = name;
      total = sum(weights, names.tokenStarts[name] ?? 0, names.tokenStarts[name + 1] ?? 0);
    }
    if (last[word] !== concept) {
      last[word] = concept;
      postings[next[word] ?? 0] = packPosting(concept, 0);
      next[word] = (next[word] ?? 0) + 1;
    }
    const own = rarity[word] ?? 0;
    const share = Math.max(1, Math.round((fullShare * own) / (total - (weights[token] ?? 0) + own)));
    const at = (next[word] ?? 0) - 1;
    if (share > postingShare(postings[at] ?? 0)) postings[at] = packPosting(concept, share);
  });
  return { starts, postings };
}

function eachToken(
  { nameStarts, tokenStarts, words }: NumberedNames,
  visit: (word: number, concept: number, name: number, token: number) => void,
): void {
  for (let concept = 0; concept + 1 < nameStarts.length; concept += 1) {
    const end = nameStarts[concept + 1] ?? 0;
    for (let name = nameStarts[concept] ?? 0; name < end; name += 1) {
      const last = tokenStarts[name + 1] ?? 0;
      for (let token = tokenStarts[name] ?? 0; token < last; token += 1)
        visit(words[token] ?? 0, concept, name, token);
    }
  }
}

function sum(numbers: Float32Array, start: number, end: number): number {
  let total = 0;
  for (let at = start; at < end; at += 1) total += numbers[at] ?? 0;
  return total;
}
