import { Link } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';

/** The way back to where a page belongs, above its title. */
export function BackLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link to={to} className="link inline-flex items-center gap-1.5">
      <ArrowLeft aria-hidden className="size-4" />
      {children}
    </Link>
  );
}
