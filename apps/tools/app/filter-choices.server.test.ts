import { describe, expect, it } from 'vitest';
import { filterChoices, knownFilters } from './filter-choices.server.ts';

type Api = Parameters<typeof filterChoices>[0];
type Tree = Parameters<typeof filterChoices>[2];
type Node = Tree['levels'][number]['nodes'][number];

const node = (name: string, kind: Node['kind'], label: string): Node => ({
  node: name,
  kind,
  label,
  display: `Title of ${label}`,
  billable: null,
  childCount: 1,
});
const treeOf = (nodes: Node[], total = nodes.length, flat = false) =>
  ({ flat, levels: [{ parent: null, total, offset: 0, nodes }] }) as unknown as Tree;

/** An API whose tree has these nodes at the top; `asked` are the offsets that it was asked for. */
function apiWith(nodes: Node[]) {
  const asked: number[] = [];
  const query = async ({ offset = 0, limit = 0 }: { offset?: number; limit?: number }) => {
    asked.push(offset);
    return treeOf(nodes.slice(offset, offset + limit), nodes.length);
  };
  return { asked, api: { codes: { tree: { query } } } as unknown as Api };
}

const loinc = { system: 'loinc', date: null } as const;

describe('what the filters offer', () => {
  it('is the chapters of the tree that the page shows; the codes of a letter are none', async () => {
    const { api, asked } = apiWith([]);
    const tree = treeOf([node('chapter-4', 'chapter', 'Chapter 4'), node('letter-Z', 'letter', 'Z')]);
    expect(await filterChoices(api, { system: 'icd10', date: null }, tree)).toEqual([
      { value: '4', label: 'Chapter 4: Title of Chapter 4' },
    ]);
    expect(asked).toEqual([]);
  });

  it('is every class, where the page shows only some', async () => {
    const classes = Array.from({ length: 450 }, (_, at) => node(`class-C${at}`, 'class', `C${at}`));
    const { api, asked } = apiWith(classes);
    const choices = await filterChoices(api, loinc, treeOf(classes.slice(0, 100), 450));
    expect(choices.map(({ value }) => value)).toEqual(classes.map(({ label }) => label));
    expect(asked).toEqual([0, 200, 400]);
  });

  it('is nothing where codes stand at the top', async () => {
    const { api, asked } = apiWith([]);
    const codes = [node('2345-7', 'code', '2345-7')];
    expect(await filterChoices(api, loinc, treeOf(codes, 2000, true))).toEqual([]);
    expect(await filterChoices(api, loinc, treeOf(codes, 2000))).toEqual([]);
    expect(asked).toEqual([]);
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
