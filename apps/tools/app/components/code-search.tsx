import { Badge, Banner, Button, CodeChip, Combobox, codeSystemLabels, SelectField, TextField } from '@ohm/ui';
import { Form, useLocation, useNavigate, useNavigationType } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { browseAddress, type CodeView, codeSystem, filteredAddress } from '../code-view.ts';
import { type FilterChoice, isFiltered } from '../search-filters.ts';
import { SearchFilters } from './search-filters.tsx';
import { useCodeResults } from './use-code-results.ts';
import { useSearchFilters } from './use-search-filters.ts';

/** Search that answers while one types, in one code system, on one date. Without scripts it is a form with a page of results. */
export function CodeSearch({
  view,
  release,
  choices,
}: {
  readonly view: CodeView;
  readonly release: { readonly title: string; readonly note: string | null };
  /** What the select of the filters offers. */
  readonly choices: readonly FilterChoice[];
}) {
  const [filters, setFilters] = useSearchFilters(view);
  const [query, setQuery] = useState(view.query ?? '');
  const { results, problem, loading } = useCodeResults(query, { ...view, filters });
  const navigate = useNavigate();
  const { key } = useLocation();
  const wentBack = useNavigationType() === 'POP';
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // Results that one goes back to stand below the words that they were searched for with.
    if (wentBack && view.query !== null) setQuery(view.query);
  }, [key]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const setDate = ({ value: date, validity }: HTMLInputElement) => {
    // A date of which a part is missing is still being typed.
    if (!validity.badInput && date !== (view.date ?? ''))
      navigate(filteredAddress({ ...view, date: date || null }, filters));
  };
  const clearFilters = () => {
    setFilters({});
    // The control that was used is gone with the filters.
    input.current?.focus();
  };
  return (
    <Form method="get" action="/codes/browse" role="search" className="grid gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label="Code system"
          name="system"
          value={view.system}
          onChange={(event) =>
            navigate(browseAddress({ system: codeSystem(event.target.value), date: view.date }))
          }
          options={Object.entries(codeSystemLabels).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          key={view.date}
          label="Date of service"
          name="date"
          type="date"
          defaultValue={view.date ?? ''}
          onBlur={(event) => setDate(event.target)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            setDate(event.currentTarget);
          }}
        />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
        <Combobox
          label="Search for a code"
          name="q"
          placeholder="A code, a word, an abbreviation"
          hint="A code, words in any order, or an abbreviation such as NSTEMI. Ctrl+K comes back here."
          error={problem}
          value={query}
          onValueChange={setQuery}
          inputRef={input}
          maxLength={200}
          options={results}
          optionKey={(option) => option.code}
          onSelect={(option) =>
            navigate(browseAddress({ ...view, filters, node: option.code }), { state: { focus: 'page' } })
          }
          loading={loading}
          emptyText={
            isFiltered(filters) ? (
              <>
                No code has these words under these filters.{' '}
                {/* For the pointer; the keyboard finds the same below, for Tab closes the list. */}
                <button type="button" tabIndex={-1} className="link" onClick={clearFilters}>
                  Clear the filters
                </button>{' '}
                or try fewer words.
              </>
            ) : (
              'No code has these words. Try fewer words or another spelling.'
            )
          }
          renderOption={(option) => (
            <span className="grid gap-0.5">
              <span className="flex flex-wrap items-center gap-2">
                <CodeChip system={view.system} code={option.code} hideSystem />
                {option.billable === false && <Badge tone="warning">Not billable</Badge>}
              </span>
              <span>{option.display}</span>
              {option.matched !== option.display && option.matched !== option.code && (
                <span className="text-sm text-ink-muted">Matched: {option.matched}</span>
              )}
            </span>
          )}
        />
        <Button type="submit">Search</Button>
      </div>
      <SearchFilters
        view={view}
        filters={filters}
        choices={choices}
        onChange={setFilters}
        onClear={clearFilters}
      />
      <p className="text-sm text-ink-muted">
        Answers from {release.title}, for {view.date ?? 'today'}.
      </p>
      {release.note !== null && (
        <Banner tone="warning" compact>
          {release.note}
        </Banner>
      )}
    </Form>
  );
}
