import { Asserter } from '../assertion/assert.ts';
import { JudgedNote } from '../assertion/judged-note.ts';
import { Place } from '../assertion/place.ts';
import { readNote } from '../note/document.ts';
import type { Assertion } from '../types.ts';

/** What stands in "⟨ ⟩" in a passage, as a place in it. */
export const placeOfMarked = (marked: string): Place => {
  const start = marked.indexOf('⟨');
  const end = marked.indexOf('⟩') - 1;
  const document = readNote(marked.replace(/[⟨⟩]/g, ''));
  const sentence = document.sentences.find((one) => start >= one.start && start < one.end);
  if (start < 0 || sentence === undefined) throw new Error(`Nothing is marked in "${marked}".`);
  return new Place(new JudgedNote(document), sentence, start, end);
};

/** How a passage asserts what stands in "⟨ ⟩" in it. */
export const assertionOfMarked = (marked: string): Assertion => {
  const place = placeOfMarked(marked);
  return new Asserter(place.note.document).judge(place.sentence, place).assertion;
};
