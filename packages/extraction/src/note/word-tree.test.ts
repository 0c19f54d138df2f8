import { expect, it } from 'vitest';
import { beginningOf } from './beginnings.ts';
import { type WordTree, WordTreeRoot } from './word-tree.ts';

const branch = (tree: WordTree<string> | undefined, word: string) => tree?.branch(word, beginningOf(word));

it('finds every phrase that was put in, and goes on with no other word', () => {
  const root = new WordTreeRoot<string>();
  const words = Array.from({ length: 200 }, (_, at) => `word${at}`);
  let longest: WordTree<string> = root;
  for (const word of words) {
    root.grow(word, beginningOf(word)).values.push(word);
    longest = longest.grow(word, beginningOf(word));
  }
  longest.values.push('all of them');
  expect(words.map((word) => branch(root, word)?.values[0])).toEqual(words);
  expect(words.every((word) => root.beginnings.mayHold(beginningOf(word)))).toBe(true);
  expect(words.reduce<WordTree<string> | undefined>(branch, root)?.values).toEqual(['all of them']);
  expect(branch(branch(root, 'word0'), 'word2')).toBeUndefined();
  expect(branch(root, 'other')).toBeUndefined();
});

it('tells words of one number apart by their letters', () => {
  const root = new WordTreeRoot<string>();
  root.grow('gout', 7).values.push('gout');
  expect(root.branch('gout', 7)?.values).toEqual(['gout']);
  expect(root.branch('gown', 7)).toBeUndefined();
});
