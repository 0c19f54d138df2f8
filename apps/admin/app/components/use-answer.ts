import { useEffect, useRef } from 'react';

/** Tells once of each answer that a fetcher gets, after the page's own data has been brought up to date. */
export function useAnswer<Answer>(
  fetcher: { readonly state: string; readonly data: Answer | undefined },
  tell: (answer: Answer) => void,
): void {
  const told = useRef<Answer | undefined>(undefined);
  useEffect(() => {
    if (fetcher.state !== 'idle' || fetcher.data === undefined || fetcher.data === told.current) return;
    told.current = fetcher.data;
    tell(fetcher.data);
  });
}
