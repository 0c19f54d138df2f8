import { Beginnings } from '../note/beginnings.ts';
import { type Mark, marksOf } from '../note/marks.ts';

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  values: Value[];
}

export interface PhraseMatch<Value> {
  readonly values: readonly Value[];
  readonly first: number;
  readonly last: number;
}

/** Whether a mark joins the words on both sides of it. */
const isHyphen = (marks: readonly Mark[], index: number): boolean => {
  const mark = marks[index];
  return mark?.text === '-' && marks[index - 1]?.end === mark.start && marks[index + 1]?.start === mark.end;
};

/** Phrases as a tree of words, to find all of them in a sentence at once. */
export class PhraseTrie<Value> {
  readonly #root: Node<Value> = { next: new Map(), values: [] };
  readonly #beginnings = new Beginnings();

  add(phrase: string, value: Value): void {
    let node = this.#root;
    const marks = marksOf(phrase, 0, phrase.length);
    this.#beginnings.add(marks[0]?.form.beginning ?? 0);
    for (const mark of marks) {
      let child = node.next.get(mark.text);
      if (child === undefined) {
        child = { next: new Map(), values: [] };
        node.next.set(mark.text, child);
      }
      node = child;
    }
    node.values.push(value);
  }

  /** The longest match at every mark; one that lies within an earlier one is left out. */
  matches(marks: readonly Mark[]): PhraseMatch<Value>[] {
    const out: PhraseMatch<Value>[] = [];
    let covered = -1;
    for (let first = 0; first < marks.length; first += 1) {
      if (!this.#beginnings.mayHold(marks[first]?.form.beginning ?? 0)) continue;
      let node: Node<Value> | undefined = this.#root;
      let found: PhraseMatch<Value> | null = null;
      for (let index = first; index < marks.length; index += 1) {
        const next: Node<Value> | undefined = node.next.get(marks[index]?.text ?? '');
        // "first-degree" is "first degree"; a dash with spaces parts two things.
        if (next === undefined && index > first && isHyphen(marks, index)) continue;
        node = next;
        if (node === undefined) break;
        if (node.values.length > 0) found = { values: node.values, first, last: index };
      }
      if (found === null || found.last <= covered) continue;
      out.push(found);
      covered = found.last;
    }
    return out;
  }
}
