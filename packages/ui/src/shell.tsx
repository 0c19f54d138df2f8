import { Menu, X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Brand } from './brand.tsx';
import { overlayClass } from './dialog.tsx';
import { IconButton } from './icon-button.tsx';
import { type NavItem, type NavLinkComponent, NavList } from './nav-list.tsx';
import type { Theme } from './theme.ts';
import { type ShellUser, UserMenu } from './user-menu.tsx';

export interface ShellProps {
  /** "Ohm Tools". */
  appName: string;
  organization: string;
  nav: readonly NavItem[];
  /** Remix's NavLink. */
  LinkComponent: NavLinkComponent;
  user: ShellUser;
  /** Where somebody sees to their own account. */
  accountTo?: string;
  /** A form with a button. */
  signOut: ReactNode;
  /** From themeFromCookie. */
  theme: Theme;
  /** A Banner above every page. */
  banner?: ReactNode;
  children: ReactNode;
}

/** The frame of every page for signed-in users: a sidebar, or below 768 px a top bar with a menu. */
export function Shell({
  appName,
  organization,
  nav,
  LinkComponent,
  user,
  accountTo,
  signOut,
  theme,
  banner,
  children,
}: ShellProps) {
  const [open, setOpen] = useState(false);
  const brand = <Brand appName={appName} organization={organization} />;
  const account = (
    <UserMenu
      user={user}
      theme={theme}
      signOut={signOut}
      accountTo={accountTo}
      LinkComponent={LinkComponent}
      onNavigate={() => setOpen(false)}
    />
  );
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[16rem_minmax(0,1fr)] print:block">
      <a
        href="#main"
        className="sr-only z-50 rounded-lg bg-accent px-4 py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to content
      </a>
      <header className="sticky top-0 z-10 flex items-center gap-2 border-b bg-surface px-3 py-2 md:hidden print:hidden">
        <Radix.Root open={open} onOpenChange={setOpen}>
          <Radix.Trigger asChild>
            <IconButton label="Menu" icon={<Menu />} tooltipSide="bottom" className="size-10!" />
          </Radix.Trigger>
          <Radix.Portal>
            <Radix.Overlay className={overlayClass} />
            <Radix.Content
              aria-describedby={undefined}
              className="fixed inset-y-0 left-0 z-40 flex w-72 max-w-[85vw] flex-col gap-4 overflow-y-auto border-r bg-surface p-3"
            >
              <Radix.Title className="sr-only">Menu</Radix.Title>
              <div className="flex items-center justify-between gap-2 px-1 pt-1">
                {brand}
                <Radix.Close asChild>
                  <IconButton label="Close menu" icon={<X />} hideTooltip />
                </Radix.Close>
              </div>
              <div className="flex-1">
                <NavList items={nav} LinkComponent={LinkComponent} onNavigate={() => setOpen(false)} />
              </div>
              {account}
            </Radix.Content>
          </Radix.Portal>
        </Radix.Root>
        {brand}
      </header>
      <header className="sticky top-0 hidden h-dvh flex-col gap-5 overflow-y-auto border-r bg-surface p-3 pt-4 md:flex print:hidden">
        <div className="px-2">{brand}</div>
        <div className="flex-1">
          <NavList items={nav} LinkComponent={LinkComponent} />
        </div>
        {account}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-7xl min-w-0 px-4 py-6 focus-visible:outline-none md:px-8 md:py-8"
      >
        {banner && <div className="mb-6">{banner}</div>}
        {children}
      </main>
    </div>
  );
}
