import type { NoteDocument, Sentence } from '../../note/document.ts';
import { stopWords } from '../../note/normalize.ts';
import { sides } from '../../note/sides.ts';
import type { NeoplasmKind } from './kinds.ts';
import { isPartName, partWords } from './part-names.ts';
import { directions, type NeoplasmTable } from './table.ts';

/** Where what is said ends. */
export const ends = /[.;\n]/;
const joins: ReadonlySet<string> = new Set(['and', 'plus']);
const denied =
  /\b(?:no|not|without|clear|free|spared|uninvolved|normal|unremarkable|metasta\w+|mets|spread)\b/i;
const skinTold = /\b(?:skin|shave|punch biopsy|dermat\w*|mohs|papules?|macules?|cutaneous|nevi|nevus)\b/i;

/** What stands between a word and the one before it. */
export const gapBefore = (document: NoteDocument, { lexemes }: Sentence, at: number): string =>
  document.text.slice(lexemes[at - 1]?.end ?? 0, lexemes[at]?.start ?? 0);

/** A run of words that name a site, and its code. */
export interface Site {
  readonly code: string;
  readonly at: readonly number[];
  readonly words: ReadonlySet<string>;
}

/** Reads sites for one kind of neoplasm in one sentence. */
export class SiteReader {
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
    // "GERD" says no esophagus, "RUL" a lobe and nothing else.
    if ((this.#sentence.lexemes[at]?.expanded ?? 1) > 1) return false;
    if (isPartName(word)) return true;
    return this.#table.siteWords.has(word) || sides.has(word) || directions.has(word);
  }

  #lookup(words: ReadonlySet<string>): string | null {
    const { behavior, tissue } = this.#kind;
    if (behavior === null || words.size === 0) return null;
    const skin =
      tissue.length === 0 && behavior !== 'malignant' && this.#isOfSkin()
        ? this.#table.code(behavior, ['skin'], words)
        : null;
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
    const words = at.flatMap((place) => partWords(this.#word(place))).filter((word) => !stopWords.has(word));
    const plain = words.filter((word) => !sides.has(word));
    // "Cystic teratoma, right": a side alone is no part of an organ.
    if (plain.every((word) => directions.has(word))) return null;
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
