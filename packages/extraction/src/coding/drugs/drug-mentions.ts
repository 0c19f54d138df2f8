import type { NoteDocument, Sentence } from '../../note/document.ts';
import { holdsTopic, topics } from '../../note/topics.ts';
import { beginsName, type DrugClass, drugClassOf } from './drug-classes.ts';

/** A drug that a note names, and where. Offsets are UTF-16 units of the note. */
export interface DrugMention {
  readonly drugClass: DrugClass;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
}

/** The drugs a note names, in its order. */
export const findDrugs = ({ text, sentences }: NoteDocument): DrugMention[] => {
  const found: DrugMention[] = [];
  for (const sentence of sentences) {
    if (sentence.section.kind === 'header' || !sentence.speaksOf(topics.drug)) continue;
    const { marks } = sentence;
    marks.forEach((mark, index) => {
      if (!holdsTopic(mark.topics, topics.drug)) return;
      const next = marks[index + 1];
      const pair =
        next === undefined || !beginsName(mark.text) ? undefined : drugClassOf(`${mark.text} ${next.text}`);
      const drugClass = pair ?? drugClassOf(mark.text);
      if (drugClass === undefined) return;
      const end = pair !== undefined && next !== undefined ? next.end : mark.end;
      found.push({ drugClass, name: text.slice(mark.start, end), start: mark.start, end, sentence });
    });
  }
  return found;
};
