import type { Sentence } from '../note/document.ts';
import type { Gate, Gated } from '../note/gates.ts';
import type { Span } from '../note/sentences.ts';
import type { Assertion } from '../types.ts';
import { firstFrom } from './context/words-between.ts';
import type { JudgedNote } from './judged-note.ts';

/** How a note asserts a stretch of it, and the words that say so. */
export interface Judgement {
  readonly assertion: Assertion;
  /** The trigger as it is written; empty where the assertion is the default. */
  readonly trigger: string;
}

/** What is said of what nothing else is said of. */
export const present: Judgement = { assertion: 'present', trigger: '' };

/** What an expression found as a judgement; null where it found nothing. */
export const judged = (assertion: Assertion, match: RegExpExecArray | null): Judgement | null =>
  match === null ? null : { assertion, trigger: match[0].trim() };

/** Whether a word between two offsets of a sentence opens a gate. */
export const opensIn = ({ marks }: Sentence, gate: Gate, from: number, to: number): boolean => {
  for (let at = firstFrom(marks, to) - 1; at >= 0; at -= 1) {
    const mark = marks[at];
    if (mark === undefined || mark.end <= from) return false;
    if (mark.opens(gate)) return true;
  }
  return false;
};

/** A stretch that is judged, with what stands around it. */
export class Place implements Span {
  readonly note: JudgedNote;
  /** The whole note. */
  readonly text: string;
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  /** What it was judged to be, once it was. */
  judgement: Judgement = present;

  constructor(note: JudgedNote, sentence: Sentence, start: number, end: number) {
    this.note = note;
    this.text = note.document.text;
    this.sentence = sentence;
    this.start = start;
    this.end = end;
  }

  /** The stretch as it is written. */
  get said(): string {
    return this.text.slice(this.start, this.end);
  }

  /** At most so much of its sentence before it. */
  before(most: number): string {
    return this.text.slice(Math.max(this.sentence.start, this.start - most), this.start);
  }

  /** At most so much of its sentence behind it. */
  behind(most: number): string {
    return this.text.slice(this.end, Math.min(this.sentence.end, this.end + most));
  }

  /** Whether a word of its sentence that stands at most so far before it opens a gate; of long sentences most do so elsewhere. */
  opensBefore(gate: Gate, most: number): boolean {
    return this.sentence.opens(gate) && opensIn(this.sentence, gate, this.start - most, this.start);
  }

  /** The same behind it. */
  opensBehind(gate: Gate, most: number): boolean {
    return this.sentence.opens(gate) && opensIn(this.sentence, gate, this.end, this.end + most);
  }

  /** The same behind it, in the next sentences too, which an expression over the note reads as well. */
  opensFollowing(gate: Gate, most: number): boolean {
    const to = this.end + most;
    if (this.opensBehind(gate, most)) return true;
    return to > this.sentence.end && this.note.document.opensWithin(gate, this.sentence.end, to);
  }

  /** What an expression finds in at most so much of its sentence before it. */
  foundBefore({ words, gate }: Gated, most: number): RegExpExecArray | null {
    return this.opensBefore(gate, most) ? words.exec(this.before(most)) : null;
  }

  /** The same behind it. */
  foundBehind({ words, gate }: Gated, most: number): RegExpExecArray | null {
    return this.opensBehind(gate, most) ? words.exec(this.behind(most)) : null;
  }

  /** The same in at most so much of the note behind it. */
  foundFollowing({ words, gate }: Gated, most: number): RegExpExecArray | null {
    return this.opensFollowing(gate, most) ? words.exec(this.text.slice(this.end, this.end + most)) : null;
  }

  /** Whether a word of its own opens a gate. */
  opensWithin(gate: Gate): boolean {
    return opensIn(this.sentence, gate, this.start, this.end);
  }

  /** The line it stands in, at most so far on both sides. */
  line(most: number): string {
    return this.lineBefore(most) + this.said + this.lineBehind(most);
  }

  /** At most so much of its line before it. */
  lineBefore(most: number): string {
    const before = this.text.slice(Math.max(0, this.start - most), this.start);
    return before.slice(before.lastIndexOf('\n') + 1);
  }

  /** Where its line ends, at most so far behind it. */
  lineReach(most: number): number {
    return Math.min(this.note.lineEnd(this.end), this.end + most);
  }

  /** At most so much of its line behind it. */
  lineBehind(most: number): string {
    return this.text.slice(this.end, this.lineReach(most));
  }
}
