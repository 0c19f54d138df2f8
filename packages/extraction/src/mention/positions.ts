/** Positions of words in a sentence, ascending. One is filled anew for every entry, so that what is no mention leaves nothing behind. */
export class Positions {
  /** Places of former entries behind the first `count`. */
  readonly #at: number[] = [];
  count = 0;

  /** The position at a place of the list. */
  get(place: number): number {
    return this.#at[place] ?? 0;
  }

  get last(): number {
    return this.get(this.count - 1);
  }

  holds(position: number): boolean {
    for (let place = 0; place < this.count; place += 1) if (this.#at[place] === position) return true;
    return false;
  }

  insert(position: number): void {
    const at = this.#at;
    let place = this.count;
    for (; place > 0 && (at[place - 1] ?? 0) > position; place -= 1) at[place] = at[place - 1] ?? 0;
    at[place] = position;
    this.count += 1;
  }

  toArray(): number[] {
    return this.#at.slice(0, this.count);
  }
}
