import { expect, it } from 'vitest';
import { beginningOf } from './beginnings.ts';
import type { WordForm } from './word-forms.ts';
import { wordFormAt } from './word-table.ts';
import { type WordTree, WordTreeRoot } from './word-tree.ts';

const formOf = (word: string): WordForm => wordFormAt(word, 0, word.length);
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
  // Twice: as it is looked up, and as it is then known of the word.
  for (const forms of [words.map(formOf), words.map(formOf)])
    expect(forms.map((form) => root.first(form, form.lower)?.values[0])).toEqual(words);
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

it('keeps on a word where it leads from two trees, and of a third what it was asked last', () => {
  const roots = ['one', 'two', 'three'].map((value) => {
    const root = new WordTreeRoot<string>();
    root.grow('gout', beginningOf('gout')).values.push(value);
    return root;
  });
  const led = [0, 1, 0, 2, 1, 0].map((at) => roots[at]?.first(formOf('gout'), 'gout')?.values[0]);
  expect(led).toEqual(['one', 'two', 'one', 'three', 'two', 'one']);
});
