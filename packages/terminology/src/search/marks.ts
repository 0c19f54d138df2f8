import type { Slot } from './slot.ts';

const firstCapacity = 1024;

/**
 * Which slots of a pass the words of the index may stand for: a list for each word, of entries that are numbered from 1. Reading names
 * asks it for every word, most of which stand for none.
 */
export class Marks {
  /** For each word its first entry, 0 for none. */
  readonly first: Uint32Array;
  /** For each entry the one after it, 0 at the end of the list, its slot, and how well the word stands for that, 0 to 100. */
  next = new Uint32Array(firstCapacity);
  slots = new Uint8Array(firstCapacity);
  qualities = new Uint8Array(firstCapacity);

  constructor(words: number) {
    this.first = new Uint32Array(words);
  }

  /** Marks the words of slots for a pass; `clear` wipes them again. */
  set(slots: readonly Slot[]): void {
    let entries = 1;
    for (const { words } of slots) entries += words.length;
    if (entries > this.next.length) this.#grow(entries);
    const { first, next } = this;
    let entry = 0;
    for (let slot = 0; slot < slots.length; slot += 1) {
      const { words, qualities } = slots[slot] ?? nothing;
      for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? 0;
        entry += 1;
        next[entry] = first[word] ?? 0;
        first[word] = entry;
        this.slots[entry] = slot;
        this.qualities[entry] = qualities[at] ?? 0;
      }
    }
  }

  clear(slots: readonly Slot[]): void {
    const { first } = this;
    for (const { words } of slots) for (let at = 0; at < words.length; at += 1) first[words[at] ?? 0] = 0;
  }

  /** Whether a word may stand for a slot. */
  has(word: number, slot: number): boolean {
    for (let entry = this.first[word] ?? 0; entry !== 0; entry = this.next[entry] ?? 0)
      if (this.slots[entry] === slot) return true;
    return false;
  }

  #grow(entries: number): void {
    const capacity = entries * 2;
    this.next = new Uint32Array(capacity);
    this.slots = new Uint8Array(capacity);
    this.qualities = new Uint8Array(capacity);
  }
}

const nothing: Pick<Slot, 'words' | 'qualities'> = {
  words: new Uint32Array(0),
  qualities: new Uint8Array(0),
};
