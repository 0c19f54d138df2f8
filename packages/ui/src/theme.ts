import { useCallback, useSyncExternalStore } from 'react';

/** What the user chose; `system` follows the operating system. */
export type Theme = 'system' | 'light' | 'dark';

const COOKIE = 'ohm-theme';
const ONE_YEAR_SECONDS = 31_536_000;
const listeners = new Set<() => void>();

/** Reads the theme from a Cookie header, so that the server renders `<html data-theme>` and no page flashes. */
export function themeFromCookie(header: string | null | undefined): Theme {
  const value = /(?:^|;\s*)ohm-theme=(light|dark)(?:;|$)/.exec(header ?? '')?.[1];
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** The value of `data-theme` on `<html>`: absent for `system`. */
export function themeAttribute(theme: Theme): 'light' | 'dark' | undefined {
  return theme === 'system' ? undefined : theme;
}

function currentTheme(): Theme {
  const value = document.documentElement.dataset.theme;
  return value === 'light' || value === 'dark' ? value : 'system';
}

function applyTheme(theme: Theme): void {
  const attribute = themeAttribute(theme);
  if (attribute) document.documentElement.dataset.theme = attribute;
  else delete document.documentElement.dataset.theme;
  const age = attribute ? ONE_YEAR_SECONDS : 0;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every supported browser
  document.cookie = `${COOKIE}=${theme}; Path=/; Max-Age=${age}; SameSite=Lax`;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The current theme and a setter that updates the page at once and remembers the choice in a cookie for a year. */
export function useTheme(initial: Theme): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(subscribe, currentTheme, () => initial);
  return [theme, useCallback(applyTheme, [])];
}
