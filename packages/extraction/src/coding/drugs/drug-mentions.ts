import { allDrugClasses, beginsName, type DrugClass, drugClassOf, namesDrug } from '../../drug-classes.ts';
import { Beginnings, beginningOf } from '../../note/beginnings.ts';
import type { NoteDocument, Sentence } from '../../note/document.ts';
import { normalizeWord } from '../../note/normalize.ts';
import type { Worksheet } from '../worksheet.ts';
import { noDrugs } from './substances.ts';

/** A drug that a note names, and where. Offsets are UTF-16 units of the note. */
export interface DrugMention {
  readonly drugClass: DrugClass;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
}

/** "Androgen deprivation", "estrogen receptor positive": a hormone of the body that is named and not given. */
const notGiven =
  /^(?:deprivation|blockade|ablation|suppression|receptors?|deficien\w+|insensitivity|excess)$/i;

/** Whether the word behind a name says so. */
const isOfBody = ({ marks }: Sentence, index: number): boolean => notGiven.test(marks[index + 1]?.text ?? '');

/** What the names of drugs begin with. */
const names = new Beginnings();
for (const { names: ofClass } of allDrugClasses)
  for (const name of ofClass) names.add(beginningOf(normalizeWord(name.split(' ', 1)[0] ?? '')));

/** The drugs a note names, in its order. */
export const findDrugs = (document: NoteDocument): DrugMention[] => {
  const { text } = document;
  const found: DrugMention[] = [];
  for (const sentence of document.opening(namesDrug)) {
    if (sentence.section.kind === 'header') continue;
    const { marks } = sentence;
    for (let index = 0; index < marks.length; index += 1) {
      const mark = marks[index];
      if (mark === undefined || !names.mayHold(mark.beginning)) continue;
      const next = marks[index + 1];
      const pair =
        next === undefined || !beginsName(mark.text) ? undefined : drugClassOf(`${mark.text} ${next.text}`);
      const drugClass = pair ?? drugClassOf(mark.text);
      if (drugClass === undefined || isOfBody(sentence, index)) continue;
      const end = pair !== undefined && next !== undefined ? next.end : mark.end;
      found.push({ drugClass, name: text.slice(mark.start, end), start: mark.start, end, sentence });
    }
  }
  return found;
};

/** Cocaine, cannabis, amphetamines, hallucinogens: what they do is a disorder of their use (F12-F19), nobody prescribed them. */
const ofAbuse = /^T(?:40\.[5789]|43\.6[24])/;

/** The table has none shorter (official-index.ts). */
const shortestName = 4;

/** The drugs of the official table that no class of ours holds, as a sentence names them. */
export const drugsOfTable = (
  { document, index: { drugs, drugNames } }: Pick<Worksheet, 'document' | 'index'>,
  sentence: Sentence,
): DrugMention[] => {
  const named: DrugMention[] = [];
  const { marks } = sentence;
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined || !drugNames.mayHold(mark.beginning)) continue;
    const { text, start, end } = mark;
    const adverse = text.length < shortestName ? undefined : drugs.get(text)?.adverse;
    if (adverse === undefined || drugClassOf(text) !== undefined || noDrugs.has(text)) continue;
    if (ofAbuse.test(adverse) || isOfBody(sentence, index)) continue;
    const name = document.text.slice(start, end);
    const drugClass = { longTerm: null, allergy: null, adverse, names: [name] };
    named.push({ drugClass, name, start, end, sentence });
  }
  return named;
};
