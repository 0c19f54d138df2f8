import { splitNormalized, stopWords } from '../note/normalize.ts';

/** Nonessential words and what the index adds for what it names nowhere else. */
export const aside = /\([^)]*\)|\b(?:NEC|NOS)\b/g;

/** Levels of an entry in lower case, without asides. */
export const levelsOf = (path: string): string[] =>
  path
    .replace(aside, ' ')
    .split(',')
    .map((level) => level.trim().toLowerCase())
    .filter((level) => level !== '');

/** Words of a level as they are compared. */
export const wordsIn = (level: string): string[] =>
  splitNormalized(level.replace(/[^\p{L}\d'’-]+/gu, ' ').trim()).filter(
    (word) => word !== '' && !stopWords.has(word),
  );

/** "Larynx, laryngeal": one level in two forms. */
export const isSameLevel = (one: string, other: string): boolean => one.slice(0, 4) === other.slice(0, 4);
