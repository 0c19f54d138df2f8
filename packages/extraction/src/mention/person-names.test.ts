import { describe, expect, it } from 'vitest';
import { readNote } from '../note/document.ts';
import { isName } from './person-names.ts';

/** Whether the word, where a note holds it first, is read as a name. */
const isNameIn = (note: string, word: string): boolean | undefined => {
  for (const sentence of readNote(note).sentences)
    for (const lexeme of sentence.lexemes)
      if (note.slice(lexeme.start, lexeme.end) === word) return isName(sentence, lexeme);
  return undefined;
};

describe('isName', () => {
  it.each([
    ['Assessment: gout. Seen with Dr. Asthmer today.', 'Asthmer'],
    ['Course: we spoke to Dermod about his gout.', 'Dermod'],
    ['History: gout.\nDictated by: Lena Carcinov', 'Carcinov'],
    ['He lives near Anginia and has gout.', 'Anginia'],
  ])('takes a capital in running text or behind a title for a name: "%s"', (note, word) => {
    expect(isNameIn(note, word)).toBe(true);
  });

  it.each([
    ['Diagnosis:\n1. Hypertenson, on amlodipine', 'Hypertenson'],
    ['Assessment: stable. Hypothyriodism treated with levothyroxine.', 'Hypothyriodism'],
    ['Known case of Hypertenson since ten years.', 'Hypertenson'],
    ['Diagnosis: Essential Hypertenson', 'Hypertenson'],
    ['Known hypertenson on treatment.', 'hypertenson'],
    ['ESSENTIAL HYPERTENSON treated with amlodipine', 'HYPERTENSON'],
  ])('leaves a misspelt disease one: "%s"', (note, word) => {
    expect(isNameIn(note, word)).toBe(false);
  });
});
