import { comparedWord } from './compared-word.ts';

/** Words that others are read as for what stands beside them ("R foot": right), by number; 0: a word is read as itself. */
const others = [
  '',
  '1',
  '2',
  '3',
  '4',
  'right',
  'left',
  'bilateral',
  'positive',
  'negative',
  'and',
  'with',
  'without',
  'due',
  'disorder',
  'fracture',
] as const;

export type OtherWord = Exclude<(typeof others)[number], ''>;

export const otherWords = others.map(comparedWord);

/** The number of a word that others are read as. */
export const readAs = (word: OtherWord | null): number => (word === null ? 0 : others.indexOf(word));
