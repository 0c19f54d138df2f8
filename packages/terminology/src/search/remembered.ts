const kept = 4_096;

/** Answers of a costly question by its text, the latest few thousand: words come again and again, and a release never changes. */
export class Remembered<T> {
  readonly #answers = new Map<string, T>();

  /** The answer to `key`, by `find` where it is not known. */
  get(key: string, find: () => T): T {
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = find();
    // Refilling a few thousand is cheaper than keeping count of their use.
    if (this.#answers.size >= kept) this.#answers.clear();
    this.#answers.set(key, answer);
    return answer;
  }
}
