import { writtenCode } from '../import/icd10cm-code.ts';
import type { LoadedIndex } from '../load.ts';
import { findPlace } from './places.ts';
import { treeNode } from './tree-node.ts';
import type { CodeReference } from './types.ts';

/** "E03.0", "C95.-" (any code below C95), "T82.855-"; a range has a second one after a hyphen. */
const mention = new RegExp(
  String.raw`(?<![\w.])(${writtenCode})(?:\.?-(?!\w))?(?:-(${writtenCode})(?:\.?-(?!\w))?)?(?!\w)`,
  'g',
);

/**
 * The codes and ranges that an instruction names, where the release has them. A range that is a section is one reference;
 * of any other range the ends are.
 */
export function codeReferences(index: LoadedIndex, text: string): CodeReference[] {
  const found: CodeReference[] = [];
  const add = (start: number, written: string, name: string): boolean => {
    const place = findPlace(index, name);
    if (place === null) return false;
    found.push({ start, end: start + written.length, node: treeNode(index, place).node });
    return true;
  };
  for (const match of text.matchAll(mention)) {
    const [written, first = '', last] = match;
    if (last === undefined) {
      add(match.index, written, first);
    } else if (!add(match.index, written, `${first}-${last}`)) {
      add(match.index, first, first);
      add(match.index + written.lastIndexOf(last), last, last);
    }
  }
  return found;
}
