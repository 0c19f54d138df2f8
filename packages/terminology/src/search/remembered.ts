const kept = 8_192;

/**
 * Answers of a costly question by its text: words come again and again, and a release never changes. When `kept` answers have come since the
 * last time, those that were not asked for meanwhile go, so that what comes often stays and there are never more than twice as many.
 */
export class Remembered<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  /** The answer to `key`, by `find` where it is not known. */
  get(key: string, find: () => T): T {
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const answer = this.#old.get(key) ?? find();
    if (this.#young.size >= kept) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, answer);
    return answer;
  }
}
