import type { AssertedMention } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
import { type Gate, gateBefore } from '../../note/gates.ts';
import type { SectionKind } from '../../note/headings.ts';
import { listed, type Sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

/** A mention that may be refused, with what stands around it. */
export class Refusable {
  readonly sheet: Worksheet;
  readonly mention: AssertedMention;
  readonly code: string;
  readonly sentence: Sentence;
  readonly kind: SectionKind;
  /** As it is written. */
  readonly said: string;

  constructor(sheet: Worksheet, mention: AssertedMention) {
    this.sheet = sheet;
    this.mention = mention;
    this.code = mention.code;
    this.sentence = mention.sentence;
    this.kind = mention.sentence.section.kind;
    this.said = sheet.document.text.slice(mention.start, mention.end);
  }

  get isListed(): boolean {
    return listed.has(this.kind);
  }

  get isOutpatient(): boolean {
    return this.sheet.setting === 'outpatient';
  }

  /** What stands before it, as many units of the note. */
  before(length: number): string {
    const { start } = this.mention;
    return this.sheet.document.text.slice(Math.max(0, start - length), start);
  }

  /** No more of it than its sentence holds. */
  beforeInSentence(length: number): string {
    const { start } = this.mention;
    return this.sheet.document.text.slice(Math.max(this.sentence.start, start - length), start);
  }

  /** What stands behind it. */
  behind(length: number): string {
    const { end } = this.mention;
    return this.sheet.document.text.slice(end, end + length);
  }

  behindInSentence(length: number): string {
    const { end } = this.mention;
    return this.sheet.document.text.slice(end, Math.min(this.sentence.end, end + length));
  }
}

/** A reason not to code a mention that is present; asked where all that the row names is so. */
export interface Refusal {
  /** The codes it speaks of; any where it is absent. What it asks of a code alone is asked once a code. */
  readonly codes?: ((code: string) => boolean) | undefined;
  readonly within?: Sections | undefined;
  readonly outside?: Sections | undefined;
  /** The words of the mention. */
  readonly said?: RegExp | undefined;
  readonly holds?: ((of: Refusable) => boolean) | undefined;
  /** Null where the row says that it is coded after all, whatever the rows behind it say. */
  readonly because: string | null | ((of: Refusable) => string);
}

/** A row with the gate that its words stand behind. */
export interface GatedRefusal extends Refusal {
  readonly gate: Gate | null;
}

/** The gate before the words of a row, for as long as the table is there. All rows have one shape, for they are read by turns. */
export const gatedRefusal = ({ codes, within, outside, said, holds, because }: Refusal): GatedRefusal => ({
  codes,
  within,
  outside,
  said,
  gate: said === undefined ? null : gateBefore(said),
  holds,
  because,
});

/** Whether a row speaks of the sections of a kind. */
export const speaksOf = ({ within, outside }: Refusal, kind: SectionKind): boolean =>
  (within === undefined || within.has(kind)) && (outside === undefined || !outside.has(kind));

/** Whether all that a row asks for but its codes and sections is so. */
export const refuses = ({ gate, said, holds }: GatedRefusal, of: Refusable): boolean =>
  (gate === null || of.sentence.opens(gate)) &&
  (said === undefined || said.test(of.said)) &&
  (holds === undefined || holds(of));
