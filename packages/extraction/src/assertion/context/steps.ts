/** A step takes four numbers: the node it starts from and the word, the node it leads to and what the phrase means that ends there. */
const perStep = 4;
const [to, meaning] = [2, 3];

/** The node that no step leads to. */
export const root = 0;

/**
 * The steps of a tree of words, as a table of numbers with open addressing: one look into memory tells where a step leads, where objects
 * would take five. A slot that leads to the root is empty.
 */
export class Steps {
  #slots = new Int32Array(perStep << 10);
  #count = 0;

  /** Where the step from a node by a word stands, or the empty slot where it would. */
  slotOf(node: number, word: number): number {
    const slots = this.#slots;
    const hash = Math.imul(node ^ Math.imul(word, 0x9e3779b1), 0x85ebca6b);
    let slot = Math.imul(hash ^ (hash >>> 15), perStep) & (slots.length - 1);
    while (slots[slot + to] !== root && (slots[slot] !== node || slots[slot + 1] !== word))
      slot = (slot + perStep) & (slots.length - 1);
    return slot;
  }

  /** The node that the step of a slot leads to. */
  leadsTo(slot: number): number {
    return this.#slots[slot + to] ?? root;
  }

  /** What the phrase means that ends with the step of a slot; 0 where none does. */
  means(slot: number): number {
    return this.#slots[slot + meaning] ?? 0;
  }

  mean(slot: number, what: number): void {
    this.#slots[slot + meaning] = what;
  }

  /** Where a new step stands. */
  add(node: number, word: number, next: number): number {
    this.#count += 1;
    if (this.#count * perStep * 2 > this.#slots.length) this.#makeRoom();
    const slot = this.slotOf(node, word);
    this.#slots.set([node, word, next, 0], slot);
    return slot;
  }

  #makeRoom(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += perStep) {
      if (old[at + to] === root) continue;
      const step = old.subarray(at, at + perStep);
      this.#slots.set(step, this.slotOf(step[0] ?? root, step[1] ?? 0));
    }
  }
}
