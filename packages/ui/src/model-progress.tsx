import { Square } from 'lucide-react';
import { Button } from './button.tsx';
import { ProgressBar } from './progress-bar.tsx';

export interface ModelProgressProps {
  /** From 0 to 1; null while nothing is known. */
  progress: number | null;
  onStop: () => void;
}

/** A language model is at work on what is shown already: how far it has come, and the way to end it. */
export function ModelProgress({ progress, onStop }: ModelProgressProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border bg-surface px-4 py-3 print:hidden">
      <div className="min-w-44 flex-1">
        <ProgressBar
          label="The language model refines these suggestions"
          {...(progress !== null && { value: progress })}
        />
      </div>
      <Button variant="secondary" size="sm" icon={<Square />} onClick={onStop}>
        Stop
      </Button>
    </div>
  );
}
