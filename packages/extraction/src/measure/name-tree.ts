import { Beginnings, bitsOfPair, numberOfPair } from '../note/beginnings.ts';
import type { Token } from '../note/token.ts';

/** Where some words lead to. */
interface Step<Value> {
  /** What they name; null where they only begin a name. */
  value: Value | null;
  /** By the next word; null where no name goes on. */
  next: Map<string, Step<Value>> | null;
}

/** A name as it stands among the marks of a sentence. */
export interface Found<Value> {
  readonly value: Value;
  /** The index of its last word. */
  readonly last: number;
}

/** The words of a name: marks that are no punctuation. */
export type NameWord = Pick<Token, 'plain' | 'beginning'>;

/** The index of the next word behind a mark. */
const wordBehind = (marks: readonly NameWord[], index: number): number => {
  let at = index + 1;
  while (marks[at]?.beginning === 0) at += 1;
  return at;
};

/** Names as a tree of words. Most words of a note begin none, which bits of their numbers tell. */
export class NameTree<Value> {
  readonly #root = new Map<string, Step<Value>>();
  /** What names begin with: words, words that are one alone, pairs of words. */
  readonly #heads = new Beginnings();
  readonly #alone = new Beginnings();
  readonly #pairs = new Beginnings(bitsOfPair);

  /** Puts in what a name was not put in for yet; answers what it stands for. */
  grow([first, second, ...others]: readonly NameWord[], made: () => Value): Value | null {
    if (first === undefined) return null;
    this.#heads.add(first.beginning);
    if (second === undefined) this.#alone.add(first.beginning);
    else this.#pairs.add(numberOfPair(first.beginning, second.beginning));
    let step = grown(this.#root, first);
    for (const word of second === undefined ? [] : [second, ...others]) {
      step.next ??= new Map();
      step = grown(step.next, word);
    }
    step.value ??= made();
    return step.value;
  }

  /** The longest name that begins with a mark, whatever punctuation stands between its words. */
  longestAt(marks: readonly NameWord[], first: number): Found<Value> | null {
    const head = marks[first];
    if (head === undefined || !this.#heads.mayHold(head.beginning)) return null;
    if (!this.#mayBegin(head, marks[wordBehind(marks, first)])) return null;
    let found: Found<Value> | null = null;
    let step = this.#root.get(head.plain);
    for (let index = first; step !== undefined; ) {
      if (step.value !== null) found = { value: step.value, last: index };
      index = wordBehind(marks, index);
      const word = marks[index];
      step = word === undefined ? undefined : step.next?.get(word.plain);
    }
    return found;
  }

  #mayBegin(word: NameWord, next: NameWord | undefined): boolean {
    return (
      this.#alone.mayHold(word.beginning) ||
      (next !== undefined && this.#pairs.mayHold(numberOfPair(word.beginning, next.beginning)))
    );
  }
}

const grown = <Value>(steps: Map<string, Step<Value>>, { plain }: NameWord): Step<Value> => {
  const step = steps.get(plain) ?? { value: null, next: null };
  steps.set(plain, step);
  return step;
};
