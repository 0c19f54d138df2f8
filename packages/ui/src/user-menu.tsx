import { UserCog } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NavLinkComponent } from './nav-list.tsx';
import type { Theme } from './theme.ts';
import { ThemeToggle } from './theme-toggle.tsx';

export interface ShellUser {
  name: string;
  email: string;
}

export interface UserMenuProps {
  user: ShellUser;
  theme: Theme;
  signOut: ReactNode;
  accountTo?: string;
  LinkComponent: NavLinkComponent;
  onNavigate?: () => void;
}

/** Who is signed in, their account, the theme, and the way out. Everything is in sight: it works before any script has loaded. */
export function UserMenu({ user, theme, signOut, accountTo, LinkComponent, onNavigate }: UserMenuProps) {
  return (
    <section aria-label="Account" className="grid grid-cols-1 gap-3 border-t pt-3">
      <div className="flex items-center gap-2 px-1">
        <span
          aria-hidden
          className="grid size-9 shrink-0 place-items-center rounded-full bg-accent-soft text-sm font-semibold text-accent-strong"
        >
          {initials(user.name)}
        </span>
        <div className="min-w-0 flex-1 text-sm">
          <p className="truncate font-medium">{user.name}</p>
          <p title={user.email} className="truncate text-xs text-ink-muted">
            {user.email}
          </p>
        </div>
        {accountTo && (
          <LinkComponent
            to={accountTo}
            onClick={onNavigate}
            className="grid size-9 shrink-0 place-items-center rounded-lg text-ink-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-strong"
          >
            <UserCog aria-hidden className="size-5" />
            <span className="sr-only">Your account</span>
          </LinkComponent>
        )}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 px-1">
        <ThemeToggle initial={theme} />
        {signOut}
      </div>
    </section>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  );
  return letters.join('').toUpperCase();
}
