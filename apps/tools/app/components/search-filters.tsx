import { buttonClass, Checkbox, SelectField } from '@ohm/ui';
import { Link } from '@remix-run/react';
import { type CodeView, filteredAddress } from '../code-view.ts';
import {
  choiceFilters,
  type FilterChoice,
  type SearchFilters as Filters,
  hasBillable,
  isFiltered,
  withBillable,
  withChoice,
} from '../search-filters.ts';

/** What the search may be narrowed to in this code system and release; nothing where there is nothing to choose. */
export function SearchFilters({
  view,
  filters,
  choices,
  onChange,
  onClear,
}: {
  readonly view: CodeView;
  readonly filters: Filters;
  readonly choices: readonly FilterChoice[];
  readonly onChange: (filters: Filters) => void;
  readonly onClear: () => void;
}) {
  const { system } = view;
  const choice = choiceFilters[system];
  const billable = hasBillable(system);
  if (choices.length === 0 && !billable) return null;
  return (
    <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)_auto] items-end gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
      <legend className="sr-only">Filters</legend>
      {choices.length > 0 && (
        <SelectField
          label={choice.label}
          name={choice.name}
          value={filters[choice.name] ?? ''}
          onChange={(event) => onChange(withChoice(system, filters, event.target.value))}
          options={choices}
          placeholder={choice.all}
          className="col-span-2 sm:col-span-1"
        />
      )}
      {billable && (
        <Checkbox
          label="Billable codes only"
          name="billable"
          value="true"
          checked={filters.billable ?? false}
          onChange={(event) => onChange(withBillable(filters, event.target.checked))}
          className="min-h-10 content-center"
        />
      )}
      <Link
        to={filteredAddress(view, {})}
        preventScrollReset
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onClear();
        }}
        // It keeps its place while there is nothing to clear: nothing jumps.
        className={`${buttonClass({ variant: 'ghost' })} col-start-2 sm:col-start-auto ${isFiltered(filters) ? '' : 'invisible'}`}
      >
        Clear filters
      </Link>
    </fieldset>
  );
}
