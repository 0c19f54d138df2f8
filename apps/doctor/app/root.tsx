import { type Theme, themeFromCookie } from '@ohm/ui';
import { Document, keepPage, PageError } from '@ohm/web/react';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import styles from './styles.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction = () => [{ title: 'Ohm' }];

export function loader({ request }: LoaderFunctionArgs): { theme: Theme } {
  return { theme: themeFromCookie(request.headers.get('cookie')) };
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const theme = useRouteLoaderData<typeof loader>('root')?.theme ?? 'system';
  return <Document theme={theme}>{children}</Document>;
}

export { keepPage as shouldRevalidate, PageError as ErrorBoundary };

export default function App() {
  return <Outlet />;
}
