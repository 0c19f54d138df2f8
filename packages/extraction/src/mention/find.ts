import type { DesignationKind, System } from '@ohm/terminology';
import { lowerCaseAbbreviations } from '../note/abbreviations.ts';
import type { NoteDocument, Sentence } from '../note/document.ts';
import { type DesignationTable, kinds, marks, row, rowWidth } from './designation-table.ts';
import type { Dictionary } from './dictionary.ts';
import { asks, fits } from './fits.ts';
import { HeldRuns } from './held-runs.ts';
import { holdTogether } from './hold-together.ts';
import { keepLongest } from './longest.ts';
import { Occurrences } from './occurrences.ts';
import { Positions } from './positions.ts';
import { wholeTitleAt } from './whole-titles.ts';

/** Words of a designation found in a sentence. Offsets are UTF-16 units of the note. */
export interface Mention {
  readonly system: System;
  readonly code: string;
  readonly kind: DesignationKind;
  readonly defaulted: number;
  readonly sentence: Sentence;
  /** Indexes of the matched words in the sentence, ascending. */
  readonly at: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** Whether a word is the abbreviation that an entry asks for: in capitals, unless small letters have no other reading. */
const isWritten = (word: string, exact: string): boolean =>
  word === exact || (lowerCaseAbbreviations.has(word) && word === exact.toLowerCase());

/** How many foreign words may stand between the words of a designation of so many words. */
const gapAllowed = (words: number): number =>
  words <= 2 ? 0 : words === 3 ? 1 : Math.min(5, Math.ceil(words / 2));

/** The position of a word that stands nearest to another one and isn't taken yet, or -1. */
const nearest = (occurrences: Occurrences, id: number, to: number, taken: Positions): number => {
  let best = -1;
  let at = occurrences.from(id, to);
  // What stands before one that is free is further off than it.
  if (taken.holds(at)) at = occurrences.first(id);
  for (; at !== -1; at = occurrences.next(at)) {
    // Places ascend: those further on are further off.
    if (best !== -1 && at - to > Math.abs(best - to)) break;
    if (at <= to) occurrences.pass(id, at);
    if (!taken.holds(at) && (best === -1 || Math.abs(at - to) < Math.abs(best - to))) best = at;
  }
  return best;
};

const nameBefore = /(?:^|[^\p{L}])(?:[Aa]nti|TI|BI|LI|PI|O|C)-$/u;

/** "anti-GAD", "TI-RADS": letters behind a hyphen that name an antibody or a score and not the disease they else stand for. */
const isPartOfName = (text: string, start: number): boolean =>
  text.charAt(start - 1) === '-' && nameBefore.test(text.slice(Math.max(0, start - 6), start));

/** Titles of E11 are compared without "type 2"; where the note says it, it is part of what stands for the code. */
const withDiabetesType = (at: readonly number[], { lexemes }: Sentence): readonly number[] => {
  const first = at[0] ?? 0;
  const said = lexemes[first - 1]?.word === '2' && lexemes[first - 2]?.word === 'type';
  return said ? [first - 2, first - 1, ...at] : at;
};

/** Finds designations in the sentences of a note, all systems at once. Holds working memory for one note at a time. */
export class MentionFinder {
  readonly #dictionary: Dictionary;
  readonly #occurrences: Occurrences;
  readonly #held = new HeldRuns();
  /** Ids of the words of the entry at hand, the rarest first, and how many there are. */
  readonly #words: number[] = [];
  #count = 0;
  /** Where they stand. */
  readonly #at = new Positions();

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
    this.#occurrences = new Occurrences(dictionary);
  }

  /** Starts a note: what reading its misspelt words may cost is counted from here. */
  begin(): void {
    this.#dictionary.spelling.begin();
  }

