import { isDigit } from '../note/characters.ts';
import type { Sentence } from '../note/document.ts';
import { numeralHeads, stopWords } from '../note/normalize.ts';
import type { Entry } from './dictionary.ts';

const sides: ReadonlySet<string> = new Set(['left', 'right', 'bilateral']);

/**
 * "stroke with right hemiparesis": a side behind "with" belongs to what comes with it. A side that stands nearer to the
 * words of the designation than the one that matched is the one that counts.
 */
export const sideFits = (at: readonly number[], sentence: Sentence): boolean => {
  if (at.length === 1) return true;
  const word = (index: number): string => sentence.lexemes[index]?.word ?? '';
  const last = at.at(-1) ?? 0;
  const first = at[0] ?? 0;
  if (sides.has(word(last))) {
    const before = at.at(-2) ?? last;
    for (let index = before + 1; index < last; index += 1)
      if (['with', 'and', 'plus'].includes(word(index))) return false;
    const other = word(first - 1);
    if (sides.has(other) && other !== word(last)) return false;
  }
  return true;
};

/** What neoplasms and grafts ask of the words around theirs. "lung metastases from colon cancer": what follows "from" is where the secondary comes from, not where it is. */
export const kindFits = (entry: Entry, at: readonly number[], sentence: Sentence): boolean => {
  const { code } = entry;
  if (!code.startsWith('D0') && !code.startsWith('I25.') && !code.startsWith('C7')) return true;
  const word = (index: number): string => sentence.lexemes[index]?.word ?? '';
  if (code.startsWith('D0')) {
    // "colostomy in situ for rectal cancer": only a carcinoma is in situ in this sense.
    const situ = at.find((index) => word(index) === 'situ');
    return situ === undefined || ['cancer', 'melanoma', 'neoplasm'].includes(word(situ - 2));
  }
  // A bypass operation by its abbreviation is no disease of the graft.
  if (/^I25\.(?:7|81)/.test(code))
    return at.every((index) => word(index) !== 'graft' || sentence.lexemes[index]?.expanded === 1);
  if (!/^C7[789]/.test(code)) return true;
  for (let index = at[0] ?? 0; index < (at.at(-1) ?? 0); index += 1)
    if (['from', 'secondary'].includes(word(index)) && !at.includes(index)) return false;
  return true;
};

/** A number belongs to the word it stands beside: the 2 of "type 2 diabetes with CKD" is no stage. */
export const numberFits = (index: number, at: readonly number[], sentence: Sentence): boolean => {
  const word = sentence.lexemes[index]?.word ?? '';
  if (at.length === 1 || !isDigit(word.charCodeAt(0))) return true;
  const before = sentence.lexemes[index - 1];
  if (before !== undefined && numeralHeads.has(before.word) && !at.includes(index - 1)) return false;
  const skips = (step: number): number => {
    let place = index + step;
    while (stopWords.has(sentence.lexemes[place]?.word ?? '') && !at.includes(place)) place += step;
    return place;
  };
  return at.includes(skips(-1)) || at.includes(skips(1));
};

/** "CABG" holds the words "bypass graft": with words around it they make no designation that the note doesn't say. */
export const usesWholeExpansions = (at: readonly number[], sentence: Sentence): boolean => {
  const { lexemes } = sentence;
  const start = lexemes[at[0] ?? 0]?.start;
  if (
    at.every((index) => lexemes[index]?.start === start) ||
    at.every((index) => lexemes[index]?.expanded === 1)
  )
    return true;
  return at.every((index) => {
    const lexeme = sentence.lexemes[index];
    if (lexeme === undefined || lexeme.expanded === 1) return true;
    return (
      at.filter((other) => sentence.lexemes[other]?.start === lexeme.start).length >=
      Math.min(lexeme.expanded, 2)
    );
  });
};
