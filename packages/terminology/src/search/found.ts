/**
 * What the passes of one search have found, in arrays that are used again by the next: entry i is concepts[i], by
 * its name number names[i], the title being 0. A concept may stand in it once for each pass.
 */
export class Found {
  size = 0;
  concepts = new Uint32Array(1024);
  /** The name that matches best. */
  names = new Uint32Array(1024);
  /** Logarithm of the odds that the concept is what was meant, up to a constant. */
  scores = new Float64Array(1024);
  /** `whole` and `exact` as bits. */
  flags = new Uint8Array(1024);
  /** The pass that found it. */
  passes = new Uint8Array(1024);
  /** The entry of the highest score, -1 while there is none. */
  top = -1;

  add(concept: number, name: number, score: number, flags: number, pass: number): void {
    if (this.size === this.concepts.length) this.#grow();
    const at = this.size;
    this.concepts[at] = concept;
    this.names[at] = name;
    this.scores[at] = score;
    this.flags[at] = flags;
    this.passes[at] = pass;
    if (this.top < 0 || score > (this.scores[this.top] ?? 0)) this.top = at;
    this.size += 1;
  }

  clear(): void {
    this.size = 0;
    this.top = -1;
  }

  /** Takes back all entries from number `size` on; `top` is what it was then. */
  takeBack(size: number, top: number): void {
    this.size = size;
    this.top = top;
  }

  /** Whether the best entry has a word for everything that was asked. */
  get topIsWhole(): boolean {
    return this.top >= 0 && ((this.flags[this.top] ?? 0) & whole) !== 0;
  }

  #grow(): void {
    const size = this.concepts.length * 2;
    this.concepts = grown(this.concepts, new Uint32Array(size));
    this.names = grown(this.names, new Uint32Array(size));
    this.scores = grown(this.scores, new Float64Array(size));
    this.flags = grown(this.flags, new Uint8Array(size));
    this.passes = grown(this.passes, new Uint8Array(size));
  }
}

/** Of an entry: its name has a word for every slot; its name says what was asked, all of it and nothing else. */
export const whole = 1;
export const exact = 2;

function grown<T extends Uint8Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