  /** Every designation of the asked systems whose words stand close together in a sentence, in any order; put into `found`. */
  find(
    document: NoteDocument,
    sentence: Sentence,
    systems: readonly System[],
    found: Mention[] = [],
  ): Mention[] {
    this.#occurrences.read(sentence);
    for (const table of this.#dictionary.tables) {
      if (!systems.includes(table.system)) continue;
      const before = found.length;
      if (table.system === 'icd10') this.#findWholeTitle(document, sentence, found);
      this.#findInTable(document, sentence, table, found);
      keepLongest(found, before, sentence, this.#dictionary, table);
    }
    return found;
  }

  /** The title that the whole entry is. */
  #findWholeTitle({ text }: NoteDocument, sentence: Sentence, mentions: Mention[]): void {
    const { lexemes } = sentence;
    const title = wholeTitleAt(this.#dictionary.wholeTitles, text, lexemes[0]?.start ?? 0, sentence.end);
    if (title === null) return;
    const at = lexemes.flatMap(({ end }, index) => (end <= title.end ? [index] : []));
    const start = lexemes[0]?.start ?? 0;
    const { code, end } = title;
    mentions.push({ system: 'icd10', code, kind: 'title', defaulted: 0, sentence, at, start, end });
  }

  #findInTable(
    document: NoteDocument,
    sentence: Sentence,
    table: DesignationTable,
    mentions: Mention[],
  ): void {
    const occurrences = this.#occurrences;
    const held = this.#held;
    held.read(occurrences, table);
    const { firsts, seconds, from, to } = held;
    const { rows } = table;
    const words = this.#words;
    for (let run = 0; run < held.count; run += 1) {
      words[0] = firsts[run] ?? 0;
      words[1] = seconds[run] ?? 0;
      const end = to[run] ?? 0;
      for (let entry = from[run] ?? 0; entry < end; entry += 1) {
        const at = entry * rowWidth;
        const third = rows[at + row.third] ?? -1;
        if (third !== -1 && !occurrences.has(third)) continue;
        const fourth = rows[at + row.fourth] ?? -1;
        if (fourth !== -1 && !occurrences.has(fourth)) continue;
        words[2] = third;
        words[3] = fourth;
        this.#count = rows[at + row.words] ?? 0;
        if (this.#holdsRest(table.further, rows[at + row.further] ?? 0))
          this.#findEntry(document, sentence, table, entry, mentions);
      }
    }
  }

  /** Whether the sentence holds every word of an entry; the first four are known to the caller. */
  #holdsRest(further: Int32Array, from: number): boolean {
    for (let index = 4; index < this.#count; index += 1) {
      const id = further[from + index - 4] ?? -1;
      if (!this.#occurrences.has(id)) return false;
      this.#words[index] = id;
    }
    return true;
  }

  /** Mentions of an entry whose words the sentence holds, one a place of its rarest word. */
  #findEntry(
    { text }: NoteDocument,
    sentence: Sentence,
    table: DesignationTable,
    entry: number,
    mentions: Mention[],
  ): void {
    const { lexemes } = sentence;
    const { system, codes, rows } = table;
    const from = entry * rowWidth;
    const marked = rows[from + row.marks] ?? 0;
    const asked = rows[from + row.asks] ?? 0;
    const exact = (marked & marks.exact) === 0 ? undefined : table.exact.get(entry);
    const rarest = this.#words[0] ?? -1;
    for (let place = this.#occurrences.first(rarest); place !== -1; place = this.#occurrences.next(place)) {
      if (exact !== undefined) {
        const written = lexemes[place];
        if (written === undefined || !isWritten(text.slice(written.start, written.end), exact)) continue;
        if (isPartOfName(text, written.start)) continue;
      }
      if (!this.#matchAround(place, sentence, (marked & marks.joins) !== 0)) continue;
      const matched = this.#at.toArray();
      if (!fits(asked, matched, sentence)) continue;
      const at = (asked & asks.diabetesType) !== 0 ? withDiabetesType(matched, sentence) : matched;
      const start = lexemes[at[0] ?? 0]?.start ?? 0;
      const end = lexemes[at[at.length - 1] ?? 0]?.end ?? 0;
      const code = codes[entry] ?? '';
      const kind = kinds[rows[from + row.kind] ?? 0] ?? 'title';
      const defaulted = rows[from + row.defaulted] ?? 0;
      mentions.push({ system, code, kind, defaulted, sentence, at, start, end });
    }
  }

  /** Whether the words of the entry at hand stand together around one position of its rarest word; `#at` holds where. */
  #matchAround(anchor: number, sentence: Sentence, joins: boolean): boolean {
    const at = this.#at;
    const words = this.#words;
    at.count = 0;
    at.insert(anchor);
    for (let index = 1; index < this.#count; index += 1) {
      const found = nearest(this.#occurrences, words[index] ?? -1, anchor, at);
      if (found === -1) return false;
      at.insert(found);
    }
    if (at.count === 1) return true;
    const limit = gapAllowed(at.count);
    return at.last - at.get(0) <= at.count + limit + 8 && holdTogether(joins, at, sentence, limit);
  }
}
