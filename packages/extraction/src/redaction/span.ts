/** What an identifier is; its placeholder in the redacted text is the word in brackets. UNSEEN is left out without one. */
export const kinds = [
  'NAME',
  'ID',
  'PHONE',
  'EMAIL',
  'URL',
  'ADDRESS',
  'FACILITY',
  'DATE',
  'BIRTHDATE',
  'AGE',
  'UNSEEN',
] as const;

export type Kind = (typeof kinds)[number];

/** An identifier in a note: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

/** In the order of the text, without overlaps: what overlaps becomes one span of the kind that covers most. */
export const mergeSpans = (spans: readonly Span[]): Span[] => {
  const ordered = spans
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: (Span & { widest: number })[] = [];
  for (const span of ordered) {
    const last = merged.at(-1);
    const width = span.end - span.start;
    if (last === undefined || span.start >= last.end) {
      merged.push({ ...span, widest: width });
      continue;
    }
    merged[merged.length - 1] = {
      start: last.start,
      end: Math.max(last.end, span.end),
      kind: width > last.widest ? span.kind : last.kind,
      widest: Math.max(width, last.widest),
    };
  }
  return merged.map(({ start, end, kind }) => ({ start, end, kind }));
};
