import { Banner, Button, type NavItem, Shell, type Theme } from '@ohm/ui';
import { Form, Link, NavLink, Outlet, useRouteLoaderData } from '@remix-run/react';
import type { User } from '../session.ts';

/** The frame around the pages of an app for who is signed in. */
export function AppFrame({
  appName,
  user,
  nav,
}: {
  readonly appName: string;
  readonly user: User;
  /** What this user may open; the rest is not shown. */
  readonly nav: readonly NavItem[];
}) {
  const root = useRouteLoaderData<{ theme: Theme }>('root');
  return (
    <Shell
      appName={appName}
      organization={user.organization.name}
      nav={nav}
      LinkComponent={NavLink}
      user={user}
      accountTo="/account/sessions"
      theme={root?.theme ?? 'system'}
      signOut={
        // What a page kept in the tab belongs to who signs out.
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
