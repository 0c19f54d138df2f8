import { variants } from '../note/normalize.ts';

/** Shorter words have too many neighbours, and names of people are mostly shorter. */
const shortest = 7;
/** Unknown words of one note that may be read; a hostile note holds no end of them. */
const mostWords = 200;
/** Words kept for the next notes: names and brands come again. */
const mostKept = 50_000;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** What is one edit away: a letter left out, put in, changed, or two neighbours swapped; the first letter stands. */
function* oneEditAway(word: string): Generator<string> {
  for (let at = 1; at <= word.length; at += 1) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    if (tail !== '') yield head + tail.slice(1);
    if (tail.length > 1) yield head + tail[1] + tail[0] + tail.slice(2);
    for (const letter of letters) {
      if (tail !== '') yield head + letter + tail.slice(1);
      yield head + letter + tail;
    }
  }
}

/** Words of their own, however near they are to one of the classification: who is "wondering" does not wander. */
const ownWords: ReadonlySet<string> = new Set(
  (
    'addition alright arising backing blacked blanched blanching brushing charged charted cleaned clipped ' +
    'compresses consent cooling curtain deleted deworming diluted doubted explored flashed footing ' +
    'freeing generic groomed hepatology hurting hypercarbic irrigated irrigation locking macrocytosis ' +
    'medicated mulling nitrite overread phonophobia pitched planted plumber prevent printed punching ' +
    'putting refitted regained regarded related remained retching reverted secretary settling shooting ' +
    'sleepier slicing smiling soaking splinting stented stranding swapped tracking typically uninjured ' +
    'upgraded weaning weeping wheezed wondered wondering writhing'
  ).split(' '),
);

/** Reads long words that a dictionary doesn't know as the one word of it that is a single typing error away. */
export class SpellingReader {
  readonly #known: ReadonlyMap<string, number>;
  readonly #read = new Map<string, number | null>();
  #left = mostWords;

  constructor(known: ReadonlyMap<string, number>) {
    this.#known = known;
  }

  /** Starts a note: what it may cost is counted from here. */
  begin(): void {
    this.#left = mostWords;
    if (this.#read.size > mostKept) this.#read.clear();
  }

  /** Id of the word meant, or null: unknown, too short, or more than one word could be meant. Undefined: not read in this note. */
  read(word: string): number | null | undefined {
    if (word.length < shortest || ownWords.has(word)) return null;
    const kept = this.#read.get(word);
    if (kept !== undefined) return kept;
    if (!/^[a-z]{1,24}$/.test(word)) return null;
    if (this.#left <= 0) return undefined;
    this.#left -= 1;
    let found: number | null = null;
    for (const other of oneEditAway(word)) {
      // Another last letter is mostly another form of the word ("albuminuric", "albuminuria"), not an error.
      if (other.length < shortest || other.at(-1) !== word.at(-1)) continue;
      const id = this.#known.get(variants.get(other) ?? other);
      if (id === undefined || id === found) continue;
      if (found !== null) {
        found = null;
        break;
      }
      found = id;
    }
    this.#read.set(word, found);
    return found;
  }
}
