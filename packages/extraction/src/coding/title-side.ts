import type { Side } from '../note/sides.ts';
import { remembered } from '../remembered.ts';

const words = /\b(?:right|left|bilateral)\b/i;

/** The side that the title of a code says; null: none. */
export const sideOfTitle = remembered(
  (display) => (words.exec(display)?.[0].toLowerCase() ?? null) as Side | null,
);
