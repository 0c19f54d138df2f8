import { writtenCode } from '../import/icd10cm-code.ts';
import { words } from '../text/words.ts';

/** The words of a name, and which of them need not be asked for. */
export interface NameTokens {
  readonly words: readonly string[];
  /** In the order of `words`; absent where every word counts. */
  readonly optional?: readonly boolean[];
}

/** The words of a title or synonym: all of them count. */
export function nameTokens(term: string): NameTokens {
  return { words: words(term) };
}

const manifestation = new RegExp(String.raw`\s*\[${writtenCode}\]$`);

/**
 * The words of an index entry: nonessential modifiers, which the index prints in parentheses, "do not affect the code"
 * (Official Guidelines I.A.7), so nothing is wrong with an entry whose modifiers nobody asked for. The code of the
 * manifestation is no word.
 */
export function indexTokens(term: string): NameTokens {
  const found: string[] = [];
  const optional: boolean[] = [];
  let depth = 0;
  for (const piece of term.replace(manifestation, '').split(/([()])/)) {
    if (piece === '(') depth += 1;
    else if (piece === ')') depth -= 1;
    else {
      for (const word of words(piece)) {
        found.push(word);
        optional.push(depth > 0);
      }
    }
  }
  return { words: found, optional };
}
