import type { DesignationKind, System } from '@ohm/terminology';
import type { NoteDocument, Sentence } from '../note/document.ts';
import { glue } from '../note/glue.ts';
import type { DesignationTable, Dictionary, Entry } from './dictionary.ts';
import { kindFits, numberFits, sideFits, usesWholeExpansions } from './fits.ts';
import { keepLongest } from './longest.ts';
import { Occurrences } from './occurrences.ts';

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

/** The position of a word that stands nearest to another one and isn't taken yet, or -1. */
const nearest = (occurrences: Occurrences, id: number, to: number, taken: readonly number[]): number => {
  let best = -1;
  for (let at = occurrences.first(id); at !== -1; at = occurrences.next(at))
    if (!taken.includes(at) && (best === -1 || Math.abs(at - to) < Math.abs(best - to))) best = at;
  return best;
};

/** Whether nothing that stands between the words of an entry keeps them apart. `at` ascending. */
const holdTogether = (entry: Entry, at: readonly number[], { lexemes }: Sentence, limit: number): boolean => {
  const first = at[0] ?? 0;
  const last = at.at(-1) ?? first;
  let gap = 0;
  let broken = false;
  let joined = false;
  /** "diabetes and hyperlipidemia" names two diseases and joins neither to the other. */
  let coordinated = false;
  let own = 0;
  for (let index = first; index <= last; index += 1) {
    const lexeme = lexemes[index];
    if (lexeme === undefined) return false;
    if (at[own] === index) own += 1;
    else {
      if ((lexeme.glue & glue.barrier) !== 0) return false;
      if ((lexeme.glue & glue.and) !== 0) coordinated = true;
      if ((lexeme.glue & glue.joins) !== 0) joined = true;
      else if ((lexeme.glue & glue.stop) === 0) gap += 1;
    }
    if (index > first && lexeme.breakBefore) {
      if (at.length <= 2) return false;
      broken = true;
      gap += 1;
    }
    if (gap > limit) return false;
  }
  if (!entry.joins || joined || !(broken || coordinated)) return true;
  return [first - 1, last + 1].some((beside) => ((lexemes[beside]?.glue ?? 0) & glue.link) !== 0);
};

/** The positions of an entry's words around one position of its rarest word, or null when they stand too far apart. */
const matchAround = (
  entry: Entry,
  anchor: number,
  sentence: Sentence,
  occurrences: Occurrences,
): number[] | null => {
  const at = [anchor];
  for (let index = 1; index < entry.words.length; index += 1) {
    const found = nearest(occurrences, entry.words[index] ?? -1, anchor, at);
    if (found === -1) return null;
    at.push(found);
  }
  if (at.length > 1) at.sort((a, b) => a - b);
  const first = at[0] ?? anchor;
  const last = at.at(-1) ?? anchor;
  const limit = gapAllowed(at.length);
  if (last - first > at.length + limit + 8) return null;
  if (at.length > 1 && !holdTogether(entry, at, sentence, limit)) return null;
  if (!sideFits(at, sentence) || !kindFits(entry, at, sentence)) return null;
  if (at.length === 1) return at;
  for (const index of at) if (!numberFits(index, at, sentence)) return null;
  return usesWholeExpansions(at, sentence) ? at : null;
};

const written = (document: NoteDocument, sentence: Sentence, index: number): string => {
  const lexeme = sentence.lexemes[index];
  return lexeme === undefined ? '' : document.text.slice(lexeme.start, lexeme.end);
};

/** Titles of E11 are compared without "type 2"; where the note says it, it is part of what stands for the code. */
const withDiabetesType = (code: string, at: number[], sentence: Sentence): number[] => {
  if (!code.startsWith('E11')) return at;
  const first = at[0] ?? 0;
  const said = sentence.lexemes[first - 1]?.word === '2' && sentence.lexemes[first - 2]?.word === 'type';
  return said ? [first - 2, first - 1, ...at] : at;
};

/** Whether the sentence holds every word of an entry; the first three are known to the caller. */
const holdsRest = ({ words }: Entry, occurrences: Occurrences): boolean => {
  for (let index = 3; index < words.length; index += 1)
    if (!occurrences.has(words[index] ?? -1)) return false;
  return true;
};

const findInTable = (
  document: NoteDocument,
  sentence: Sentence,
  table: DesignationTable,
  occurrences: Occurrences,
): Mention[] => {
  const mentions: Mention[] = [];
  const { system, entries, starts, seconds, thirds } = table;
  for (const id of occurrences.ids) {
    const end = starts[id + 1] ?? 0;
    for (let index = starts[id] ?? 0; index < end; index += 1) {
      const second = seconds[index] ?? -1;
      if (second !== -1 && !occurrences.has(second)) continue;
      const third = thirds[index] ?? -1;
      if (third !== -1 && !occurrences.has(third)) continue;
      const entry = entries[index];
      if (entry === undefined || !holdsRest(entry, occurrences)) continue;
      for (let place = occurrences.first(id); place !== -1; place = occurrences.next(place)) {
        if (entry.exact !== null && written(document, sentence, place) !== entry.exact) continue;
        const matched = matchAround(entry, place, sentence, occurrences);
        if (matched === null) continue;
        const at = withDiabetesType(entry.code, matched, sentence);
        const first = sentence.lexemes[at[0] ?? 0];
        const last = sentence.lexemes[at.at(-1) ?? 0];
        if (first === undefined || last === undefined) continue;
        const { code, term, kind, defaulted } = entry;
        const { start } = first;
        mentions.push({ system, code, term, kind, defaulted, sentence, at, start, end: last.end });
      }
    }
  }
  return mentions;
};

/** Finds designations in the sentences of a note, all systems at once. Holds working memory for one note at a time. */
export class MentionFinder {
  readonly #dictionary: Dictionary;
  readonly #occurrences: Occurrences;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    this.#occurrences = new Occurrences(dictionary);
  }

  /** Starts a note: what reading its misspelt words may cost is counted from here. */
  begin(): void {
    this.#dictionary.spelling.begin();
  }

  /** Every designation of the asked systems whose words stand close together in a sentence, in any order. */
  find(document: NoteDocument, sentence: Sentence, systems: readonly System[]): Mention[] {
    this.#occurrences.read(sentence);
    const found: Mention[] = [];
    for (const table of this.#dictionary.tables)
      if (systems.includes(table.system)) {
        const mentions = findInTable(document, sentence, table, this.#occurrences);
        if (mentions.length > 0) found.push(...keepLongest(mentions, sentence, this.#dictionary, table));
      }
    return found;
  }
}
