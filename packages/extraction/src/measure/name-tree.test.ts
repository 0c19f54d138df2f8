import { expect, it } from 'vitest';
import { marksOf } from '../note/marks.ts';
import { NameTree, type NameWord } from './name-tree.ts';

const wordsOf = (text: string): NameWord[] =>
  marksOf(text, 0, text.length).filter(({ beginning }) => beginning !== 0);

const treeOf = (...names: readonly string[]): NameTree<string> => {
  const tree = new NameTree<string>();
  for (const name of names) tree.grow(wordsOf(name), () => name);
  return tree;
};

it('finds the longest name that begins with a word, whatever stands between its words', () => {
  const tree = treeOf('ferritin', 'white count', 'white', 'white count of the fluid');
  const text = 'Ferritin, white-count of: the fluid';
  const marks = marksOf(text, 0, text.length);
  expect(marks.map((_mark, index) => tree.longestAt(marks, index)?.value ?? '')).toEqual([
    'ferritin',
    '',
    'white count of the fluid',
    '',
    '',
    '',
    '',
    '',
    '',
  ]);
  expect(tree.longestAt(wordsOf('white count of the'), 0)).toEqual({ value: 'white count', last: 1 });
  expect(tree.longestAt(wordsOf('count of the fluid'), 0)).toBeNull();
});

it('tells words of one number apart by their letters', () => {
  const tree = new NameTree<string>();
  tree.grow([{ plain: 'gout', beginning: 7 }], () => 'gout');
  expect(tree.longestAt([{ plain: 'gout', beginning: 7 }], 0)?.value).toBe('gout');
  expect(tree.longestAt([{ plain: 'gown', beginning: 7 }], 0)).toBeNull();
});

it('keeps what a name was first put in for', () => {
  const tree = treeOf('gout');
  expect(tree.grow(wordsOf('gout'), () => 'another')).toBe('gout');
  expect(tree.grow([], () => 'nothing')).toBeNull();
});
