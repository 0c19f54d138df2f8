import { enabledTools, type Feature, features } from '@ohm/access';
import { AppFrame, actorOf, keepPage, PageError } from '@ohm/web/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ClipboardList, Info, Search, Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import { load } from '../session.server.ts';

/** The icons of the sidebar by path; an entry of the registry without one gets a plain one. */
const icons: Readonly<Record<string, ReactNode>> = {
  '/codes': <ClipboardList />,
  '/codes/browse': <Search />,
};

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ user }) => {
    const registry: Readonly<Record<string, Feature>> = features;
    const tools = enabledTools(actorOf(user));
    return { user, entries: tools.flatMap((name) => registry[name]?.nav ?? []) };
  });

/** The frame of the portal: what is not enabled for this person is not in the sidebar. */
export default function AppLayout() {
  const { user, entries } = useLoaderData<typeof loader>();
  const tools = entries.map(({ label, path }) => ({
    to: path,
    label,
    icon: icons[path] ?? <Wrench />,
    // A page below another entry's is not that entry's.
    end: entries.some((other) => other.path.startsWith(`${path}/`)),
  }));
  return (
    <AppFrame
      appName="Ohm Tools"
      user={user}
      nav={[...tools, { to: '/about', label: 'About', icon: <Info /> }]}
    />
  );
}

export { keepPage as shouldRevalidate, PageError as ErrorBoundary };
