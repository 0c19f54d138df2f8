import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';

export interface CardProps {
  title?: ReactNode;
  /** The level of the title's heading. */
  level?: 2 | 3;
  description?: ReactNode;
  /** Buttons at the right end of the title. */
  actions?: ReactNode;
  /** No inner space, for a table or a list that brings its own. */
  flush?: boolean;
  className?: string;
  children?: ReactNode;
}

/** A framed part of a page; with a title it is a named section. */
export function Card({ title, level = 2, description, actions, flush, className, children }: CardProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={clsx(
        'grid min-w-0 grid-cols-1 content-start rounded-xl border bg-surface shadow-raised print:shadow-none',
        className,
      )}
    >
      {(title || actions) && (
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4">
          <div className="min-w-0">
            {title && (
              <Heading id={id} className="text-base font-semibold">
                {title}
              </Heading>
            )}
            {description && <p className="mt-0.5 text-sm text-ink-muted">{description}</p>}
          </div>
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
      )}
      <div className={clsx(flush ? (title || actions) && 'mt-4 border-t' : 'p-4')}>{children}</div>
    </section>
  );
}
