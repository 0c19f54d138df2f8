/** Positions of words in a sentence, ascending. One is filled anew for every entry, so that what is no mention leaves nothing behind. */
export class Positions {
  #at = new Int32Array(32);
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
    if (this.count === this.#at.length) {
      const larger = new Int32Array(this.count * 2);
      larger.set(this.#at);
      this.#at = larger;
    }
    const at = this.#at;
    let place = this.count;
    for (; place > 0 && (at[place - 1] ?? 0) > position; place -= 1) at[place] = at[place - 1] ?? 0;
    at[place] = position;
    this.count += 1;
  }

  toArray(): number[] {
    const positions = [this.get(0)];
    for (let place = 1; place < this.count; place += 1) positions.push(this.get(place));
    return positions;
  }
}
