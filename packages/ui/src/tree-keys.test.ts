import { describe, expect, it } from 'vitest';
import { type TreeLine, treeAction, typedAhead } from './tree-keys.ts';

const lines: TreeLine[] = [
  { id: 'a', level: 1, open: true, text: 'Chapter 4 Endocrine' },
  { id: 'b', level: 2, open: false, text: 'E08-E13 Diabetes' },
  { id: 'c', level: 2, open: null, text: 'E15-E16 Glucose' },
  { id: 'd', level: 1, open: false, text: 'Chapter 5 Mental' },
];

describe('the keys of a tree', () => {
  it.each([
    ['a', 'ArrowDown', { type: 'focus', id: 'b' }],
    ['d', 'ArrowDown', null],
    ['d', 'ArrowUp', { type: 'focus', id: 'c' }],
    ['a', 'ArrowUp', null],
    ['c', 'Home', { type: 'focus', id: 'a' }],
    ['a', 'End', { type: 'focus', id: 'd' }],
    ['a', 'PageDown', { type: 'focus', id: 'd' }],
    ['d', 'PageUp', { type: 'focus', id: 'a' }],
    ['b', 'ArrowRight', { type: 'open', id: 'b' }],
    ['a', 'ArrowRight', { type: 'focus', id: 'b' }],
    ['c', 'ArrowRight', null],
    ['a', 'ArrowLeft', { type: 'close', id: 'a' }],
    ['c', 'ArrowLeft', { type: 'focus', id: 'a' }],
    ['d', 'ArrowLeft', null],
    ['c', 'Enter', { type: 'choose', id: 'c' }],
    ['c', ' ', { type: 'choose', id: 'c' }],
    ['c', 'Tab', null],
    ['gone', 'ArrowDown', null],
  ] as const)('on %s: %s', (focused, key, action) => {
    expect(treeAction(lines, focused, key)).toEqual(action);
  });

  it('does not go from an open line without lines below it to its neighbour', () => {
    const empty: TreeLine[] = [
      { id: 'a', level: 1, open: true, text: 'A' },
      { id: 'b', level: 1, open: null, text: 'B' },
    ];
    expect(treeAction(empty, 'a', 'ArrowRight')).toBeNull();
  });
});

describe('type-ahead', () => {
  it('goes to the next line that begins so, round the end', () => {
    expect(typedAhead(lines, 'a', 'c')).toBe('d');
    expect(typedAhead(lines, 'd', 'C')).toBe('a');
    expect(typedAhead(lines, 'b', 'e')).toBe('c');
  });

  it('stays where it is while more is typed', () => {
    expect(typedAhead(lines, 'c', 'e1')).toBe('c');
    expect(typedAhead(lines, 'c', 'e0')).toBe('b');
    expect(typedAhead(lines, 'c', 'x')).toBeNull();
  });
});
