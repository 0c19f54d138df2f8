import { PageHeader } from '@ohm/ui';
import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';

const pages = [
  { to: '/account/sessions', label: 'Sessions' },
  { to: '/account/password', label: 'Password' },
  { to: '/account/two-step', label: 'Two-step sign-in' },
];

/** The frame of the pages where somebody sees to their own account, in every app. */
export function AccountPage({
  title,
  description,
  actions,
  children,
}: {
  readonly title: string;
  readonly description?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <>
      <nav aria-label="Account" className="mb-4">
        <ul className="flex flex-wrap gap-1">
          {pages.map(({ to, label }) => (
            <li key={to}>
              <NavLink
                to={to}
                className="flex min-h-9 items-center rounded-lg px-3 text-ink-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent-strong"
              >
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <PageHeader title={title} description={description} actions={actions} />
      {children}
    </>
  );
}
