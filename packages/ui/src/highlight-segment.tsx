import { clsx } from 'clsx';
import type { KeyboardEvent } from 'react';
import type { NoteSegment } from './note-ranges.ts';

export interface HighlightSegmentProps {
  text: string;
  segment: NoteSegment;
  activeId: string | null;
  tabStop: boolean;
  onPick: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** A stretch of the note: plain text, or a mark that behaves as a button. */
export function HighlightSegment({
  text,
  segment,
  activeId,
  tabStop,
  onPick,
  onKeyDown,
}: HighlightSegmentProps) {
  if (segment.ranges.length === 0) return <>{text}</>;
  const active = segment.ranges.some((range) => range.id === activeId);
  return (
    // A <button> cannot wrap like text.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      role="button"
      tabIndex={tabStop ? 0 : -1}
      aria-pressed={active}
      aria-label={`${text} (${segment.ranges.map((range) => range.label).join('; ')})`}
      data-start={segment.start}
      data-active={active || undefined}
      onClick={onPick}
      onKeyDown={onKeyDown}
      className={clsx(
        'box-decoration-clone rounded-[3px] pb-[3px] underline decoration-2 underline-offset-2 print:underline',
        segment.ranges.length > 1 && 'decoration-double',
        active
          ? 'bg-mark-active text-on-mark-active decoration-on-mark-active'
          : 'bg-mark decoration-mark-active hover:decoration-current',
      )}
    >
      {text}
    </span>
  );
}
