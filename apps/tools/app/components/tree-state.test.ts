import { describe, expect, it } from 'vitest';
import type { TreeLevel, TreeNode } from '../code-types.ts';
import { initialTree, type TreeEvent, treeReducer, visibleLines } from './tree-state.ts';

const node = (name: string, childCount = 0): TreeNode => ({
  node: name,
  kind: 'code',
  label: name,
  display: name,
  billable: null,
  childCount,
});
const level = (
  parent: string | null,
  names: readonly string[],
  offset = 0,
  total = names.length,
): TreeLevel => ({
  parent,
  total,
  offset,
  nodes: names.map((name) => node(name, name.length < 3 ? 2 : 0)),
});
const top = level(null, ['a', 'b']);
const start = initialTree('one', { node: null, levels: [top] });
const run = (...events: TreeEvent[]) => events.reduce(treeReducer, start);
const shown = (state = start) => visibleLines(state).map(({ id, level: depth, open }) => [id, depth, open]);

describe('the tree', () => {
  it('begins closed at the top, and opened along the way to a page', () => {
    expect(shown()).toEqual([
      ['a', 1, false],
      ['b', 1, false],
    ]);
    const opened = initialTree('one', {
      node: node('aa1'),
      levels: [top, level('a', ['aa']), level('aa', ['aa1', 'aa2']), level('aa1', [])],
    });
    expect(shown(opened)).toEqual([
      ['a', 1, true],
      ['aa', 2, true],
      ['aa1', 3, null],
      ['aa2', 3, null],
      ['b', 1, false],
    ]);
  });

  it('opens what is loaded, and closes what does not come, so that it can be asked for again', () => {
    const asked = run({ type: 'open', node: 'b' }, { type: 'loading', node: 'b' });
    expect(visibleLines(asked).find(({ id }) => id === 'b')).toMatchObject({ open: true, loading: true });
    const came = treeReducer(asked, { type: 'loaded', release: 'one', level: level('b', ['ba']) });
    expect(shown(came)).toEqual([
      ['a', 1, false],
      ['b', 1, true],
      ['ba', 2, false],
    ]);
    const failed = treeReducer(asked, { type: 'failed', node: 'b' });
    expect(shown(failed)).toEqual(shown());
    expect([...failed.failed]).toEqual(['b']);
    expect([...treeReducer(failed, { type: 'loading', node: 'b' }).failed]).toEqual([]);
  });

  it('keeps what was opened when another page is shown', () => {
    const walked = run(
      { type: 'open', node: 'b' },
      { type: 'loaded', release: 'one', level: level('b', ['ba']) },
      { type: 'page', release: 'one', tree: { node: node('a'), levels: [top, level('a', ['aa'])] } },
    );
    expect(shown(walked)).toEqual([
      ['a', 1, false],
      ['b', 1, true],
      ['ba', 2, false],
    ]);
  });

  it('starts anew with another release, and an answer about the old one comes too late', () => {
    const other = run(
      { type: 'open', node: 'b' },
      { type: 'loaded', release: 'one', level: level('b', ['ba']) },
      { type: 'page', release: 'two', tree: { node: null, levels: [top] } },
      { type: 'loaded', release: 'one', level: level('a', ['aa']) },
    );
    expect(shown(other)).toEqual(shown());
    expect(other.levels.has('a')).toBe(false);
  });
});

describe('a level in pages', () => {
  const names = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `n${from + at}`);
  const page = (from: number, to: number) => level(null, names(from, to), from, 9);
  const state = (...pages: TreeLevel[]) =>
    pages
      .slice(1)
      .reduce(
        (before, next) => treeReducer(before, { type: 'loaded', release: 'one', level: next }),
        initialTree('one', { node: null, levels: pages.slice(0, 1) }),
      );

  it('says where it goes on, on both sides', () => {
    const lines = visibleLines(state(page(3, 6)));
    expect(lines.map(({ id, position, size }) => [id, position, size])).toEqual([
      ['before ', 3, 9],
      ['n3', 4, 9],
      ['n4', 5, 9],
      ['n5', 6, 9],
      ['after ', 7, 9],
    ]);
    expect(lines.at(-1)?.more).toEqual({ parent: null, offset: 6, before: false });
    expect(lines[0]?.more).toEqual({ parent: null, offset: 0, before: true });
  });

  it.each([
    ['that follow each other', [page(0, 3), page(3, 6)], names(0, 6)],
    ['in the other order', [page(3, 6), page(0, 3)], names(0, 6)],
    ['that overlap', [page(0, 4), page(2, 6)], names(0, 6)],
    ['of which one is within the other', [page(0, 6), page(2, 4)], names(0, 6)],
    ['that do not touch: the newer counts', [page(0, 2), page(5, 7)], names(5, 7)],
  ] as const)('joins pages %s', (_, pages, expected) => {
    const ids = visibleLines(state(...pages)).flatMap((line) => (line.node ? [line.id] : []));
    expect(ids).toEqual(expected);
  });
});
