import { useLocation } from '@remix-run/react';
import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus to the heading of a page that somebody chose in the search: there the reading begins. */
export function useArrival(): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, state } = useLocation();
  useEffect(() => {
    const focus = (state as { readonly focus?: string } | null)?.focus;
    if (focus === 'page') heading.current?.focus();
    // Once for each time that somebody comes here.
  }, [key, state]);
  return heading;
}
