import { indexOf } from '../compile/string-table.ts';
import type { LoadedIndex } from '../load.ts';

/** A group of `roots` that a word stands for, and how strongly, 0 to 1. */
export interface AssociatedRoot {
  readonly root: number;
  readonly strength: number;
}

const fullStrength = 255;

/** What a word stands for in titles of this release. */
export function associatedRoots(index: LoadedIndex, text: string): AssociatedRoot[] {
  const { associated, associatedStarts, associatedRoots: roots, associatedStrengths } = index;
  const source = indexOf(associated, text);
  if (source < 0) return [];
  const found: AssociatedRoot[] = [];
  for (let at = associatedStarts[source] ?? 0; at < (associatedStarts[source + 1] ?? 0); at += 1)
    found.push({ root: roots[at] ?? 0, strength: (associatedStrengths[at] ?? 0) / fullStrength });
  return found;
}
