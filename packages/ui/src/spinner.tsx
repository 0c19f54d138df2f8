import { clsx } from 'clsx';
import { LoaderCircle } from 'lucide-react';

export interface SpinnerProps {
  /** Said to screen readers; leave it out where the surroundings already say what is going on. */
  label?: string;
  className?: string;
}

/** A small turning circle, as high as the text around it. */
export function Spinner({ label, className }: SpinnerProps) {
  return (
    <span role={label ? 'status' : undefined} className={clsx('inline-flex items-center', className)}>
      <LoaderCircle aria-hidden className="size-[1.15em] animate-spin" />
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
