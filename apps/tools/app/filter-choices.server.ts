import type { apiFor } from './api.server.ts';
import type { CodeView } from './code-view.ts';
import { choiceFilters, type FilterChoice, type SearchFilters, withChoice } from './search-filters.ts';

type Api = ReturnType<typeof apiFor>;
type Tree = Awaited<ReturnType<Api['codes']['tree']['query']>>;
type TreeNode = Tree['levels'][number]['nodes'][number];

/** The most nodes that one call answers of a level. */
const pageOfNodes = 200;

/** The chapters, semantic tags or classes at the top of the tree; none where the release has codes there. */
export async function filterChoices(
  api: Api,
  { system, date }: Pick<CodeView, 'system' | 'date'>,
  tree: Tree,
): Promise<FilterChoice[]> {
  const top = tree.levels[0];
  if (tree.flat || !top?.nodes.some(({ kind }) => kind !== 'code')) return [];
  if (top.nodes.length === top.total) return top.nodes.flatMap(choiceOf);
  const pages = await Promise.all(
    Array.from({ length: Math.ceil(top.total / pageOfNodes) }, (_, page) =>
      api.codes.tree.query({
        system,
        offset: page * pageOfNodes,
        limit: pageOfNodes,
        ...(date !== null && { dateOfService: date }),
      }),
    ),
  );
  return pages.flatMap(({ levels }) => levels[0]?.nodes ?? []).flatMap(choiceOf);
}

/** What a node at the top is to a search; the codes of a letter are no chapter. */
function choiceOf({ node, kind, label, display }: TreeNode): FilterChoice[] {
  if (kind === 'class') return [{ value: label, label }];
  if (kind !== 'chapter') return [];
  return [{ value: node.replace('chapter-', ''), label: `${label}: ${display}` }];
}

/**
 * The filters that the release in force can search by. An address made for another release may name what this one has not:
 * then a sentence says so, for a search that quietly found nothing would mislead.
 */
export function knownFilters(
  { system, filters }: Pick<CodeView, 'system' | 'filters'>,
  choices: readonly FilterChoice[],
  release: { readonly title: string },
): { readonly filters: SearchFilters; readonly unknown: string | null } {
  const { name, label } = choiceFilters[system];
  const wanted = filters[name];
  if (wanted === undefined) return { filters, unknown: null };
  const choice = choices.find(({ value }) => value.toLowerCase() === wanted.toLowerCase());
  return {
    filters: withChoice(system, filters, choice?.value ?? ''),
    unknown: choice
      ? null
      : `${release.title} has no ${label.toLowerCase()} “${wanted}” to filter by. The search is not narrowed to it.`,
  };
}
