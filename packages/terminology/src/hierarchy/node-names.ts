import { stringAt } from '../compile/string-table.ts';
import type { LoadedIndex } from '../load.ts';

/**
 * What finds a chapter or section again (TreeNode.node). A section of one category has that category's code for its id; the
 * word before it tells the two apart.
 */
export function groupNode(index: LoadedIndex, group: number): string {
  const id = stringAt(index.groups, group);
  if (index.groupKinds[group] === 0) return `chapter-${id}`;
  return id.includes('-') ? id : `section-${id}`;
}

export function letterNode(letter: string): string {
  return `letter-${letter}`;
}
