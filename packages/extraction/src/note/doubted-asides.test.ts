import { describe, expect, it } from 'vitest';
import { readNote } from './document.ts';

const sentences = (text: string): string[] => readNote(text).sentences.map((one) => one.text);

describe('what is only thought of beside a diagnosis', () => {
  it.each([
    ['Impression: Gastritis ?ulcer', ['Impression: Gastritis', '?ulcer']],
    ['Impression: Gastritis/? ulcer', ['Impression: Gastritis', '? ulcer']],
    ['Impression: Vertigo ?BPPV ?labyrinthitis', ['Impression: Vertigo', '?BPPV', '?labyrinthitis']],
    ['Impression: Cellulitis +/- thrombosis', ['Impression: Cellulitis', '+/- thrombosis']],
    [
      'Impression: Gout, need to exclude septic arthritis',
      ['Impression: Gout', 'need to exclude septic arthritis'],
    ],
    ['Impression: Calf strain - r/o thrombosis', ['Impression: Calf strain', 'r/o thrombosis']],
  ])('%s: an entry of its own', (text, parts) => expect(sentences(text)).toEqual(parts));

  it.each([
    'Impression: ?gastritis',
    'Impression: Gastritis?',
    'Impression: Diabetes ? yes',
    'Impression: Stroke ?cardioembolic, with right hemiparesis',
    'Impression: Crohn?s disease',
    'History: Gastritis ?ulcer',
  ])('%s: no such entry', (text) => expect(sentences(text)).toHaveLength(1));
});
