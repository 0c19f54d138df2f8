export interface ConfidenceBarProps {
  /** From 0 to 1. */
  value: number;
  label?: string;
}

/** A confidence as a word, a number and a bar, so that no one has to read a colour. */
export function ConfidenceBar({ value, label = 'Confidence' }: ConfidenceBarProps) {
  const share = Math.min(1, Math.max(0, value));
  const percent = Math.round(share * 100);
  return (
    <span className="inline-flex items-center gap-2 text-sm whitespace-nowrap">
      <span className="sr-only">{label}</span>
      <svg
        aria-hidden="true"
        className="h-1.5 w-16 rounded-full"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
      >
        <rect width="100" height="10" className="fill-line" />
        <rect width={percent} height="10" className="fill-accent" />
      </svg>
      <span className="font-medium tabular-nums">{percent} %</span>
      <span aria-hidden className="text-ink-muted">
        {confidenceWord(share)}
      </span>
    </span>
  );
}

/** A confidence in a word: high from 0.8, medium from 0.5, low below. */
export function confidenceWord(value: number): 'high' | 'medium' | 'low' {
  if (value >= 0.8) return 'high';
  return value >= 0.5 ? 'medium' : 'low';
}
