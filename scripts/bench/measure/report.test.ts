import { expect, it } from 'vitest';
import { table } from './markdown.ts';
import { withSection } from './report.ts';

it('puts a section in the place of its earlier one and leaves the others', () => {
  const first = withSection('# Benchmarks\n', 'speed', 'old figures');
  const both = withSection(first, 'scale', 'other figures');
  const anew = withSection(both, 'speed', 'new figures');
  expect(anew).not.toContain('old figures');
  expect(anew.indexOf('new figures')).toBeLessThan(anew.indexOf('other figures'));
  expect(withSection(anew, 'speed', 'old figures')).toBe(both);
});

it('refuses a report whose section has no end', () => {
  const torn = withSection('# Benchmarks\n', 'speed', 'figures').replace('<!-- end speed -->', '');
  expect(() => withSection(torn, 'speed', 'figures')).toThrow(/lacks the line/);
});

it('sets figures to the right', () => {
  expect(table(['engine', 'p50'], [['ours', '0.1']])).toBe('| engine | p50 |\n| --- | --: |\n| ours | 0.1 |');
});
