import { trigramsOf } from '../text/trigrams.ts';
import { flatten } from './groups.ts';
import type { Sections } from './sections.ts';
import { compareUtf8, packStrings } from './string-table.ts';

/** Shorter words are alike by chance. */
const shortest = 5;

/** For each run of three letters the words that have it, ascending: where to look for words that are spelt alike. */
export function trigramSections(dictionary: readonly string[]): Sections {
  const lists = new Map<string, number[]>();
  dictionary.forEach((word, number) => {
    if (word.length < shortest || /\d/.test(word)) return;
    for (const trigram of trigramsOf(word)) {
      const list = lists.get(trigram);
      if (list === undefined) lists.set(trigram, [number]);
      else list.push(number);
    }
  });
  const keys = [...lists.keys()].sort(compareUtf8);
  const packed = packStrings(keys);
  const { starts, members } = flatten(keys.map((key) => lists.get(key) ?? []));
  return {
    trigramOffsets: packed.offsets,
    trigramBytes: packed.bytes,
    trigramStarts: starts,
    trigramWords: members,
  };
}
