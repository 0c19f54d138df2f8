import { Beginnings } from './beginnings.ts';
import type { WordForm } from './word-forms.ts';

/** So many numbers are compared one by one. */
const few = 16;

/** Bit of a word's number (beginnings.ts) in a set of 32. */
const bitOf = (beginning: number): number => 1 << (beginning & 31);

/**
 * Phrases as a tree of words. Most words of a note go on with nothing: that is told by their numbers, and a word is looked up by
 * its letters only where its number says that it may be there.
 */
export class WordTree<Value> {
  readonly values: Value[] = [];
  readonly #children = new Map<string, WordTree<Value>>();
  /** The numbers of the words that go on from here, and their bits. */
  readonly #numbers: number[] = [];
  #bits = 0;

  /** The branch of a word; grows it where there is none. */
  grow(word: string, beginning: number): WordTree<Value> {
    let child = this.#children.get(word);
    if (child === undefined) {
      child = new WordTree();
      this.#children.set(word, child);
      this.#bits |= bitOf(beginning);
      if (!this.#numbers.includes(beginning)) this.#numbers.push(beginning);
    }
    return child;
  }

  /** The branch of a word, or undefined where no phrase goes on with it. */
  branch(word: string, beginning: number): WordTree<Value> | undefined {
    if ((this.#bits & bitOf(beginning)) === 0) return undefined;
    if (this.#numbers.length <= few && !this.#numbers.includes(beginning)) return undefined;
    return this.#children.get(word);
  }
}

/** Where a word leads from a root, as it was found when last asked; those of two roots are kept on a word. */
export interface KnownBranch {
  readonly root: unknown;
  readonly branch: unknown;
  readonly other: KnownBranch | null;
}

/** The tree that all phrases begin in, and which words they begin with. */
export class WordTreeRoot<Value> extends WordTree<Value> {
  readonly #beginnings = new Beginnings();

  /** The branch of a word that a phrase may begin with, which is `word` of the form. It is looked up once a word and not with every note. */
  first(form: Pick<WordForm, 'beginning' | 'branches'>, word: string): WordTree<Value> | undefined {
    const { beginning, branches } = form;
    if (!this.#beginnings.mayHold(beginning)) return undefined;
    const known = branches?.root === this ? branches : branches?.other;
    if (known?.root === this) return known.branch as WordTree<Value> | undefined;
    const branch = this.branch(word, beginning);
    form.branches = { root: this, branch, other: branches === null ? null : { ...branches, other: null } };
    return branch;
  }

  override grow(word: string, beginning: number): WordTree<Value> {
    this.#beginnings.add(beginning);
    return super.grow(word, beginning);
  }
}
