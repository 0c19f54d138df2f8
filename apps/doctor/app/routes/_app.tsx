import { Banner, Button, Shell } from '@ohm/ui';
import { PageError } from '@ohm/web/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, NavLink, Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { NotebookPen, UsersRound } from 'lucide-react';
import { pagesFor } from '../pages.ts';
import type { loader as rootLoader } from '../root.tsx';
import { load } from '../session.server.ts';

const icons = { '/patients': <UsersRound />, '/visit-notes': <NotebookPen /> };

export const loader = (args: LoaderFunctionArgs) => load(args, async ({ user }) => ({ user }));

/** The frame of the doctor app: the sidebar leads only to what the API would answer. */
export default function AppLayout() {
  const { user } = useLoaderData<typeof loader>();
  const theme = useRouteLoaderData<typeof rootLoader>('root')?.theme ?? 'system';
  return (
    <Shell
      appName="Ohm"
      organization={user.organization.name}
      nav={pagesFor(user).map(({ to, label }) => ({ to, label, icon: icons[to] }))}
      LinkComponent={NavLink}
      user={user}
      theme={theme}
      signOut={
        <Form method="post" action="/logout">
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

export { PageError as ErrorBoundary };

function ChoosePassword() {
  return (
    <Banner tone="warning" title="Choose a password of your own">
      Your administrator set the present one.{' '}
      <Link to="/account/password" className="link">
        Change it now
      </Link>
      .
    </Banner>
  );
}
