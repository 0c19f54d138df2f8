/**
 * The scores of the best so far, for leaving out early what can't be among them: as many as answers are wanted, of concepts that
 * are all different.
 */
export class Leaders {
  readonly #scores = new Float64Array(128);
  #size = 0;
  #limit = 0;

  /** Begins anew with room for `limit` scores, at most 128. */
  start(limit: number): void {
    this.#size = 0;
    this.#limit = Math.min(limit, this.#scores.length);
  }

  /** What a concept must reach to be among the best; minus infinity while there is room. */
  get least(): number {
    return this.#size < this.#limit ? Number.NEGATIVE_INFINITY : (this.#scores[this.#size - 1] ?? 0);
  }

  add(score: number): void {
    if (score <= this.least) return;
    let at = this.#size < this.#limit ? this.#size : this.#size - 1;
    for (; at > 0 && (this.#scores[at - 1] ?? 0) < score; at -= 1)
      this.#scores[at] = this.#scores[at - 1] ?? 0;
    this.#scores[at] = score;
    if (this.#size < this.#limit) this.#size += 1;
  }
}
