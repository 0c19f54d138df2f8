import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import type { Theme } from './theme.ts';
import { ThemeToggle } from './theme-toggle.tsx';

export interface AuthShellProps {
  appName: string;
  /** The page's h1: "Sign in". */
  title: string;
  description?: ReactNode;
  theme: Theme;
  /** Below the card: a link elsewhere. */
  footer?: ReactNode;
  children: ReactNode;
}

/** The frame of pages before sign-in: one card in the middle. */
export function AuthShell({ appName, title, description, theme, footer, children }: AuthShellProps) {
  return (
    <div className="flex min-h-dvh flex-col px-4 py-6">
      <header className="mx-auto flex w-full max-w-md items-center justify-between gap-4">
        <Brand appName={appName} />
        <ThemeToggle initial={theme} />
      </header>
      <main className="mx-auto my-auto grid w-full max-w-md gap-4 py-8">
        <div className="rounded-xl border bg-surface p-5 shadow-raised sm:p-7">
          <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
          {description && <div className="mt-1 text-ink-muted">{description}</div>}
          <div className="mt-5">{children}</div>
        </div>
        {footer && <div className="text-center text-sm text-ink-muted">{footer}</div>}
      </main>
    </div>
  );
}
