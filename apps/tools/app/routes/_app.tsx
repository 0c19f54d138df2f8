import { enabledTools, type Feature, features } from '@ohm/access';
import { Banner, Button, Shell } from '@ohm/ui';
import { keepPage, PageError } from '@ohm/web/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, NavLink, Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { ClipboardList, Info, Search, Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import type { loader as rootLoader } from '../root.tsx';
import { load } from '../session.server.ts';

/** The icons of the sidebar by path; an entry of the registry without one gets a plain one. */
const icons: Readonly<Record<string, ReactNode>> = {
  '/codes': <ClipboardList />,
  '/codes/search': <Search />,
};

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ user }) => {
    const actor = { ...user, userId: user.id };
    const registry: Readonly<Record<string, Feature>> = features;
    const tools = enabledTools(actor).flatMap((name) => {
      const tool = registry[name];
      return tool ? tool.nav.map((entry) => ({ ...entry, tool: name })) : [];
    });
    return { user, tools };
  });

/** The frame of the portal: what is not enabled for this person is not in the sidebar. */
export default function AppLayout() {
  const { user, tools } = useLoaderData<typeof loader>();
  const theme = useRouteLoaderData<typeof rootLoader>('root')?.theme ?? 'system';
  return (
    <Shell
      appName="Ohm Tools"
      organization={user.organization.name}
      nav={[
        ...tools.map(({ label, path }) => ({ to: path, label, icon: icons[path] ?? <Wrench />, end: true })),
        { to: '/about', label: 'About', icon: <Info /> },
      ]}
      LinkComponent={NavLink}
      user={user}
      theme={theme}
      signOut={
        <Form method="post" action="/logout" onSubmit={() => sessionStorage.clear()}>
          <Button type="submit" variant="ghost" size="sm">
            Sign out
          </Button>
        </Form>
      }
      banner={user.mustChangePassword ? <ChoosePassword /> : undefined}
    >
      <Outlet />
    </Shell>
  );
}

export { keepPage as shouldRevalidate, PageError as ErrorBoundary };

function ChoosePassword() {
  return (
    <Banner tone="warning" title="Choose a password of your own">
      Your administrator set the present one. <Link to="/account/password">Change it now</Link>.
    </Banner>
  );
}
