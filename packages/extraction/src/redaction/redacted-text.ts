import type { Evidence } from '../types.ts';
import { mergeSpans, type Span } from './span.ts';

interface Piece {
  /** Offsets of the placeholder in the redacted text. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

/** A note with its identifiers replaced by placeholders, and the way back to the note's own offsets. */
export class RedactedText {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly #original: string;
  readonly #pieces: readonly Piece[];

  constructor(original: string, spans: readonly Span[]) {
    this.#original = original;
    this.spans = mergeSpans(spans);
    const parts: string[] = [];
    const pieces: Piece[] = [];
    let length = 0;
    let at = 0;
    for (const span of this.spans) {
      const kept = original.slice(at, span.start);
      const placeholder = placeholderOf(span, original);
      parts.push(kept, placeholder);
      length += kept.length;
      pieces.push({ from: length, to: length + placeholder.length, span });
      length += placeholder.length;
      at = span.end;
    }
    parts.push(original.slice(at));
    this.text = parts.join('');
    this.#pieces = pieces;
  }

  /**
   * The stretch of the note that a stretch of the redacted text stands for. One that touches a placeholder takes in the
   * whole identifier. Offsets outside of the text, or an empty stretch, answer null.
   */
  toOriginal(start: number, end: number): Evidence | null {
    if (!(Number.isInteger(start) && Number.isInteger(end))) return null;
    if (start < 0 || end > this.text.length || start >= end) return null;
    const first = this.#place(start);
    const last = this.#place(end - 1);
    return this.#quote(first.start, last.end);
  }

  /** What the redacted text says in place of a stretch of the note; identifiers that it cuts are told in whole. */
  redactedQuote(start: number, end: number): string {
    let quote = '';
    let at = start;
    for (const { from, to, span } of this.#pieces) {
      if (span.end <= at) continue;
      if (span.start >= end) break;
      quote += this.#original.slice(at, span.start) + this.text.slice(from, to);
      at = span.end;
    }
    return quote + this.#original.slice(at, end);
  }

  /** One UTF-16 unit of the redacted text as a stretch of the note. */
  #place(offset: number): { readonly start: number; readonly end: number } {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pieces[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const piece = this.#pieces[low - 1];
    if (piece === undefined) return { start: offset, end: offset + 1 };
    if (offset < piece.to) return piece.span;
    const start = piece.span.end + (offset - piece.to);
    return { start, end: start + 1 };
  }

  #quote(start: number, end: number): Evidence {
    return { start, end, quote: this.#original.slice(start, end) };
  }
}

/**
 * "[NAME]". A date keeps its year, which Safe Harbor allows and coding needs (an infarction of this year or an old one);
 * years of birth that may tell an age over 89 are left out.
 */
const placeholderOf = ({ kind, start, end }: Span, original: string): string => {
  if (kind === 'UNSEEN') return '';
  const year =
    kind === 'DATE' ? /(?<!\d)(?:19[4-9]\d|20\d{2})(?!\d)/.exec(original.slice(start, end))?.[0] : undefined;
  return year === undefined ? `[${kind}]` : `[${kind} ${year}]`;
};
