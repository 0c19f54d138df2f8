import { root } from '../text/stem.ts';
import { carriesMeaning } from '../text/word-classes.ts';

/** A root of title words that a word stands for in this release, with a probability. */
export interface Association {
  readonly to: string;
  readonly strength: number;
}

/** The names of one concept as words, its title first. */
export type ConceptNames = readonly (readonly string[])[];

const iterations = 6;
/** Evidence that a word is taken to have against it before any is seen: what occurs once proves little. */
const smoothing = 1;
const weakest = 0.06;
const kept = 8;
/** Concepts of more names gather what has little in common. */
const fewNames = 12;

/**
 * Learns what the words of names stand for: where "Furuncle, navel" leads to "Furuncle of umbilicus" and other entries do
 * likewise, navel stands for umbilicus, and an abscess of the navel can be found that no index names. Names teach what words of
 * the title they stand for and, where a concept has few, what words of one another.
 *
 * Expectation maximization over pairs of names of a concept, as in IBM Model 1 (Brown et al. 1993), without normalizing
 * over target words: a word may stand for several. Words that both names share explain themselves and take no part.
 */
export function learnAssociations(concepts: Iterable<ConceptNames>): Map<string, Association[]> {
  const corpus = new Corpus();
  const roots = new Map<string, string>();
  for (const concept of concepts) {
    const [title, ...names] = concept.map((name) => tellingWords(name, roots));
    if (title === undefined) continue;
    for (const name of names) addPair(corpus, name, title);
    if (names.length > fewNames) continue;
    for (const name of names) for (const other of names) if (other !== name) addPair(corpus, name, other);
  }
  return corpus.associations();
}

/** The words of a name that carry meaning, each once, by their roots. */
type TellingWords = ReadonlyMap<string, string>;

/** `known` holds the roots of words that were met before. */
function tellingWords(name: readonly string[], known: Map<string, string>): TellingWords {
  const found = new Map<string, string>();
  for (const word of name) {
    if (!carriesMeaning(word)) continue;
    const stem = known.get(word) ?? root(word);
    known.set(word, stem);
    found.set(stem, word);
  }
  return found;
}

/** A name, and another that says the same: what words of the one have no counterpart in the other. */
function addPair(corpus: Corpus, name: TellingWords, other: TellingWords): void {
  const sources: string[] = [];
  const targets: string[] = [];
  for (const [stem, word] of name) if (!other.has(stem)) sources.push(word);
  for (const stem of other.keys()) if (!name.has(stem)) targets.push(stem);
  corpus.add(sources, targets);
}

/** Pairs of sources and targets as numbers, and how often each source accounts for each target. */
class Corpus {
  readonly #sources = new Map<string, number>();
  readonly #targets = new Map<string, number>();
  /** For each source the cell of each target: small keys hash fastest. */
  readonly #cells: Map<number, number>[] = [];
  readonly #cellSource: number[] = [];
  readonly #cellTarget: number[] = [];
  readonly #occurrences: number[] = [];
  readonly #targetCounts: number[] = [];
  /** For each pair and target: the target, how many sources, and their cells. */
  readonly #events: number[] = [];
  #pairs = 0;

  add(sources: readonly string[], targets: readonly string[]): void {
    if (sources.length === 0) return;
    this.#pairs += 1;
    const from = sources.map((source) => numberOf(this.#sources, source));
    for (const source of from) this.#occurrences[source] = (this.#occurrences[source] ?? 0) + 1;
    for (const text of targets) {
      const target = numberOf(this.#targets, text);
      this.#targetCounts[target] = (this.#targetCounts[target] ?? 0) + 1;
      this.#events.push(target, from.length);
      for (const source of from) this.#events.push(this.#cell(source, target));
    }
  }

  #cell(source: number, target: number): number {
    let cells = this.#cells[source];
    if (cells === undefined) {
      cells = new Map();
      this.#cells[source] = cells;
    }
    const known = cells.get(target);
    if (known !== undefined) return known;
    const cell = this.#cellSource.length;
    cells.set(target, cell);
    this.#cellSource.push(source);
    this.#cellTarget.push(target);
    return cell;
  }

  associations(): Map<string, Association[]> {
    const strengths = this.#maximize();
    const sources = [...this.#sources.keys()];
    const targets = [...this.#targets.keys()];
    const found = new Map<string, Association[]>();
    strengths.forEach((strength, cell) => {
      if (strength < weakest) return;
      const source = sources[this.#cellSource[cell] ?? 0] ?? '';
      const association = { to: targets[this.#cellTarget[cell] ?? 0] ?? '', strength };
      const list = found.get(source);
      if (list === undefined) found.set(source, [association]);
      else list.push(association);
    });
    for (const [source, list] of found)
      found.set(
        source,
        list.sort((a, b) => b.strength - a.strength || (a.to < b.to ? -1 : 1)).slice(0, kept),
      );
    return found;
  }

  /** Probability by cell that a name with the source has the target in its title on account of the source. */
  #maximize(): Float64Array {
    const events = Int32Array.from(this.#events);
    // A title word may also stand there for no word of the name, the likelier the commoner it is.
    const byItself = Float64Array.from(this.#targetCounts, (count) => count / this.#pairs);
    let strengths = new Float64Array(this.#cellSource.length).fill(1);
    for (let round = 0; round < iterations; round += 1) {
      const counts = new Float64Array(strengths.length);
      for (let at = 0; at < events.length; ) {
        const target = events[at] ?? 0;
        const end = at + 2 + (events[at + 1] ?? 0);
        let total = byItself[target] ?? 0;
        for (let cell = at + 2; cell < end; cell += 1) total += strengths[events[cell] ?? 0] ?? 0;
        for (let cell = at + 2; cell < end; cell += 1) {
          const number = events[cell] ?? 0;
          counts[number] = (counts[number] ?? 0) + (strengths[number] ?? 0) / total;
        }
        at = end;
      }
      strengths = counts.map(
        (count, cell) => count / ((this.#occurrences[this.#cellSource[cell] ?? 0] ?? 0) + smoothing),
      );
    }
    return strengths;
  }
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}
