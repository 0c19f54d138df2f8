import type { Sentence } from '../../note/document.ts';
import type { Gated } from '../../note/gates.ts';

/** Sentences that are read as one text. */
export interface Passage {
  readonly sentences: readonly Sentence[];
  readonly text: string;
}

export const passage = (sentences: readonly Sentence[]): Passage => ({
  sentences,
  text: sentences.map(({ text }) => text).join(' '),
});

/** Whether an expression finds something in a passage; tried where a word of it stands in one of its sentences. */
export const says = ({ sentences, text }: Passage, { words, gate }: Gated): boolean =>
  sentences.some((sentence) => sentence.opens(gate)) && text.search(words) !== -1;
