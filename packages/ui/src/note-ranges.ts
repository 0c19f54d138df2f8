/** A piece of a note that something refers to. Offsets count UTF-16 units; `end` is exclusive. */
export interface NoteRange {
  id: string;
  start: number;
  end: number;
  /** What refers to it, for screen readers and the tooltip: "I50.9 Heart failure, unspecified". */
  label: string;
}

/** A stretch of text that is covered by the same ranges throughout; the shortest range comes first. */
export interface NoteSegment {
  start: number;
  end: number;
  ranges: readonly NoteRange[];
}

/**
 * The ranges that can be shown, in reading order (earlier first, at the same start the longer first): cut to the text,
 * empty and malformed ones dropped.
 */
export function readingOrder(textLength: number, ranges: readonly NoteRange[]): NoteRange[] {
  return ranges
    .map((range) => ({ ...range, start: Math.max(0, range.start), end: Math.min(textLength, range.end) }))
    .filter(
      (range) => Number.isInteger(range.start) && Number.isInteger(range.end) && range.start < range.end,
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Cuts a text at every boundary of every range. The segments cover the text without gaps or overlaps. */
export function splitNote(textLength: number, ranges: readonly NoteRange[]): NoteSegment[] {
  const ordered = readingOrder(textLength, ranges);
  const cuts = new Set([0, textLength]);
  for (const { start, end } of ordered) cuts.add(start).add(end);
  const bounds = [...cuts].sort((a, b) => a - b);

  const segments: NoteSegment[] = [];
  let open: NoteRange[] = [];
  let next = 0;
  for (const [index, start] of bounds.slice(0, -1).entries()) {
    const end = bounds[index + 1] ?? textLength;
    open = open.filter((range) => range.end > start);
    for (let range = ordered[next]; range && range.start === start; range = ordered[next]) {
      open.push(range);
      next += 1;
    }
    segments.push({ start, end, ranges: [...open].sort((a, b) => a.end - a.start - (b.end - b.start)) });
  }
  return segments;
}

/** Of ranges in reading order one for each stretch of words: what there is to step through, however much refers to the same ones. */
export function placesOf(ordered: readonly NoteRange[]): NoteRange[] {
  return ordered.filter((range, at) => at === 0 || !isSamePlace(range, ordered[at - 1]));
}

/** Where among the places the active range stands; -1 when none is active. */
export function placeOf(
  places: readonly NoteRange[],
  ordered: readonly NoteRange[],
  activeId: string | null,
): number {
  const active = ordered.find((range) => range.id === activeId);
  return active === undefined ? -1 : places.findIndex((place) => isSamePlace(place, active));
}

/** The place `step` on from one of them, around the ends; the first or the last from none (-1). */
export function stepPlace(places: readonly NoteRange[], from: number, step: 1 | -1): NoteRange | undefined {
  if (from === -1) return places.at(step === 1 ? 0 : -1);
  return places.at((from + step) % places.length);
}

function isSamePlace(one: NoteRange, other: NoteRange | undefined): boolean {
  return one.start === other?.start && one.end === other.end;
}

/** What a click on a segment makes active: its shortest range, and at further clicks the ones around it in turn. */
export function pickRange(segment: NoteSegment, activeId: string | null): NoteRange | undefined {
  const index = segment.ranges.findIndex((range) => range.id === activeId);
  return segment.ranges[(index + 1) % segment.ranges.length];
}
