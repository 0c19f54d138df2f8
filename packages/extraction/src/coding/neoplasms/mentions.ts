import type { AssertedMention, Asserter } from '../../assertion/assert.ts';
import type { NoteDocument, Sentence } from '../../note/document.ts';
import { stopWords } from '../../note/normalize.ts';
import type { Worksheet } from '../worksheet.ts';
import { directions, type NeoplasmKind, type NeoplasmTable } from './table.ts';

/** How far from the word of a kind its other words may stand: "melanoma in situ, Breslow 0, of the upper back". */
const reach = 5;
const ends = /[.;\n]/;
const joins: ReadonlySet<string> = new Set(['and', 'plus']);
const sides: ReadonlySet<string> = new Set(['left', 'right', 'bilateral']);
const malignant: ReadonlySet<string> = new Set([
  'malignant',
  'metastatic',
  'metastasis',
  'cancer',
  'invasive',
]);
const denied =
  /\b(?:no|not|without|clear|free|spared|uninvolved|normal|unremarkable|metasta\w+|mets|spread)\b/i;
const skinTold = /\b(?:skin|shave|punch biopsy|dermat\w*|mohs|papules?|macules?|cutaneous|nevi|nevus)\b/i;
/** How a following sentence says where the neoplasm is. */
export const located =
  /^\W*(?:location|site|position|located|(?:the|this) (?:tumou?r|lesion|mass|cancer|polyp)|it (?:is|was) (?:in|on|at|over|located|removed from))\b/i;

/** Where in a sentence a kind of neoplasm stands. */
interface Found {
  readonly kind: NeoplasmKind;
  readonly at: readonly number[];
}

const gapBefore = (document: NoteDocument, { lexemes }: Sentence, at: number): string =>
  document.text.slice(lexemes[at - 1]?.end ?? 0, lexemes[at]?.start ?? 0);

/** Positions within reach of a word, without an end of what is said between. */
const around = (document: NoteDocument, sentence: Sentence, at: number): readonly [number, number] => {
  let first = at;
  let last = at;
  while (first > 0 && first > at - reach && !ends.test(gapBefore(document, sentence, first))) first -= 1;
  const most = Math.min(sentence.lexemes.length - 1, at + reach + 1);
  while (last < most && !ends.test(gapBefore(document, sentence, last + 1))) last += 1;
  return [first, last];
};

/** The kind with the most words that stand about a word, nearest first. */
const kindAt = (
  document: NoteDocument,
  sentence: Sentence,
  at: number,
  kinds: readonly NeoplasmKind[],
): Found | null => {
  const [first, last] = around(document, sentence, at);
  let best: Found | null = null;
  for (const kind of kinds) {
    if (best !== null && kind.words.length <= best.kind.words.length) continue;
    const places = kind.words.map((word) => {
      for (let step = 0; step <= reach + 1; step += 1)
        for (const place of [at - step, at + step])
          if (place >= first && place <= last && sentence.lexemes[place]?.word === word) return place;
      return -1;
    });
    if (!places.includes(-1)) best = { kind, at: places.sort((a, b) => a - b) };
  }
  return best;
};

/** A run of words that name a site, and its code. */
interface Site {
  readonly code: string;
  readonly at: readonly number[];
  readonly words: ReadonlySet<string>;
}

/** Reads sites for one kind of neoplasm in one sentence. */
class SiteReader {
  readonly #table: NeoplasmTable;
  readonly #kind: NeoplasmKind;
  readonly #document: NoteDocument;
  readonly #sentence: Sentence;
  #ofSkin: boolean | null = null;

  constructor(table: NeoplasmTable, kind: NeoplasmKind, document: NoteDocument, sentence: Sentence) {
    this.#table = table;
    this.#kind = kind;
    this.#document = document;
    this.#sentence = sentence;
  }

