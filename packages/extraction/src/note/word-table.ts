import { copyOf } from '../remembered.ts';
import type { ComparedWord } from './compared-word.ts';
import { GateLists } from './gate-lists.ts';
import { whenGateIsAdded } from './gates.ts';
import { longestKept } from './normalize.ts';
import { describe, gatesOf, type WordForm } from './word-forms.ts';
import { columns, factsColumn, isWhole, sameKey, slotColumn, WordKeys } from './word-keys.ts';

/**
 * The words of notes, found by their letters: a known word makes no string and reads none. What every word of a note is asked stands in one
 * row of numbers (its key, its traits, its gates), for the words of a note have mostly left the caches since they were read last.
 */

/** Behind the key in the facts of a row: the traits of a word and its number (beginnings.ts). */
const [traitsAt, beginningAt] = [7, 16] as const;
const traitsMask = (1 << (beginningAt - traitsAt)) - 1;
const gatesColumn = slotColumn;

/** Slots of the table, a power of two, each with the number of a word; 0: none. */
const slots = new Int32Array(1 << 16);
const slotMask = slots.length - 1;
/** So many words are kept, fewer of long ones; notes hold names and numbers without end. */
const most = slots.length / 4;
const unitsOfOne = 32;
/** Words stand no further from their slot than this. */
const mostProbes = 64;
let taken = 0;
let room = 0;

/** By the number of a word. */
let rows = new Int32Array(most * columns);
/** By twice the number of a word: its form, and behind it as it is compared. */
let objects: (WordForm | ComparedWord)[] = [];
let lists = new GateLists();

const none = describe('');

/** Forgets all words. */
const startAnew = (): void => {
  slots.fill(0);
  taken = 0;
  room = most;
  objects = [none, none.compared];
  lists = new GateLists();
};
startAnew();
whenGateIsAdded(startAnew);

const add = (form: WordForm, keys: Int32Array, key: number): number => {
  const number = objects.length >> 1;
  const row = number * columns;
  if (row >= rows.length) {
    const more = new Int32Array(rows.length * 2);
    more.set(rows);
    rows = more;
  }
  for (let column = 0; column < factsColumn; column += 1) rows[row + column] = keys[key + column] ?? 0;
  rows[row + factsColumn] =
    (keys[key + factsColumn] ?? 0) | (form.traits << traitsAt) | (form.beginning << beginningAt);
  rows[row + gatesColumn] = -1;
  objects.push(form, form.compared);
  room -= 1 + form.text.length / unitsOfOne;
  return number;
};

/** The word of a number, if it is the one that is looked up: most have all their letters in the key. */
const isWord = (
  number: number,
  keys: Int32Array,
  key: number,
  text: string,
  start: number,
  end: number,
): boolean => {
  const row = number * columns;
  if (!sameKey(rows, row, keys, key)) return false;
  if (((keys[key + factsColumn] ?? 0) & isWhole) !== 0) return true;
  const known = formOf(number).text;
  return known.length === end - start && text.startsWith(known, start);
};

const find = (keys: Int32Array, key: number, text: string, start: number, end: number): number => {
  const first = (keys[key + slotColumn] ?? 0) & slotMask;
  let slot = first;
  let probes = 0;
  for (let number = slots[slot] ?? 0; number !== 0; number = slots[slot] ?? 0) {
    if (isWord(number, keys, key, text, start, end)) return number;
    slot = (slot + 1) & slotMask;
    probes += 1;
  }
  const number = add(describe(copyOf(text.slice(start, end))), keys, key);
  if (end - start > longestKept) return number;
  // Words that were chosen to fall side by side would each be looked for among all before them.
  if (taken >= slots.length / 2 || probes > mostProbes) {
    slots.fill(0);
    taken = 0;
    slot = first;
  }
  slots[slot] = number;
  taken += 1;
  return number;
};

/** Words to be looked up. */
interface Words {
  readonly count: number;
  readonly keys: WordKeys;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What is found: the number of each in the table. */
  readonly numbers: number[];
}

/**
 * Looks up all words of a text; their numbers hold until the next ones are looked up. In two loops, as none of the first waits for what
 * another has found.
 */
export const lookUp = (text: string, { count, keys, starts, ends, numbers }: Words): void => {
  if (room <= 0) startAnew();
  const all = keys.rows;
  for (let at = 0; at < count; at += 1)
    numbers[at] = slots[(all[at * columns + slotColumn] ?? 0) & slotMask] ?? 0;
  for (let at = 0; at < count; at += 1) {
    const key = at * columns;
    if (
      !sameKey(rows, (numbers[at] ?? 0) * columns, all, key) ||
      ((all[key + factsColumn] ?? 0) & isWhole) === 0
    )
      numbers[at] = find(all, key, text, starts[at] ?? 0, ends[at] ?? 0);
  }
};

export const formOf = (number: number): WordForm => objects[2 * number] as WordForm;
export const comparedOf = (number: number): ComparedWord => objects[2 * number + 1] as ComparedWord;
const factsOf = (number: number): number => rows[number * columns + factsColumn] ?? 0;
export const traitsOf = (number: number): number => (factsOf(number) >> traitsAt) & traitsMask;
export const beginningOfWord = (number: number): number => factsOf(number) >>> beginningAt;

/** The gates that words open. */
export const gateLists = (): GateLists => lists;
/** Where the gates of a word stand in them; worked out when a note first holds it: of the words of titles nobody asks. */
export const gatesOfWord = (number: number): number => {
  const at = number * columns + gatesColumn;
  const known = rows[at] ?? 0;
  if (known >= 0) return known;
  const list = lists.placeOf(gatesOf(formOf(number)));
  rows[at] = list;
  return list;
};

const keyOfOne = new WordKeys();

/** The form of the word at `start`. `end` exclusive. */
export const wordFormAt = (text: string, start: number, end: number): WordForm => {
  keyOfOne.set(0, text, start, end);
  return formOf(find(keyOfOne.rows, 0, text, start, end));
};
