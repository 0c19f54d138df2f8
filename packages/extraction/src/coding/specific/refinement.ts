import type { Gate } from '../../note/gates.ts';
import type { CodeSet } from '../code-set.ts';

/** What a code becomes when words beside its quotes, or anywhere in the note, say more than the quote (I.B.2). */
export interface Refinement {
  readonly from: CodeSet;
  /** Words within `reach` characters of a quote; null reads the whole note. */
  readonly reach: number | null;
  readonly said: RegExp;
  /** Opens for whatever the words may be; for codes that many notes have, so that the words are looked for in few. */
  readonly gate?: Gate;
  readonly code: string | ((code: string, text: string) => string);
  readonly guideline: string;
}
