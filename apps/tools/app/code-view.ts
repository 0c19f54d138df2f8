import type { CodeSystem } from '@ohm/ui';
import { filterParams, readFilters, type SearchFilters } from './search-filters.ts';

/** What the address of the code browser says. */
export interface CodeView {
  readonly system: CodeSystem;
  /** A chapter, section or code; null at the top. */
  readonly node: string | null;
  /** Date of service, an ISO calendar date; null means today. */
  readonly date: string | null;
  /** What was searched for by the form. */
  readonly query: string | null;
  /** What the search is narrowed to, at every place. */
  readonly filters: SearchFilters;
}

/** The code system that a name means; ICD-10-CM where it means none. */
export function codeSystem(name: string | null | undefined): CodeSystem {
  return name === 'snomed' || name === 'loinc' ? name : 'icd10';
}

/**
 * Reads the address: /codes/browse/{system}/{node}?date=…, with the filters of the search by name; the form without scripts
 * sends `system` and `q` as parameters.
 */
export function readView(
  params: { readonly system?: string | undefined; readonly node?: string | undefined },
  search: URLSearchParams,
): CodeView {
  const date = search.get('date') ?? '';
  const system = codeSystem(search.get('system') ?? params.system);
  return {
    system,
    node: params.node ?? null,
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null,
    query: params.node ? null : search.get('q')?.trim() || null,
    filters: readFilters(system, search),
  };
}

/** The address of a place in the browser. */
export function browseAddress({
  system,
  node = null,
  date = null,
  filters = {},
}: Pick<CodeView, 'system'> & Partial<CodeView>): string {
  const path =
    node === null ? `/codes/browse/${system}` : `/codes/browse/${system}/${encodeURIComponent(node)}`;
  const search = new URLSearchParams({
    ...(date !== null && { date }),
    ...filterParams(system, filters),
  }).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** The address of the same page under other filters, or on another date: of the place, or of the results that the form asked for. */
export function filteredAddress(view: CodeView, filters: SearchFilters): string {
  const address = browseAddress({ ...view, filters });
  if (view.query === null) return address;
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ q: view.query })}`;
}
