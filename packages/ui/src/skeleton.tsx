import { clsx } from 'clsx';

export interface SkeletonProps {
  /** How many lines of text are on their way. */
  lines?: number;
  /** Said to screen readers. */
  label?: string;
  className?: string;
}

const widths = ['w-11/12', 'w-full', 'w-9/12', 'w-10/12'];

/** Grey lines that keep the place of what is loading. */
export function Skeleton({ lines = 3, label = 'Loading', className }: SkeletonProps) {
  return (
    <div role="status" className={clsx('grid gap-2.5', className)}>
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          key={line}
          aria-hidden
          className={clsx('h-4 animate-pulse rounded bg-sunken', widths[line % widths.length])}
        />
      ))}
    </div>
  );
}
