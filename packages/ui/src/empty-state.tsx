import type { ReactNode } from 'react';

export interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** What to do next. */
  children?: ReactNode;
  action?: ReactNode;
}

/** What stands where nothing is: says why, and what to do. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-1.5 px-4 py-10 text-center">
      {icon && (
        <span
          aria-hidden
          className="mb-1.5 grid size-11 place-items-center rounded-full bg-sunken text-ink-muted *:size-5"
        >
          {icon}
        </span>
      )}
      <p className="font-medium text-balance">{title}</p>
      {children && <div className="max-w-prose text-ink-muted text-balance">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
