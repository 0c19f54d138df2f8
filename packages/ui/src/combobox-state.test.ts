import { describe, expect, it } from 'vitest';
import { type ComboboxAction, closedCombobox, comboboxReducer, comboboxStatus } from './combobox-state.ts';

const run = (...actions: ComboboxAction[]) => actions.reduce(comboboxReducer, closedCombobox);
const down: ComboboxAction = { type: 'moved', step: 1, count: 2 };
const up: ComboboxAction = { type: 'moved', step: -1, count: 2 };

describe('comboboxReducer', () => {
  it('opens on typing with nothing highlighted', () => {
    expect(run({ type: 'typed' })).toEqual({ open: true, active: -1 });
  });

  it('goes down through the options, back to the text and round', () => {
    expect(run({ type: 'typed' }, down).active).toBe(0);
    expect(run({ type: 'typed' }, down, down).active).toBe(1);
    expect(run({ type: 'typed' }, down, down, down).active).toBe(-1);
    expect(run({ type: 'typed' }, up).active).toBe(1);
  });

  it('opens on an arrow key, at the first or the last option', () => {
    expect(run(down)).toEqual({ open: true, active: 0 });
    expect(run(up)).toEqual({ open: true, active: 1 });
  });

  it('highlights nothing in an empty list', () => {
    expect(run({ type: 'moved', step: 1, count: 0 })).toEqual({ open: true, active: -1 });
    expect(run({ type: 'typed' }, { type: 'results', count: 0, highlightFirst: true }).active).toBe(-1);
  });

  it('goes by pages and stops at the ends', () => {
    const pageDown: ComboboxAction = { type: 'paged', step: 1, count: 8 };
    const pageUp: ComboboxAction = { type: 'paged', step: -1, count: 8 };
    expect(run({ type: 'typed' }, pageDown).active).toBe(4);
    expect(run({ type: 'typed' }, pageDown, pageDown).active).toBe(7);
    expect(run({ type: 'typed' }, pageDown, pageUp).active).toBe(0);
    expect(run({ type: 'typed' }, pageUp).active).toBe(0);
  });

  it('starts again with new results', () => {
    expect(
      run({ type: 'typed' }, down, down, { type: 'results', count: 9, highlightFirst: false }).active,
    ).toBe(-1);
    expect(
      run({ type: 'typed' }, down, down, { type: 'results', count: 9, highlightFirst: true }).active,
    ).toBe(0);
  });

  it('stays on an option that is among the new results too', () => {
    const results = { type: 'results', count: 9, highlightFirst: true, kept: 4 } as const;
    expect(run({ type: 'typed' }, down, results).active).toBe(4);
    expect(run({ type: 'typed' }, down, { ...results, kept: -1 }).active).toBe(0);
  });

  it('keeps its place when opened twice, and forgets it when closed', () => {
    expect(run(down, { type: 'opened' }).active).toBe(0);
    expect(run({ type: 'hovered', index: 1 }, { type: 'closed' })).toEqual(closedCombobox);
  });
});

describe('comboboxStatus', () => {
  it.each([
    ['', 0, false, ''],
    ['   ', 5, true, ''],
    ['chf', 12, true, 'Searching'],
    ['chf', 0, false, 'No results'],
    ['chf', 1, false, '1 result'],
    ['chf', 12, false, '12 results'],
  ] as const)('%j, %i, %s → %j', (query, count, loading, words) => {
    expect(comboboxStatus(query, count, loading)).toBe(words);
  });
});
