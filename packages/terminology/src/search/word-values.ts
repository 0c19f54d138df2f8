const full = 100;
const firstRoom = 256;
/** For each value, greatest first, where its words begin. */
const places = new Uint32Array(full + 2);

/** Words of the index, each once, with the greatest value that it was given, above 0 and up to 100; in the order in which they came. */
export class WordValues {
  size = 0;
  #words = new Uint32Array(firstRoom);
  readonly #values: Float64Array;

  /** For numbers of words below `words`. */
  constructor(words: number) {
    this.#values = new Float64Array(words);
  }

  /** Adds a word, unless it stands there with as much; a number below 0 is no word. */
  add(word: number, value: number): void {
    if (word < 0) return;
    const before = this.#values[word] ?? 0;
    if (value <= before) return;
    this.#values[word] = value;
    if (before > 0) return;
    if (this.size === this.#words.length) this.#grow();
    this.#words[this.size] = word;
    this.size += 1;
  }

  /** The words alone, good until the next is added. */
  get all(): Uint32Array {
    return this.#words.subarray(0, this.size);
  }

  /** What a word was given, 0 where it was not added. */
  of(word: number): number {
    return this.#values[word] ?? 0;
  }

  clear(): void {
    for (let at = 0; at < this.size; at += 1) this.#values[this.#words[at] ?? 0] = 0;
    this.size = 0;
  }

  /** The words with their values as whole numbers, greatest first and then as they came. */
  sorted(): { readonly words: Uint32Array; readonly values: Uint8Array } {
    const { size } = this;
    const found = this.#words;
    const given = this.#values;
    const words = new Uint32Array(size);
    const values = new Uint8Array(size);
    places.fill(0);
    for (let at = 0; at < size; at += 1) {
      const place = full + 1 - Math.trunc(given[found[at] ?? 0] ?? 0);
      places[place] = (places[place] ?? 0) + 1;
    }
    for (let place = 1; place < places.length; place += 1)
      places[place] = (places[place] ?? 0) + (places[place - 1] ?? 0);
    for (let at = 0; at < size; at += 1) {
      const word = found[at] ?? 0;
      const value = Math.trunc(given[word] ?? 0);
      const to = places[full - value] ?? 0;
      places[full - value] = to + 1;
      words[to] = word;
      values[to] = value;
    }
    return { words, values };
  }

  #grow(): void {
    const words = new Uint32Array(this.#words.length * 2);
    words.set(this.#words);
    this.#words = words;
  }
}
