import { lastPart, wordParts } from '../text/word-parts.ts';
import { compareUtf8 } from './string-table.ts';

/** Words that share a form (a singular, a root), found by the form: `members` from starts[i] to starts[i + 1]. */
export interface WordGroups {
  readonly keys: readonly string[];
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** Groups word numbers by a form of the word; keys sorted, members ascending. */
export function groupWords(words: readonly string[], form: (word: string) => string): WordGroups {
  return groupsOf(words, (word) => [form(word)]);
}

/** Groups word numbers by what their parts mean; words without known parts stand in none. */
export function wordsByPart(words: readonly string[]): WordGroups {
  return groupsOf(words, (word) => {
    const parts = wordParts(word);
    return parts.length > 0 ? parts : lastPart(word);
  });
}

function groupsOf(words: readonly string[], formsOf: (word: string) => readonly string[]): WordGroups {
  const groups = new Map<string, number[]>();
  words.forEach((word, id) => {
    for (const key of formsOf(word)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [id]);
      else group.push(id);
    }
  });
  const keys = [...groups.keys()].sort(compareUtf8);
  return { keys, ...flatten(keys.map((key) => groups.get(key) ?? [])) };
}

/** Lists end to end: list i goes from starts[i] to starts[i + 1]. */
export function flatten(lists: readonly (readonly number[])[]): {
  starts: Uint32Array;
  members: Uint32Array;
} {
  const starts = new Uint32Array(lists.length + 1);
  let size = 0;
  lists.forEach((list, index) => {
    size += list.length;
    starts[index + 1] = size;
  });
  const members = new Uint32Array(size);
  lists.forEach((list, index) => {
    members.set(list, starts[index]);
  });
  return { starts, members };
}
