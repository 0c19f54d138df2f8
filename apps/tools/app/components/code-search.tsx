import { Badge, CodeChip, Combobox, SelectField } from '@ohm/ui';
import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { loader as resultsLoader } from '../routes/_app.codes_.search_.results.tsx';

export type System = 'icd10' | 'snomed' | 'loinc';

/** A pause in typing after which it is worth asking, in milliseconds. */
const pauseMs = 60;

/** Search that answers while one types. The last results stay until the next are there. */
export function CodeSearch({
  system,
  onSystemChange,
  onSelect,
}: {
  readonly system: System;
  readonly onSystemChange: (system: System) => void;
  readonly onSelect: (code: string) => void;
}) {
  const [query, setQuery] = useState('');
  const fetcher = useFetcher<typeof resultsLoader>();
  const { load } = fetcher;
  const timer = useRef<ReturnType<typeof setTimeout>>();

  useEffect(() => {
    clearTimeout(timer.current);
    if (query.trim() === '') return;
    timer.current = setTimeout(() => {
      load(`/codes/search/results?${new URLSearchParams({ system, q: query })}`);
    }, pauseMs);
    return () => clearTimeout(timer.current);
  }, [query, system, load]);

  const answer = fetcher.data;
  const problem = answer && 'problem' in answer ? answer.problem : null;
  const found =
    answer && 'results' in answer && query.trim() !== '' && answer.system === system ? answer.results : [];
  const note = answer && 'release' in answer ? answer.release.note : null;
  return (
    <div className="grid gap-4">
      <SelectField
        label="Code system"
        value={system}
        onChange={(event) => onSystemChange(event.target.value as System)}
        options={[
          { value: 'icd10', label: 'ICD-10-CM' },
          { value: 'snomed', label: 'SNOMED CT' },
          { value: 'loinc', label: 'LOINC' },
        ]}
      />
      <Combobox
        label="Search for a code"
        placeholder="A code, a word, an abbreviation"
        hint={note ?? 'Type a code, words in any order, or an abbreviation such as NSTEMI.'}
        error={problem?.message}
        value={query}
        onValueChange={setQuery}
        maxLength={200}
        options={found}
        optionKey={(option) => option.code}
        onSelect={(option) => onSelect(option.code)}
        loading={fetcher.state !== 'idle'}
        emptyText="No code has these words. Try fewer words or another spelling."
        renderOption={(option) => (
          <span className="grid gap-0.5">
            <span className="flex flex-wrap items-center gap-2">
              <CodeChip system={system} code={option.code} hideSystem />
              {option.billable === false && <Badge tone="warning">Not billable</Badge>}
            </span>
            <span>{option.display}</span>
            {option.matched !== option.display && (
              <span className="text-sm text-ink-muted">Matched: {option.matched}</span>
            )}
          </span>
        )}
      />
    </div>
  );
}
