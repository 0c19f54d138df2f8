import type { Evidence } from '../types.ts';
import { isDigit } from './characters.ts';
import { GateRows } from './gate-rows.ts';
import type { Gate, Gated } from './gates.ts';
import type { SectionKind } from './headings.ts';
import { marksOf } from './marks.ts';
import { isNewbornRecord } from './newborn-record.ts';
import { readingOf } from './reading.ts';
import { findSections, type Section } from './sections.ts';
import { type Span, sentencesOf } from './sentences.ts';
import { holdsSign, signsIn, type TellingSign } from './telling-signs.ts';
import type { Token } from './token.ts';
import { readStretches } from './tokens.ts';

/** A sentence with its words and the section it stands in. */
export class Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly section: Section;
  /** Its words as designations are compared with them. */
  readonly lexemes: readonly Token[];
  readonly #note: string;
  readonly #gates: GateRows;
  readonly #row: number;
  #marks: readonly Token[] | null = null;
  #text: string | null = null;
  #signs = -1;

  constructor(
    note: string,
    index: number,
    span: Span,
    section: Section,
    lexemes: readonly Token[],
    gates: GateRows,
    row: number,
  ) {
    this.#note = note;
    this.index = index;
    this.start = span.start;
    this.end = span.end;
    this.section = section;
    this.lexemes = lexemes;
    this.#gates = gates;
    this.#row = row;
  }

  /** As it is written, its heading with it. */
  get text(): string {
    this.#text ??= this.#note.slice(this.start, this.end);
    return this.#text;
  }

  /** Its words and punctuation; read when first asked for. */
  get marks(): readonly Token[] {
    this.#marks ??= marksOf(this.#note, this.start, this.end, this.lexemes);
    return this.#marks;
  }

  /** Whether it holds a sign of a group; looked for when first asked. */
  holds(sign: TellingSign): boolean {
    if (this.#signs < 0) this.#signs = signsIn(this.#note, this.start, this.end);
    return holdsSign(this.#signs, sign);
  }

  /** Whether a word of it opens the gate of a rule; where none does, the rule has nothing to read. */
  opens(gate: Gate): boolean {
    return this.#gates.isOpen(this.#row, gate);
  }

  /** Whether an expression finds something in a part of it; tried where a word of it stands in the sentence. */
  says({ words, gate }: Gated, part: string): boolean {
    return this.opens(gate) && words.test(part);
  }
}

/** A note taken apart: everything later steps read. */
export interface NoteDocument {
  /** As it is read, without what programs have put into it (reading.ts). */
  readonly text: string;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly kinds: ReadonlySet<SectionKind>;
  /** The patient is a newborn (I.C.16.a). */
  readonly ofNewborn: boolean;
  /** What stands between two offsets of the text, in the words of the note as it was given. */
  quote(start: number, end: number): Evidence;
  /** Quotes with the offsets that they have in the note as it was given; themselves where those are the same. */
  quotesOfGiven(quotes: readonly Evidence[]): readonly Evidence[];
  /** The sentence in which an offset stands, or the next one where it stands between two. */
  sentenceAt(offset: number): Sentence | undefined;
  /** Whether a word of it, headings with them, opens the gate. */
  opens(gate: Gate): boolean;
  /** Whether a word of a stretch of it does: of a sentence or a heading that stands there or reaches into it. */
  opensWithin(gate: Gate, from: number, to: number): boolean;
  /** Whether an expression that stays within a line finds something in a stretch of it: tried in the lines with a word that opens its gate. */
  saysWithin(expression: Gated, from: number, to: number): boolean;
  /** The sentences that open a gate; most gates no word of the note opens. */
  opening(gate: Gate): readonly Sentence[];
  /** What an expression finds first in the whole note; most notes hold no word that it requires. */
  find(expression: Gated): RegExpExecArray | null;
}

/** Index of the first sentence that ends behind an offset; a note may have thousands. */
const firstEndingBehind = (sentences: readonly Sentence[], offset: number): number => {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

const sentencesThatOpen = (
  gate: Gate,
  gates: GateRows,
  stretches: readonly Sentence[],
): readonly Sentence[] => {
  const found: Sentence[] = [];
  for (let row = gates.firstOpen(0, gate); row !== -1; row = gates.firstOpen(row + 1, gate)) {
    const stretch = stretches[row];
    if (stretch !== undefined && stretch.lexemes.length > 0) found.push(stretch);
  }
  return found;
};

const anyOpensWithin = (stretches: readonly Sentence[], gate: Gate, from: number, to: number): boolean => {
  for (let at = firstEndingBehind(stretches, from); at < stretches.length; at += 1) {
    const stretch = stretches[at];
    if (stretch === undefined || stretch.start >= to) return false;
    if (stretch.opens(gate)) return true;
  }
  return false;
};

const anySaysWithin = (
  text: string,
  stretches: readonly Sentence[],
  { words, gate }: Gated,
  from: number,
  to: number,
): boolean => {
  /** Behind the line that was tried last. */
  let tried = from;
  for (let at = firstEndingBehind(stretches, from); at < stretches.length; at += 1) {
    const stretch = stretches[at];
    if (stretch === undefined || stretch.start >= to) return false;
    if (stretch.end <= tried || !stretch.opens(gate)) continue;
    const newline = text.indexOf('\n', stretch.end);
    const end = newline === -1 ? to : Math.min(newline, to);
    if (words.test(text.slice(Math.max(from, text.lastIndexOf('\n', stretch.start) + 1), end))) return true;
    tried = end;
  }
  return false;
};

const [bracket, numberSign] = ['(', '#'].map((sign) => sign.charCodeAt(0));
/** "1. ", "(1) ", "1.CKD", "#1: ", "1 - " */
const marker = /^(?:#\s?\d{1,2}[.):]?\s+|[#(]?\d{1,2}(?:[.):]\s+|[.):](?=\p{L})|\s[-–]\s(?=\p{L})))/u;

/** The number of a list item is no word of it: "4. CKD" speaks of no stage 4. */
const markerLength = (text: string, start: number, end: number): number => {
  const first = text.charCodeAt(start);
  if (first !== bracket && first !== numberSign && !isDigit(first)) return 0;
  return marker.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0;
};

const none: readonly Sentence[] = [];
/** Most notes have longer ones. */
const shortSentence = 40;

/** Takes a note apart into sections, sentences and words, in time linear in its length. */
export const readNote = (given: string): NoteDocument => {
  const reading = readingOf(given);
  const { text } = reading.page;
  const sections = findSections(reading.page);
  const sentences: Sentence[] = [];
  /** Headings that stand alone among them, which are no sentences. */
  const stretches: Sentence[] = [];
  const gates = new GateRows(Math.ceil(text.length / shortSentence));
  const spans = sections.flatMap((section) =>
    sentencesOf(text, section).map(({ start, end }) => ({
      start,
      from: Math.max(start + markerLength(text, start, end), Math.min(section.bodyStart, end)),
      end,
      section,
    })),
  );
  const lexemes = readStretches(text, spans, gates);
  for (const [row, span] of spans.entries()) {
    const words = lexemes[row] ?? [];
    const stretch = new Sentence(text, sentences.length, span, span.section, words, gates, row);
    stretches.push(stretch);
    if (words.length > 0) sentences.push(stretch);
  }
  // The end belongs to the last unit, not to the stretch that begins behind it.
  const endOfGiven = (start: number, end: number): number =>
    start < end ? reading.given(end - 1) + 1 : reading.given(start);
  const opensWithin = (gate: Gate, from: number, to: number): boolean =>
    gates.isOpenAnywhere(gate) && anyOpensWithin(stretches, gate, from, to);
  return {
    text,
    sections,
    sentences,
    kinds: new Set(sections.map((section) => section.kind)),
    ofNewborn: isNewbornRecord(text, opensWithin),
    quote: (start, end) => ({
      start,
      end,
      quote: given.slice(reading.given(start), endOfGiven(start, end)),
    }),
    quotesOfGiven: (quotes) =>
      reading.sameOffsets
        ? quotes
        : quotes.map(({ start, end, quote }) => ({
            start: reading.given(start),
            end: endOfGiven(start, end),
            quote,
          })),
    sentenceAt: (offset) => sentences[firstEndingBehind(sentences, offset)],
    opens: (gate) => gates.isOpenAnywhere(gate),
    opensWithin,
    saysWithin: (expression, from, to) =>
      gates.isOpenAnywhere(expression.gate) && anySaysWithin(text, stretches, expression, from, to),
    opening: (gate) => (gates.isOpenAnywhere(gate) ? sentencesThatOpen(gate, gates, stretches) : none),
    find: ({ words, gate }) => (gates.isOpenAnywhere(gate) ? words.exec(text) : null),
  };
};
