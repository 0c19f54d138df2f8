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
  /** The words that go on from here, their numbers and where they lead. */
  readonly #words: string[] = [];
  readonly #numbers: number[] = [];
  readonly #branches: WordTree<Value>[] = [];
  /** The bits of the numbers. */
  #bits = 0;
  /** Of many words. */
  #byWord: Map<string, WordTree<Value>> | null = null;

  /** The branch of a word; grows it where there is none. */
  grow(word: string, beginning: number): WordTree<Value> {
    const known = this.branch(word, beginning);
    if (known !== undefined) return known;
    const branch = new WordTree<Value>();
    this.#bits |= bitOf(beginning);
    this.#words.push(word);
    this.#numbers.push(beginning);
    this.#branches.push(branch);
    if (this.#words.length > few)
      this.#byWord ??= new Map(this.#words.map((one, at) => [one, this.#branches[at] ?? branch]));
    this.#byWord?.set(word, branch);
    return branch;
  }

  /** The branch of a word, or undefined where no phrase goes on with it. */
  branch(word: string, beginning: number): WordTree<Value> | undefined {
    if ((this.#bits & bitOf(beginning)) === 0) return undefined;
    if (this.#byWord !== null) return this.#byWord.get(word);
    for (let at = 0; at < this.#numbers.length; at += 1)
      if (this.#numbers[at] === beginning && this.#words[at] === word) return this.#branches[at];
    return undefined;
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

  /** Whether a phrase may begin with a word of this number. */
  mayBegin(beginning: number): boolean {
    return this.#beginnings.mayHold(beginning);
  }

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
