import type { AssertedMention } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
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
  readonly codes?: (code: string) => boolean;
  readonly within?: Sections;
  readonly outside?: Sections;
  /** The words of the mention. */
  readonly said?: RegExp;
  readonly holds?: (of: Refusable) => boolean;
  /** Null where the row says that it is coded after all, whatever the rows behind it say. */
  readonly because: string | null | ((of: Refusable) => string);
}

/** Whether what a row asks of words is so. */
export const refuses = ({ said, holds }: Refusal, of: Refusable): boolean =>
  (said === undefined || said.test(of.said)) && (holds === undefined || holds(of));
