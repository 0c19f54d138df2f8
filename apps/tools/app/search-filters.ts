import type { CodeSystem } from '@ohm/ui';

/** What narrows a search, by the names that the API and the page's address give it. A filter that is not set is not there. */
export interface SearchFilters {
  readonly billable?: true;
  readonly chapter?: string;
  readonly semanticTag?: string;
  readonly class?: string;
}

/** The filter of which one value is chosen from a list, and what people call it. */
export interface ChoiceFilter {
  readonly name: Exclude<keyof SearchFilters, 'billable'>;
  readonly label: string;
  /** The choice of none. */
  readonly all: string;
}

/** A value of a choice filter that the release in force has. */
export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

export const choiceFilters = {
  icd10: { name: 'chapter', label: 'Chapter', all: 'All chapters' },
  snomed: { name: 'semanticTag', label: 'Kind', all: 'All kinds' },
  loinc: { name: 'class', label: 'Class', all: 'All classes' },
} as const satisfies Record<CodeSystem, ChoiceFilter>;

/** Only of ICD-10-CM some codes are billable and others are not. */
export function hasBillable(system: CodeSystem): boolean {
  return system === 'icd10';
}

/** The filters in an address that this code system has; those of another one, and empty ones, are none. */
export function readFilters(system: CodeSystem, search: URLSearchParams): SearchFilters {
  const { name } = choiceFilters[system];
  const chosen = search.get(name)?.trim().slice(0, 80);
  return {
    ...(hasBillable(system) && search.get('billable') === 'true' && { billable: true as const }),
    ...(chosen && { [name]: chosen }),
  };
}

/** The filters as an address has them, of this code system alone. */
export function filterParams(system: CodeSystem, filters: SearchFilters): Record<string, string> {
  const { name } = choiceFilters[system];
  const chosen = filters[name];
  return {
    ...(hasBillable(system) && filters.billable && { billable: 'true' }),
    ...(chosen !== undefined && { [name]: chosen }),
  };
}

/** Whether anything narrows the search. */
export function isFiltered(filters: SearchFilters): boolean {
  return Object.keys(filters).length > 0;
}

/** The filters with another choice of the list; the empty value chooses none. */
export function withChoice(system: CodeSystem, filters: SearchFilters, value: string): SearchFilters {
  const { name } = choiceFilters[system];
  const { [name]: _, ...others } = filters;
  return value === '' ? others : { ...others, [name]: value };
}

/** The filters with the billable codes alone, or with headers too. */
export function withBillable({ billable: _, ...others }: SearchFilters, only: boolean): SearchFilters {
  return only ? { ...others, billable: true } : others;
}
