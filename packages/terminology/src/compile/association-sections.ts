import { type Association, type ConceptNames, learnAssociations } from './associations.ts';
import { flatten } from './groups.ts';
import type { Sections } from './sections.ts';
import { compareUtf8, packStrings } from './string-table.ts';

const fullStrength = 255;

/**
 * What words stand for in titles: source i has the roots associated.starts[i] to starts[i + 1], numbers
 * of `roots`, and how strongly (1 to 255).
 */
export function associationSections(concepts: readonly ConceptNames[], roots: readonly string[]): Sections {
  const learnt = learnAssociations(concepts);
  const sources = [...learnt.keys()].sort(compareUtf8);
  const numbers = new Map(roots.map((root, number) => [root, number]));
  const lists = sources.map((source) => learnt.get(source) ?? []);
  const packed = packStrings(sources);
  const targets = flatten(lists.map((list) => list.map(({ to }) => numbers.get(to) ?? 0)));
  return {
    associatedOffsets: packed.offsets,
    associatedBytes: packed.bytes,
    associatedStarts: targets.starts,
    associatedRoots: targets.members,
    associatedStrengths: Uint8Array.from(lists.flat(), ({ strength }: Association) =>
      Math.max(1, Math.round(Math.min(1, strength) * fullStrength)),
    ),
  };
}