  #word(at: number): string {
    return this.#sentence.lexemes[at]?.word ?? '';
  }

  #names(at: number): boolean {
    const word = this.#word(at);
    // "GERD" says no esophagus.
    if ((this.#sentence.lexemes[at]?.expanded ?? 1) > 1) return false;
    return this.#table.siteWords.has(word) || sides.has(word) || directions.has(word);
  }

  #lookup(words: ReadonlySet<string>): string | null {
    const { behavior, tissue } = this.#kind;
    if (behavior === null || words.size === 0) return null;
    const skin = tissue.length === 0 && this.#isOfSkin() ? this.#table.code(behavior, ['skin'], words) : null;
    if (skin !== null) return skin;
    const listed = this.#table.code(behavior, tissue, words);
    if (listed !== null || tissue.length === 0) return listed;
    // Sites that the list of a tissue lacks are coded to the neoplasm of the site (note at "Neoplasm, connective tissue").
    const bySite = this.#table.code(behavior, [], words);
    const open = this.#table.code(behavior, tissue, new Set());
    return tissue.includes('connective') || bySite?.slice(0, 3) === open?.slice(0, 3) ? bySite : null;
  }

  /** "Neoplasm of uncertain behavior, left forearm. Shave biopsy done": what dermatologists cut is of the skin. */
  #isOfSkin(): boolean {
    this.#ofSkin ??= skinTold.test(
      this.#document.text.slice(Math.max(0, this.#sentence.start - 100), this.#sentence.end + 200),
    );
    return this.#ofSkin;
  }

  /** The site that a run of words names: as it stands, then without what says only where in it, then without a side. */
  siteOf(at: readonly number[]): Site | null {
    const words = at.map((place) => this.#word(place)).filter((word) => !stopWords.has(word));
    const plain = words.filter((word) => !sides.has(word));
    for (const said of [words, plain, plain.filter((word) => !directions.has(word))]) {
      const site = new Set(said);
      const code = this.#lookup(site);
      if (code !== null) return { code, at, words: site };
    }
    return null;
  }

  /** Sites directly behind a word: "of the cecum and the sigmoid colon". */
  after(last: number): Site[] {
    const found: Site[] = [];
    const { lexemes } = this.#sentence;
    let run: number[] = [];
    let at = last + 1;
    const close = (): boolean => {
      const site = this.siteOf(run);
      run = [];
      if (site === null) return false;
      found.push(site);
      return true;
    };
    for (; at < lexemes.length; at += 1) {
      const gap = gapBefore(this.#document, this.#sentence, at);
      if (ends.test(gap) || gap.includes(':')) break;
      const word = this.#word(at);
      const isJoint = joins.has(word) || (gap.includes(',') && run.length > 0 && this.#word(at) !== 'nos');
      if (isJoint && run.length > 0 && !close()) return found;
      if (this.#names(at)) run.push(at);
      else if (joins.has(word) && found.length > 0) continue;
      else if (stopWords.has(word) && !joins.has(word)) continue;
      else if (run.length === 0 && found.length === 0 && at === last + 1 && !joins.has(word)) continue;
      else break;
    }
    // "…, sigmoid diverticulosis": a further site goes with what follows it.
    const ended = at >= lexemes.length || gapBefore(this.#document, this.#sentence, at).trim() !== '';
    if (run.length > 0 && (found.length === 0 || ended)) close();
    return found;
  }

  /** The site directly before a word: "sigmoid colon tubular adenoma". */
  before(first: number): Site | null {
    const run: number[] = [];
    for (let at = first - 1; at >= 0; at -= 1) {
      if (
        gapBefore(this.#document, this.#sentence, at + 1)
          .trim()
          .replace('-', '') !== ''
      )
        break;
      if (this.#names(at)) run.unshift(at);
      else if (run.length > 0 || at < first - 1) break;
    }
    return run.length === 0 ? null : this.siteOf(run);
  }

  /** The only site that a sentence names from one word to another; a part of a longer name is none of its own. */
  only(from: number, to: number): Site | null {
    if (denied.test(this.#sentence.text)) return null;
    const found: Site[] = [];
    let run: number[] = [];
    const close = (): void => {
      const site = run.length === 0 ? null : this.siteOf(run);
      if (site !== null) found.push(site);
      run = [];
    };
    for (let at = from; at < to; at += 1) {
      if (!this.#names(at) || gapBefore(this.#document, this.#sentence, at).includes(',')) {
        const isStop = stopWords.has(this.#word(at)) && !joins.has(this.#word(at));
        if (!isStop) close();
      }
      if (this.#names(at)) run.push(at);
    }
    close();
    const whole = found.filter(
      (one) =>
        !found.some(
          (other) =>
            other.words.size > one.words.size && [...one.words].every((word) => other.words.has(word)),
        ),
    );
    const first = whole[0];
    return first !== undefined && whole.every(({ code }) => code === first.code) ? first : null;
  }
}

/** Sites of a neoplasm: beside it, else the only one that its sentence names before it, else where the next sentence says it is. */
const sitesOf = (sheet: Worksheet, sentence: Sentence, { kind, at }: Found): Site[] => {
  const { document } = sheet;
  const reader = new SiteReader(sheet.index.neoplasms, kind, document, sentence);
  const after = reader.after(at.at(-1) ?? 0);
  if (after.length > 0) return after;
  const first = at[0] ?? 0;
  const before = reader.before(first);
  if (before !== null) return [before];
  const only = reader.only(0, first);
  if (only !== null) return [{ ...only, at: [] }];
  const next = document.sentences[sentence.index + 1];
  if (next === undefined || !located.test(next.text)) return [];
  const there = new SiteReader(sheet.index.neoplasms, kind, document, next).only(0, next.lexemes.length);
  return there === null ? [] : [{ ...there, at: [] }];
};

const mentionOf = (
  sentence: Sentence,
  code: string,
  at: readonly number[],
  defaulted: number,
): Omit<AssertedMention, 'assertion' | 'trigger'> => {
  const places = [...new Set(at)].sort((a, b) => a - b);
  return {
    system: 'icd10',
    code,
    kind: 'index',
    defaulted,
    sentence,
    at: places,
    start: sentence.lexemes[places[0] ?? 0]?.start ?? sentence.start,
    end: sentence.lexemes[places.at(-1) ?? 0]?.end ?? sentence.end,
  };
};

/** A neoplasm as the index and the table read it; `sited`: the code says where it is. */
interface Reading {
  readonly mention: AssertedMention;
  readonly sited: boolean;
}

/** The code of a kind without a site: of connective tissue ("fibroid") it would say less than what is meant. */
const openCode = (table: NeoplasmTable, { code, behavior, tissue }: NeoplasmKind): string | null =>
  code ??
  (behavior === null || tissue.length === 0 || tissue.includes('connective')
    ? null
    : table.code(behavior, tissue, new Set()));

const readSentence = (
  sheet: Worksheet,
  asserter: Asserter,
  sentence: Sentence,
  readings: Reading[],
): void => {
  const { kinds } = sheet.index.neoplasms;
  let done = -1;
  sentence.lexemes.forEach(({ word }, place) => {
    const beginning = place > done ? kinds.get(word) : undefined;
    const found = beginning === undefined ? null : kindAt(sheet.document, sentence, place, beginning);
    if (found === null) return;
    const { kind, at } = found;
    done = at.at(-1) ?? place;
    if (kind.behavior === 'malignant' || kind.code?.startsWith('C')) return;
    const first = at[0] ?? place;
    const beside = sentence.lexemes.slice(Math.max(0, first - 3), done + 2);
    if (beside.some((one) => malignant.has(one.word)) && !kind.words.some((one) => malignant.has(one)))
      return;
    const sites = kind.behavior === null ? [] : sitesOf(sheet, sentence, found);
    for (const { code, at: there } of sites)
      readings.push({
        mention: asserter.assert(mentionOf(sentence, code, [...at, ...there], 0)),
        sited: true,
      });
    const open = sites.length === 0 ? openCode(sheet.index.neoplasms, kind) : null;
    if (open !== null)
      readings.push({
        mention: asserter.assert(mentionOf(sentence, open, at, 1)),
        sited: kind.behavior === null && kind.words.length > 1,
      });
  });
};

const ofNeoplasm = /^(?:C|D[0-3]|D4[0-489])/;

const overlap = (one: AssertedMention, other: AssertedMention): boolean =>
  one.start < other.end && other.start < one.end;

/**
 * Neoplasms in situ, benign, of uncertain and of unspecified behavior as the Alphabetic Index and the Neoplasm Table of the release
 * name them (I.C.2), among the mentions of a note. What names the site takes the place of what the dictionary read in the same
 * words; what names none gives way to it. Malignant ones are left to the dictionary.
 */
export const withNeoplasms = (
  sheet: Worksheet,
  mentions: readonly AssertedMention[],
  asserter: Asserter,
): readonly AssertedMention[] => {
  if (sheet.index.neoplasms.kinds.size === 0 || !sheet.document.speaksOf('neoplasm')) return mentions;
  const readings: Reading[] = [];
  for (const sentence of sheet.document.sentences)
    if (sentence.speaksOf('neoplasm') && sentence.section.kind !== 'header')
      readSentence(sheet, asserter, sentence, readings);
  if (readings.length === 0) return mentions;
  // The same code, or one of the same category that more words stand for ("ductal carcinoma in situ of the right breast").
  const isSame = (known: AssertedMention, { mention }: Reading): boolean =>
    overlap(known, mention) &&
    (known.code.startsWith(mention.code) ||
      (known.code.slice(0, 3) === mention.code.slice(0, 3) && known.at.length > mention.at.length));
  const kept = mentions.filter(
    (known) =>
      !readings.some(
        (reading) =>
          reading.sited &&
          !isSame(known, reading) &&
          overlap(known, reading.mention) &&
          (ofNeoplasm.test(known.code) ||
            (known.start >= reading.mention.start && known.end <= reading.mention.end)),
      ),
  );
  const added = readings.filter(
    (reading) =>
      !kept.some(
        (known) =>
          isSame(known, reading) ||
          (!reading.sited && ofNeoplasm.test(known.code) && overlap(known, reading.mention)),
      ),
  );
  return [...kept, ...added.map(({ mention }) => mention)].sort((a, b) => a.start - b.start);
};
