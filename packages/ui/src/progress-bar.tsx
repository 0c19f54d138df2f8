export interface ProgressBarProps {
  label: string;
  /** From 0 to 1; left out while it is unknown. */
  value?: number;
  hideLabel?: boolean;
}

/** How far a piece of work has come, or that it is under way. */
export function ProgressBar({ label, value, hideLabel = false }: ProgressBarProps) {
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div className="grid gap-1.5">
      <div className={hideLabel ? 'sr-only' : 'flex justify-between gap-4 text-sm'} aria-hidden>
        <span>{label}</span>
        {percent !== undefined && (
          <span className="whitespace-nowrap text-ink-muted tabular-nums">{percent} %</span>
        )}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-1.5 overflow-hidden rounded-full bg-line"
      >
        <svg
          aria-hidden="true"
          className={
            percent === undefined ? 'block h-full w-full animate-indeterminate' : 'block h-full w-full'
          }
        >
          <rect width={`${percent ?? 40}%`} height="100%" className="fill-accent" />
        </svg>
      </div>
    </div>
  );
}
