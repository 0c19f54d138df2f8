import { useEffect, useState } from 'react';

/** Where the token of a mailed link stands: not looked yet, none there, or itself. */
export type LinkToken =
  | { readonly state: 'unread' | 'missing' }
  | { readonly state: 'read'; readonly token: string };

/**
 * Takes the token out of the fragment of the address, which no server ever sees, and out of the address bar right away:
 * from then on it is only in the memory of the page. A second link opened in the same tab replaces the first.
 */
export function useLinkToken(): LinkToken {
  const [token, setToken] = useState<LinkToken>({ state: 'unread' });
  useEffect(() => {
    const take = () => {
      const found = new URLSearchParams(window.location.hash.slice(1)).get('token');
      if (found) setToken({ state: 'read', token: found });
      else setToken((present) => (present.state === 'read' ? present : { state: 'missing' }));
      if (window.location.hash) {
        const { pathname, search } = window.location;
        window.history.replaceState(window.history.state, '', pathname + search);
      }
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return token;
}
