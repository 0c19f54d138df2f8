import { clsx } from 'clsx';
import { ChevronLeft, ChevronRight, CornerUpLeft } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { HighlightSegment } from './highlight-segment.tsx';
import { IconButton } from './icon-button.tsx';
import {
  type NoteRange,
  type NoteSegment,
  pickRange,
  placeOf,
  placesOf,
  readingOrder,
  splitNote,
  stepPlace,
} from './note-ranges.ts';
import { revealInContext } from './reveal.ts';

export interface HighlightedNoteProps {
  /** What the note is: "Discharge summary". The region is called "Discharge summary with highlights". */
  label: string;
  text: string;
  /** May overlap. Each id is unique. */
  ranges: readonly NoteRange[];
  activeId: string | null;
  onActiveIdChange: (id: string) => void;
  /** Goes back to where the active mark was asked for; left out where that is beside the note, or nowhere. */
  onReturn?: (() => void) | undefined;
  className?: string;
}

/**
 * A note with its evidence marked. The marks are one stop of the Tab key; the arrow keys, Home and End move between them,
 * as do the buttons above. The active mark is scrolled into view.
 */
export function HighlightedNote({
  label,
  text,
  ranges,
  activeId,
  onActiveIdChange,
  onReturn,
  className,
}: HighlightedNoteProps) {
  const whole = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLElement>(null);
  const ordered = useMemo(() => readingOrder(text.length, ranges), [text, ranges]);
  const places = useMemo(() => placesOf(ordered), [ordered]);
  const segments = useMemo(() => splitNote(text.length, ranges), [text, ranges]);
  const position = placeOf(places, ordered, activeId);
  const active = ordered.find((range) => range.id === activeId);
  const tabStop = segmentOf(segments, active ?? places[0]);

  useEffect(() => {
    const mark = activeId === null ? null : box.current?.querySelector('[data-active]');
    if (whole.current && box.current && mark) revealInContext(whole.current, box.current, mark);
  }, [activeId]);

  const activate = (range: NoteRange | undefined, focus: boolean) => {
    if (!range) return;
    onActiveIdChange(range.id);
    const segment = segmentOf(segments, range);
    if (focus && segment) box.current?.querySelector<HTMLElement>(`[data-start="${segment.start}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, segment: NoteSegment) => {
    const from = position === -1 ? placeOf(places, ordered, segment.ranges[0]?.id ?? null) : position;
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') activate(stepPlace(places, from, 1), true);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp')
      activate(stepPlace(places, from, -1), true);
    else if (event.key === 'Home') activate(places.at(0), true);
    else if (event.key === 'End') activate(places.at(-1), true);
    else if (event.key === 'Enter' || event.key === ' ') activate(pickRange(segment, activeId), false);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={whole} className={clsx('flex min-h-0 flex-col', className)}>
      <div className="flex items-center justify-between gap-2 border-b px-4 py-1.5 text-sm print:hidden">
        <p aria-live="polite" className="min-w-0 truncate text-ink-muted">
          {position === -1
            ? `${places.length} highlighted`
            : `${position + 1} of ${places.length}: ${active?.label}`}
        </p>
        <span className="flex shrink-0">
          {onReturn && (
            <IconButton
              label="Back to the code"
              icon={<CornerUpLeft />}
              onClick={onReturn}
              className="lg:hidden"
            />
          )}
          <IconButton
            label="Previous highlight"
            icon={<ChevronLeft />}
            disabled={places.length === 0}
            onClick={() => activate(stepPlace(places, position, -1), false)}
          />
          <IconButton
            label="Next highlight"
            icon={<ChevronRight />}
            disabled={places.length === 0}
            onClick={() => activate(stepPlace(places, position, 1), false)}
          />
        </span>
      </div>
      <section
        ref={box}
        aria-label={`${label} with highlights`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto px-4 py-3 focus-visible:-outline-offset-2"
      >
        <p className="max-w-prose leading-relaxed whitespace-pre-wrap">
          {segments.map((segment) => (
            <HighlightSegment
              key={segment.start}
              text={text.slice(segment.start, segment.end)}
              segment={segment}
              activeId={activeId}
              tabStop={segment === tabStop}
              onPick={() => activate(pickRange(segment, activeId), false)}
              onKeyDown={(event) => onKeyDown(event, segment)}
            />
          ))}
        </p>
      </section>
    </div>
  );
}

function segmentOf(segments: readonly NoteSegment[], range: NoteRange | undefined): NoteSegment | undefined {
  return range && segments.find((segment) => segment.start === range.start);
}
