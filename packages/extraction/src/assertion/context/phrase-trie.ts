import { Beginnings, bitsOfPair, numberOfPair } from '../../note/beginnings.ts';
import { marksOf } from '../../note/marks.ts';
import type { Token } from '../../note/token.ts';
import type { WordForm } from '../../note/word-forms.ts';
import { root, Steps } from './steps.ts';

export interface PhraseMatch<Value> {
  readonly values: readonly Value[];
  readonly first: number;
  readonly last: number;
}

const hyphen = '-'.charCodeAt(0);

/** Whether a mark joins the words on both sides of it. */
const isHyphen = (marks: readonly Token[], index: number): boolean => {
  const mark = marks[index];
  return mark?.text === '-' && marks[index - 1]?.end === mark.start && marks[index + 1]?.start === mark.end;
};

/** A number of a word (beginnings.ts), which others may have too, or of a sign. */
const numberOf = (mark: Token): number => mark.beginning || mark.text.charCodeAt(0);

/** The words of phrases by their own numbers, from 1 on. */
const numbers = new Map<string, number>();

const numberFor = (word: string): number => {
  const number = numbers.get(word) ?? numbers.size + 1;
  numbers.set(word, number);
  return number;
};

/** The number of a word of its own; 0 of a word that no phrase holds. It is looked up once a word and not with every note. */
const ownNumber = (form: Pick<WordForm, 'lower' | 'phraseWord'>): number => {
  if (form.phraseWord < 0) form.phraseWord = numbers.get(form.lower) ?? 0;
  return form.phraseWord;
};

/**
 * Phrases as a tree of words, to find all of them in a sentence at once. There are hundreds of thousands, so the tree is made of numbers
 * and not of objects.
 */
export class PhraseTrie<Value> {
  /** Steps by the second word of a phrase, and by those behind it: the first ones are few and most often taken. */
  readonly #second = new Steps();
  readonly #further = new Steps();
  #nodes = root + 1;
  /** By the number of a word: where it leads from the root, and what it means alone. */
  readonly #heads: number[] = [];
  readonly #alone: number[] = [];
  /** What phrases mean; the first is none. */
  readonly #meanings: Value[][] = [[]];
  /** What is a phrase alone, and pairs that one begins with: most words of a note are told by two bits. */
  readonly #mayBeAlone = new Beginnings();
  readonly #mayBePair = new Beginnings(bitsOfPair);

  add(phrase: string, value: Value): void {
    const [first, ...rest] = marksOf(phrase, 0, phrase.length);
    if (first === undefined) return;
    const head = numberFor(first.text);
    if (rest[0] === undefined) {
      this.#mayBeAlone.add(numberOf(first));
      this.#alone[head] = this.#meaning(this.#alone[head] ?? 0, value);
      return;
    }
    this.#mayBePair.add(numberOfPair(numberOf(first), numberOf(rest[0])));
    let node = this.#heads[head] ?? root;
    if (node === root) {
      node = this.#newNode();
      this.#heads[head] = node;
    }
    let steps = this.#second;
    for (const [at, { text }] of rest.entries()) {
      const word = numberFor(text);
      let slot = steps.slotOf(node, word);
      if (steps.leadsTo(slot) === root) slot = steps.add(node, word, this.#newNode());
      node = steps.leadsTo(slot);
      if (at === rest.length - 1) steps.mean(slot, this.#meaning(steps.means(slot), value));
      steps = this.#further;
    }
  }

  /** The longest match at every mark; one that lies within an earlier one is left out. */
  matches(marks: readonly Token[]): PhraseMatch<Value>[] {
    const out: PhraseMatch<Value>[] = [];
    let covered = -1;
    for (let first = 0; first < marks.length; first += 1) {
      const head = marks[first];
      if (head === undefined) break;
      const mayGoOn = this.#mayGoOn(head, marks[first + 1]);
      if (!mayGoOn && !this.#mayBeAlone.mayHold(numberOf(head))) continue;
      const word = ownNumber(head.form);
      let found = this.#alone[word] ?? 0;
      let last = first;
      let node = mayGoOn ? (this.#heads[word] ?? root) : root;
      let steps = this.#second;
      for (let index = first + 1; node !== root && index < marks.length; index += 1) {
        const mark = marks[index];
        if (mark === undefined) break;
        const slot = steps.slotOf(node, ownNumber(mark.form));
        const next = steps.leadsTo(slot);
        // "first-degree" is "first degree"; a dash with spaces parts two things.
        if (next === root && isHyphen(marks, index)) continue;
        node = next;
        const means = steps.means(slot);
        steps = this.#further;
        if (means === 0) continue;
        found = means;
        last = index;
      }
      if (found === 0 || last <= covered) continue;
      out.push({ values: this.#meanings[found] ?? [], first, last });
      covered = last;
    }
    return out;
  }

  /** False where no phrase begins with a mark and the one behind it, or the one behind the hyphen between them. */
  #mayGoOn(mark: Token, next: Token | undefined): boolean {
    if (next === undefined) return false;
    const behind = numberOf(next);
    return behind === hyphen || this.#mayBePair.mayHold(numberOfPair(numberOf(mark), behind));
  }

  /** What a phrase means by one more value. */
  #meaning(known: number, value: Value): number {
    if (known === 0) return this.#meanings.push([value]) - 1;
    this.#meanings[known]?.push(value);
    return known;
  }

  #newNode(): number {
    this.#nodes += 1;
    return this.#nodes - 1;
  }
}
