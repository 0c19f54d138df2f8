/** Where a sign stands in a text, asked from offsets that ascend: the text is walked once. */
export class Places {
  readonly #text: string;
  readonly #sign: string;
  #next = 0;

  constructor(text: string, sign: string) {
    this.#text = text;
    this.#sign = sign;
    this.#next = this.#find(0);
  }

  #find(at: number): number {
    const found = this.#text.indexOf(this.#sign, at);
    return found === -1 ? Infinity : found;
  }

  /** The first place at an offset or behind it; Infinity where there is none. */
  from(at: number): number {
    if (this.#next < at) this.#next = this.#find(at);
    return this.#next;
  }
}
