import { marksOf } from '../../note/marks.ts';
import type { Token } from '../../note/token.ts';
import { type WordTree, WordTreeRoot } from '../../note/word-tree.ts';

export interface PhraseMatch<Value> {
  readonly values: readonly Value[];
  readonly first: number;
  readonly last: number;
}

/** Whether a mark joins the words on both sides of it. */
const isHyphen = (marks: readonly Token[], index: number): boolean => {
  const mark = marks[index];
  return mark?.text === '-' && marks[index - 1]?.end === mark.start && marks[index + 1]?.start === mark.end;
};

/** Phrases as a tree of words, to find all of them in a sentence at once. */
export class PhraseTrie<Value> {
  readonly #root = new WordTreeRoot<Value>();

  add(phrase: string, value: Value): void {
    let tree: WordTree<Value> = this.#root;
    for (const { text, form } of marksOf(phrase, 0, phrase.length)) tree = tree.grow(text, form.beginning);
    tree.values.push(value);
  }

  /** The longest match at every mark; one that lies within an earlier one is left out. */
  matches(marks: readonly Token[]): PhraseMatch<Value>[] {
    const out: PhraseMatch<Value>[] = [];
    let covered = -1;
    for (let first = 0; first < marks.length; first += 1) {
      const head = marks[first];
      if (head === undefined || !this.#root.mayBegin(head.beginning)) continue;
      let tree = this.#root.first(head.form, head.text);
      if (tree === undefined) continue;
      let found: PhraseMatch<Value> | null =
        tree.values.length > 0 ? { values: tree.values, first, last: first } : null;
      for (let index = first + 1; index < marks.length; index += 1) {
        const mark = marks[index];
        if (mark === undefined) break;
        const next: WordTree<Value> | undefined = tree.branch(mark.text, mark.beginning);
        // "first-degree" is "first degree"; a dash with spaces parts two things.
        if (next === undefined && isHyphen(marks, index)) continue;
        if (next === undefined) break;
        tree = next;
        if (tree.values.length > 0) found = { values: tree.values, first, last: index };
      }
      if (found === null || found.last <= covered) continue;
      out.push(found);
      covered = found.last;
    }
    return out;
  }
}
