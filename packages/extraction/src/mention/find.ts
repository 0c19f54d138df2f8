import type { DesignationKind, System } from '@ohm/terminology';
import type { NoteDocument, Sentence } from '../note/document.ts';
import { linkWords, numeralHeads, stopWords } from '../note/normalize.ts';
import type { Dictionary, Entry } from './dictionary.ts';

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

interface Positions {
  /** Word id → positions in the sentence. */
  readonly of: Map<number, number[]>;
}

const positionsIn = (sentence: Sentence, dictionary: Dictionary): Positions => {
  const of = new Map<number, number[]>();
  sentence.lexemes.forEach((lexeme, index) => {
    const id = dictionary.wordIds.get(lexeme.word);
    if (id === undefined) return;
    const list = of.get(id);
    if (list === undefined) of.set(id, [index]);
    else list.push(index);
  });
  return { of };
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
    const list = positions.of.get(entry.words[index] ?? -1);
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
  const limit = gapAllowed(at.length);
  if (last - first > at.length + limit + 8) return null;
  for (let index = first; index <= last; index += 1) {
    const lexeme = sentence.lexemes[index];
    if (lexeme === undefined) return null;
    const own = at.includes(index);
    if (!own) {
      if (barriers.has(lexeme.word)) return null;
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
  if (entry.joins && broken && !joined) return null;
  if (!at.every((index) => numberFits(index, at, sentence))) return null;
  return usesWholeExpansions(at, sentence) ? at : null;
};

/** A number belongs to the word it stands beside: the 2 of "type 2 diabetes with CKD" is no stage. */
const numberFits = (index: number, at: readonly number[], sentence: Sentence): boolean => {
  const word = sentence.lexemes[index]?.word ?? '';
  if (!/^\d/.test(word) || at.length === 1) return true;
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
const usesWholeExpansions = (at: readonly number[], sentence: Sentence): boolean => {
  const starts = new Set(at.map((index) => sentence.lexemes[index]?.start));
  if (starts.size === 1) return true;
  return at.every((index) => {
    const lexeme = sentence.lexemes[index];
    if (lexeme === undefined || lexeme.expanded === 1) return true;
    return (
      at.filter((other) => sentence.lexemes[other]?.start === lexeme.start).length >=
      Math.min(lexeme.expanded, 2)
    );
  });
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
  for (const [id, places] of positions.of) {
    const entries = dictionary.byAnchor[id];
    if (entries === undefined) continue;
    for (const entry of entries) {
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
  return keepLongest(mentions);
};

const kindOrder = {
  vocabulary: 0,
  title: 1,
  synonym: 2,
  inclusion: 3,
  index: 4,
} as const satisfies Record<DesignationKind, number>;

/** Of two designations with the same words: our vocabulary before titles, then the one that leaves less to default. */
const better = (a: Mention, b: Mention): number =>
  b.at.length - a.at.length ||
  kindOrder[a.kind] - kindOrder[b.kind] ||
  a.end - a.start - (b.end - b.start) ||
  Number(!a.code.startsWith('E11')) - Number(!b.code.startsWith('E11')) ||
  a.defaulted - b.defaulted ||
  a.code.length - b.code.length ||
  (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** Longest match: a mention whose words are all part of a longer one says nothing of its own. */
const keepLongest = (mentions: Mention[]): Mention[] => {
  mentions.sort(better);
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const inside = kept.some(
      (longer) =>
        mention.at.every((index) => longer.at.includes(index)) ||
        (mention.code === longer.code && mention.at.some((index) => longer.at.includes(index))) ||
        (mention.code.slice(0, 3) === longer.code.slice(0, 3) &&
          mention.at.length < longer.at.length &&
          mention.start >= longer.start &&
          mention.end <= longer.end) ||
        // "primary osteoarthritis" of "primary osteoarthritis of the right knee": the part that leaves the site open.
        (mention.defaulted > 0 &&
          mention.code[0] === longer.code[0] &&
          longer.at.length > mention.at.length &&
          mention.at.some((index) => longer.at.includes(index))),
    );
    if (!inside) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
};
