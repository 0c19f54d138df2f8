import { isDigit } from './characters.ts';
import { requiredStems } from './required-words.ts';
import type { Stem } from './stems.ts';

/**
 * What stands before a rule that runs expressions: it is open for a sentence with a word that one of them requires, and in every other
 * sentence none of them finds anything.
 */
export interface Gate {
  /** The number that holds its bit, and the bit. */
  readonly place: number;
  readonly bit: number;
}

/** Gates that are open, by their bits. */
type OpenGates = readonly number[];

/** What opens a gate: a word in lower case of which this holds, or one that an expression requires. */
type Opener = ((word: string) => boolean) | readonly RegExp[];

/** Bits that a small number has. */
const bitsEach = 30;

const openers: Opener[] = [];

const gateAt = (number: number): Gate => ({
  place: Math.floor(number / bitsEach),
  bit: 1 << (number % bitsEach),
});

/** What was remembered of words before this gate was there; modules are mostly loaded before the first note is read. */
let forgetWords = (): void => undefined;

/** Says what to do when a gate is added: words that were sorted without it are to be sorted again. */
export const whenGateIsAdded = (forget: () => void): void => {
  forgetWords = forget;
};

const gateOf = (opener: Opener): Gate => {
  if (read !== null) {
    read = null;
    forgetWords();
  }
  return gateAt(openers.push(opener) - 1);
};

/** Before expressions; which words open it is read from them. Of one that requires no word it is always open. */
export const gateBefore = (...expressions: readonly RegExp[]): Gate => gateOf(expressions);

/** Opened by a word, in lower case, of which something holds. */
export const gateForWords = (holds: (word: string) => boolean): Gate => gateOf(holds);

/** Every gate with the expressions that it stands before, for tests. */
export const gatesWithExpressions = (): { readonly gate: Gate; readonly expressions: readonly RegExp[] }[] =>
  openers.flatMap((opener, number) =>
    typeof opener === 'function' ? [] : [{ gate: gateAt(number), expressions: opener }],
  );

/** An expression with the gate before it. */
export interface Gated {
  readonly words: RegExp;
  readonly gate: Gate;
}

/** An expression with the gate that opens before it. */
export const gated = (words: RegExp): Gated => ({ words, gate: gateBefore(words) });

/** The letters of stems as a tree. */
class Branch {
  readonly next = new Map<number, Branch>();
  readonly ends: { readonly begins: boolean; readonly ends: boolean; readonly gate: Gate }[] = [];

  plant(stem: Stem, gate: Gate): void {
    const letters = stem.replaceAll('|', '');
    let at: Branch = this;
    for (let index = 0; index < letters.length; index += 1) {
      const letter = letters.charCodeAt(index);
      const next = at.next.get(letter) ?? new Branch();
      at.next.set(letter, next);
      at = next;
    }
    at.ends.push({ begins: stem.startsWith('|'), ends: stem.endsWith('|'), gate });
  }

  /** Where a letter or a digit leads. */
  behind(unit: number): Branch[] {
    return [this.next.get(unit), isDigit(unit) ? this.next.get(anyDigit) : undefined].filter(
      (branch) => branch !== undefined,
    );
  }
}

const anyDigit = '#'.charCodeAt(0);

interface Openers {
  readonly stems: Branch;
  readonly words: readonly (readonly [holds: (word: string) => boolean, gate: Gate])[];
  /** What is open before any word is read: most often nothing. */
  readonly always: OpenGates;
}

/** Read from the expressions when the first word of a note is met. */
let read: Openers | null = null;

const allClosed = (): number[] => new Array<number>(Math.ceil(openers.length / bitsEach)).fill(0);

const open = (gates: number[], { place, bit }: Gate): void => {
  gates[place] = (gates[place] ?? 0) | bit;
};

const readOpeners = (): Openers => {
  const stems = new Branch();
  const words: [(word: string) => boolean, Gate][] = [];
  const always = allClosed();
  for (const [number, opener] of openers.entries()) {
    const gate = gateAt(number);
    if (typeof opener === 'function') words.push([opener, gate]);
    else
      for (const expression of opener) {
        const required = requiredStems(expression);
        if (required === null) open(always, gate);
        else for (const stem of required) stems.plant(stem, gate);
      }
  }
  return { stems, words, always };
};

/** Reads from the expressions which words open the gates before them: once, when the first note is read or before. */
export const readGates = (): Openers => {
  read ??= readOpeners();
  return read;
};

/** The gates that no word has to open, by their places. */
export const alwaysOpen = (): OpenGates => readGates().always;

const isLetter = (unit: number): boolean => unit >= 97 && unit <= 122;

/** Whether letters and digits end here, or the one beside the other. */
const isEdge = (word: string, at: number): boolean => {
  if (at === 0 || at === word.length) return true;
  const [before, behind] = [word.charCodeAt(at - 1), word.charCodeAt(at)];
  return isLetter(before) !== isLetter(behind) || isDigit(before) !== isDigit(behind);
};

/** What one word opens, a place and its bits by turns: a few of some hundred gates. */
export type OpenedByWord = readonly number[];

/** What most words open. */
export const noGates: OpenedByWord = [];

/** Whether a word that opens these gates opens this one. */
export const isOpenedBy = (opened: OpenedByWord, { place, bit }: Gate): boolean => {
  for (let at = 0; at < opened.length; at += 2)
    if (opened[at] === place) return ((opened[at + 1] ?? 0) & bit) !== 0;
  return false;
};

/** The gates that a word in lower case opens. */
export const gatesOpenedBy = (word: string): OpenedByWord => {
  const { words, stems } = readGates();
  const found: Gate[] = [];
  for (const [holds, gate] of words) if (holds(word)) found.push(gate);
  // Expressions that tell no capitals take "ſ" for an s.
  const letters = word.replaceAll('ſ', 's');
  for (let from = 0; from < letters.length; from += 1) {
    const begins = isEdge(letters, from);
    let reached: Branch[] = [stems];
    for (let to = from; reached.length > 0; to += 1) {
      for (const branch of reached)
        for (const end of branch.ends)
          if ((begins || !end.begins) && (!end.ends || isEdge(letters, to))) found.push(end.gate);
      reached = to < letters.length ? reached.flatMap((branch) => branch.behind(letters.charCodeAt(to))) : [];
    }
  }
  if (found.length === 0) return noGates;
  const gates = allClosed();
  for (const gate of found) open(gates, gate);
  return gates.flatMap((bits, place) => (bits === 0 ? [] : [place, bits]));
};
