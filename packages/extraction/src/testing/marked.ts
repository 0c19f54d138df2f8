import { Asserter } from '../assertion/assert.ts';
import { readNote } from '../note/document.ts';
import type { Assertion } from '../types.ts';

/** How a passage asserts what stands in "⟨ ⟩" in it. */
export const assertionOfMarked = (marked: string): Assertion => {
  const start = marked.indexOf('⟨');
  const end = marked.indexOf('⟩') - 1;
  const text = marked.replace(/[⟨⟩]/g, '');
  const document = readNote(text);
  const sentence = document.sentences.find((one) => start >= one.start && start < one.end);
  if (start < 0 || sentence === undefined) throw new Error(`Nothing is marked in "${marked}".`);
  return new Asserter(document).judge(sentence, { start, end }).assertion;
};
