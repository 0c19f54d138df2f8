import type { apiFor } from './api.server.ts';
import type { CodeView } from './code-view.ts';
import { choiceFilters, type FilterChoice, type SearchFilters, withChoice } from './search-filters.ts';

type Api = ReturnType<typeof apiFor>;
type Tree = Awaited<ReturnType<Api['codes']['tree']['query']>>;

/** The semantic tags or classes of the release, or the chapters at the top of its tree. */
export function filterChoices({ tags, levels }: Pick<Tree, 'tags' | 'levels'>): FilterChoice[] {
  if (tags.length > 0) return tags.map((tag) => ({ value: tag, label: tag }));
  return (levels[0]?.nodes ?? [])
    .filter(({ kind }) => kind === 'chapter')
    .map(({ node, label, display }) => ({
      value: node.replace('chapter-', ''),
      label: `${label}: ${display}`,
    }));
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
