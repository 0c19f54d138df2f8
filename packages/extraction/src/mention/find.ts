import type { DesignationKind, System } from '@ohm/terminology';
import type { NoteDocument, Sentence } from '../note/document.ts';
import { linkWords, stopWords } from '../note/normalize.ts';
import type { Dictionary, Entry } from './dictionary.ts';
import { kindFits, numberFits, sideFits, usesWholeExpansions } from './fits.ts';
import { keepLongest } from './longest.ts';

/** Words of a designation found in a sentence. Offsets are UTF-16 units of the note. */
export interface Mention {
  readonly system: System;
  readonly code: string;
  readonly term: string;
  readonly kind: DesignationKind;
  readonly defaulted: number;
  readonly sentence: Sentence;
  /** Indexes of the matched words in the sentence, ascending. */
  readonly at: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** How many foreign words may stand between the words of a designation of so many words. */
const gapAllowed = (words: number): number =>
  words <= 2 ? 0 : words === 3 ? 1 : Math.min(5, Math.ceil(words / 2));

/** Words that end the reach of a loose match: across them two things are said, not one. */
const barriers: ReadonlySet<string> = new Set([
  'no',
  'not',
  'without',
  'but',
  'denie',
  'denied',
  'negative',
  'versus',
  'vs',
  'nor',
]);

const joiners: ReadonlySet<string> = new Set([
  'with',
  'due',
  'from',
  'secondary',
  'complicated',
  'by',
  'because',
  'of',
  'in',
]);

/** Where the words of one sentence stand: word id → positions. Spelling errors are read as the word meant. */
type Positions = ReadonlyMap<number, readonly number[]>;

const positionsIn = (sentence: Sentence, dictionary: Dictionary): Positions => {
  const positions = new Map<number, number[]>();
  const { lexemes } = sentence;
  for (let index = 0; index < lexemes.length; index += 1) {
    const word = lexemes[index]?.word ?? '';
    const id = dictionary.wordIds.get(word) ?? dictionary.spelling.read(word);
    if (id === null) continue;
    const list = positions.get(id);
    if (list === undefined) positions.set(id, [index]);
    else list.push(index);
  }
  return positions;
};

const nearest = (positions: readonly number[], to: number, taken: readonly number[]): number => {
  let best = -1;
  for (const position of positions) {
    if (taken.includes(position)) continue;
    if (best === -1 || Math.abs(position - to) < Math.abs(best - to)) best = position;
  }
  return best;
};

/** The positions of an entry's words around one position of its rarest word, or null when they stand too far apart. */
const matchAround = (
  entry: Entry,
  anchor: number,
  sentence: Sentence,
  positions: Positions,
): number[] | null => {
  const at = [anchor];
  for (let index = 1; index < entry.words.length; index += 1) {
    const list = positions.get(entry.words[index] ?? -1);
    if (list === undefined) return null;
    const found = nearest(list, anchor, at);
    if (found === -1) return null;
    at.push(found);
  }
  at.sort((a, b) => a - b);
  const first = at[0] ?? anchor;
  const last = at.at(-1) ?? anchor;
  let gap = 0;
  let broken = false;
  let joined = false;
  /** "diabetes and hyperlipidemia" names two diseases and joins neither to the other. */
  let coordinated = false;
  const limit = gapAllowed(at.length);
  if (last - first > at.length + limit + 8) return null;
  for (let index = first; index <= last; index += 1) {
    const lexeme = sentence.lexemes[index];
    if (lexeme === undefined) return null;
    const own = at.includes(index);
    if (!own) {
      if (barriers.has(lexeme.word)) return null;
      if (lexeme.word === 'and') coordinated = true;
      if (linkWords.has(lexeme.word) || joiners.has(lexeme.word)) joined = true;
      else if (!stopWords.has(lexeme.word.toLowerCase())) gap += 1;
    }
    if (index > first && lexeme.breakBefore) {
      if (at.length <= 2) return null;
      broken = true;
      gap += 1;
    }
    if (gap > limit) return null;
  }
  for (const beside of [first - 1, last + 1]) joined ||= linkWords.has(sentence.lexemes[beside]?.word ?? '');
  if (entry.joins && (broken || coordinated) && !joined) return null;
  if (!sideFits(at, sentence) || !kindFits(entry, at, sentence)) return null;
  if (!at.every((index) => numberFits(index, at, sentence))) return null;
  return usesWholeExpansions(at, sentence) ? at : null;
};

const written = (document: NoteDocument, sentence: Sentence, index: number): string => {
  const lexeme = sentence.lexemes[index];
  return lexeme === undefined ? '' : document.text.slice(lexeme.start, lexeme.end);
};

/** Titles of E11 are compared without "type 2"; where the note says it, it is part of what stands for the code. */
const withDiabetesType = (code: string, at: number[], sentence: Sentence): number[] => {
  const first = at[0] ?? 0;
  const said = sentence.lexemes[first - 1]?.word === '2' && sentence.lexemes[first - 2]?.word === 'type';
  return code.startsWith('E11') && said ? [first - 2, first - 1, ...at] : at;
};

/** Finds every designation whose words stand close together in a sentence, in any order. */
export const findInSentence = (
  document: NoteDocument,
  sentence: Sentence,
  dictionary: Dictionary,
): Mention[] => {
  const positions = positionsIn(sentence, dictionary);
  const mentions: Mention[] = [];
  for (const [id, places] of positions) {
    const entries = dictionary.byAnchor[id];
    const seconds = dictionary.seconds[id];
    if (entries === undefined || seconds === undefined) continue;
    for (let index = 0; index < entries.length; index += 1) {
      const second = seconds[index] ?? -1;
      if (second !== -1 && !positions.has(second)) continue;
      const entry = entries[index];
      if (entry === undefined) continue;
      for (const place of places) {
        const matched = matchAround(entry, place, sentence, positions);
        if (matched === null) continue;
        const at = withDiabetesType(entry.code, matched, sentence);
        if (entry.exact !== null && written(document, sentence, place) !== entry.exact) continue;
        const first = sentence.lexemes[at[0] ?? 0];
        const last = at.reduce((end, index) => Math.max(end, sentence.lexemes[index]?.end ?? 0), 0);
        if (first === undefined) continue;
        const { code, term, kind, defaulted } = entry;
        mentions.push({
          system: dictionary.system,
          code,
          term,
          kind,
          defaulted,
          sentence,
          at,
          start: first.start,
          end: last,
        });
      }
    }
  }
  return keepLongest(mentions, sentence, dictionary);
};
