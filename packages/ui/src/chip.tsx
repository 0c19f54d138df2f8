import { Wrench } from 'lucide-react';
import type { ReactNode } from 'react';

/** A role of a user. The words come from the caller. */
export function RoleBadge({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex rounded border border-line-strong px-1.5 py-0.5 text-xs font-medium whitespace-nowrap text-ink-muted">
      {children}
    </span>
  );
}

/** A tool that a user may use. */
export function ToolChip({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1 rounded-full bg-accent-soft px-2 py-0.5 text-xs font-medium whitespace-nowrap text-accent-strong">
      <Wrench aria-hidden className="size-3" />
      {children}
    </span>
  );
}

/** Chips or badges in a row that wraps. */
export function ChipList({ children }: { children: ReactNode }) {
  return <span className="inline-flex flex-wrap gap-1.5">{children}</span>;
}
