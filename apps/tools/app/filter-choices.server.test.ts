import { describe, expect, it } from 'vitest';
import { filterChoices, knownFilters } from './filter-choices.server.ts';

type Tree = Parameters<typeof filterChoices>[0];
type Node = Tree['levels'][number]['nodes'][number];

const node = (name: string, kind: Node['kind'], label: string): Node => ({
  node: name,
  kind,
  label,
  display: `Title of ${label}`,
  billable: null,
  childCount: 1,
});
const treeOf = (nodes: Node[], tags: string[] = []): Tree => ({
  tags,
  levels: [{ parent: null, total: nodes.length, offset: 0, nodes }],
});

describe('what the filters offer', () => {
  it('is the chapters of the tree; the codes of a letter are none', () => {
    const tree = treeOf([node('chapter-4', 'chapter', 'Chapter 4'), node('letter-Z', 'letter', 'Z')]);
    expect(filterChoices(tree)).toEqual([{ value: '4', label: 'Chapter 4: Title of Chapter 4' }]);
  });

  it('is every tag or class, whatever stands at the top of the tree', () => {
    const choices = [
      { value: 'disorder', label: 'disorder' },
      { value: 'finding', label: 'finding' },
    ];
    const tags = choices.map(({ value }) => value);
    expect(filterChoices(treeOf([node('138875005', 'code', '138875005')], tags))).toEqual(choices);
    expect(filterChoices(treeOf([node('class-disorder', 'class', 'disorder')], tags))).toEqual(choices);
  });

  it('is nothing where the release has neither', () => {
    expect(filterChoices(treeOf([node('2345-7', 'code', '2345-7')]))).toEqual([]);
  });
});

describe('the filters that the release knows', () => {
  const release = { title: 'LOINC 9.9' };
  const known = (wanted: string) =>
    knownFilters(
      { system: 'loinc', filters: { class: wanted } },
      [{ value: 'CHEM', label: 'CHEM' }],
      release,
    );

  it('are spelled as the release spells them', () => {
    expect(known('chem')).toEqual({ filters: { class: 'CHEM' }, unknown: null });
  });

  it('leave out what it has not, with a sentence', () => {
    expect(known('MICRO').filters).toEqual({});
    expect(known('MICRO').unknown).toContain('LOINC 9.9 has no class “MICRO” to filter by.');
  });
});
