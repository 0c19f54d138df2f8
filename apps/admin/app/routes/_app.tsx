import { AppFrame, keepPage, may, PageError } from '@ohm/web/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Building2, Mail, ScrollText, SlidersHorizontal, Users } from 'lucide-react';
import { load } from '../session.server.ts';

/** The pages, each with the procedure that fills it: who may not call that does not see the link. */
const pages = [
  {
    to: '/invitations',
    label: 'Invitations',
    icon: <Mail />,
    needs: 'invitations.list',
    ofOrganization: true,
  },
  { to: '/doctors', label: 'Doctors', icon: <Users />, needs: 'users.list', ofOrganization: true },
  { to: '/organizations', label: 'Organizations', icon: <Building2 />, needs: 'organizations.list' },
  {
    to: '/settings',
    label: 'Settings',
    icon: <SlidersHorizontal />,
    needs: 'organizations.security',
    ofOrganization: true,
  },
  { to: '/audit', label: 'Audit log', icon: <ScrollText />, needs: 'audit.list', ofOrganization: true },
] as const;

export const loader = (args: LoaderFunctionArgs) => load(args, async ({ user }) => ({ user }));

/** The frame of the admin app. The organization that was chosen on one page stays chosen on the next. */
export default function AppLayout() {
  const { user } = useLoaderData<typeof loader>();
  const organization = useSearchParams()[0].get('organization');
  const query = organization ? `?${new URLSearchParams({ organization })}` : '';
  const nav = pages
    .filter(({ needs }) => may(user, needs))
    .map(({ to, label, icon, ...page }) => ({ to: 'ofOrganization' in page ? to + query : to, label, icon }));
  return <AppFrame appName="Ohm Admin" user={user} nav={nav} />;
}

export { keepPage as shouldRevalidate, PageError as ErrorBoundary };
