import { type WrittenCode, writtenCodes } from '../import/written-codes.ts';
import type { LoadedIndex } from '../load.ts';
import { findPlace } from './places.ts';
import { treeNode } from './tree-node.ts';
import type { CodeReference } from './types.ts';

/**
 * The codes and ranges that an instruction names, where the release has them. A range that is a section is one reference;
 * of any other range the ends are.
 */
export function codeReferences(index: LoadedIndex, text: string): CodeReference[] {
  const found: CodeReference[] = [];
  const add = ({ start, end, code }: WrittenCode): boolean => {
    const place = findPlace(index, code);
    if (place === null) return false;
    found.push({ start, end, node: treeNode(index, place).node });
    return true;
  };
  for (const { first, last } of writtenCodes(text)) {
    const range = last && { start: first.start, end: last.end, code: `${first.code}-${last.code}` };
    if (range !== null && add(range)) continue;
    add(first);
    if (last !== null) add(last);
  }
  return found;
}
