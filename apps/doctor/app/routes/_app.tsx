import { AppFrame, keepPage, PageError } from '@ohm/web/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NotebookPen, UsersRound } from 'lucide-react';
import { pagesFor } from '../pages.ts';
import { load } from '../session.server.ts';

const icons = { '/patients': <UsersRound />, '/visit-notes': <NotebookPen /> };

export const loader = (args: LoaderFunctionArgs) => load(args, async ({ user }) => ({ user }));

/** The frame of the doctor app: the sidebar leads only to what the API would answer. */
export default function AppLayout() {
  const { user } = useLoaderData<typeof loader>();
  const nav = pagesFor(user).map(({ to, label }) => ({ to, label, icon: icons[to] }));
  return <AppFrame appName="Ohm" user={user} nav={nav} />;
}

export { keepPage as shouldRevalidate, PageError as ErrorBoundary };
