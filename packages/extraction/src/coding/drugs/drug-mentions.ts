import { beginsName, type DrugClass, drugClassOf, namesDrug } from '../../drug-classes.ts';
import type { NoteDocument, Sentence } from '../../note/document.ts';

/** A drug that a note names, and where. Offsets are UTF-16 units of the note. */
export interface DrugMention {
  readonly drugClass: DrugClass;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
}

/** The drugs a note names, in its order. */
export const findDrugs = (document: NoteDocument): DrugMention[] => {
  const { text } = document;
  const found: DrugMention[] = [];
  for (const sentence of document.opening(namesDrug)) {
    if (sentence.section.kind === 'header') continue;
    const { marks } = sentence;
    for (let index = 0; index < marks.length; index += 1) {
      const mark = marks[index];
      if (mark?.opens(namesDrug) !== true) continue;
      const next = marks[index + 1];
      const pair =
        next === undefined || !beginsName(mark.text) ? undefined : drugClassOf(`${mark.text} ${next.text}`);
      const drugClass = pair ?? drugClassOf(mark.text);
      if (drugClass === undefined) continue;
      const end = pair !== undefined && next !== undefined ? next.end : mark.end;
      found.push({ drugClass, name: text.slice(mark.start, end), start: mark.start, end, sentence });
    }
  }
  return found;
};
