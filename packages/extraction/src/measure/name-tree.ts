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
  /** What names begin with: a word, a word that is one alone, a pair of words. */
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
    let index = wordBehind(marks, first);
    const mayGoOn = this.#pairs.mayHold(numberOfPair(head.beginning, marks[index]?.beginning ?? 0));
    if (!mayGoOn && !this.#alone.mayHold(head.beginning)) return null;
    let step = this.#root.get(head.plain);
    if (step === undefined) return null;
    let found = step.value === null ? null : { value: step.value, last: first };
    for (let word = marks[index]; mayGoOn && word !== undefined; word = marks[index]) {
      step = step.next?.get(word.plain);
      if (step === undefined) break;
      if (step.value !== null) found = { value: step.value, last: index };
      index = wordBehind(marks, index);
    }
    return found;
  }
}

const grown = <Value>(steps: Map<string, Step<Value>>, { plain }: NameWord): Step<Value> => {
  const step = steps.get(plain) ?? { value: null, next: null };
  steps.set(plain, step);
  return step;
};
