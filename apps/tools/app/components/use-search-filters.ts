import { useNavigate } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { type CodeView, filteredAddress } from '../code-view.ts';
import { filterParams, type SearchFilters } from '../search-filters.ts';

/**
 * The filters of the search, which the address keeps. What is chosen counts at once, not when the page has followed: a second
 * choice made meanwhile builds on the first.
 */
export function useSearchFilters(view: CodeView) {
  const [filters, setFilters] = useState(view.filters);
  const navigate = useNavigate();
  const inAddress = new URLSearchParams(filterParams(view.system, view.filters)).toString();

  useEffect(() => {
    setFilters(view.filters);
    // The words stand for the filters, which are a new object after each load.
  }, [view.system, inAddress]);

  const change = (next: SearchFilters) => {
    setFilters(next);
    navigate(filteredAddress(view, next), { preventScrollReset: true });
  };
  return [filters, change] as const;
}
