import { stringAt } from '../compile/string-table.ts';
import type { LoadedIndex } from '../load.ts';
import { tagOf } from '../relations.ts';

/**
 * What finds a chapter or section again (TreeNode.node). A section of one category has that category's code for its id; the
 * word before it tells the two apart.
 */
export function groupNode(index: LoadedIndex, group: number): string {
  const id = stringAt(index.groups, group);
  if (index.groupKinds[group] === 0) return `chapter-${id}`;
  return id.includes('-') ? id : `section-${id}`;
}

/**
 * What takes a concept that nothing holds. An ICD-10-CM code tells by its first letter roughly where it belongs; in the other systems
 * there is the class of LOINC or the semantic tag of SNOMED CT. Null where there is neither, or where the system has a real tree.
 */
export function shelfOf(index: LoadedIndex, concept: number): string | null {
  if (index.release.system === 'icd10') return `letter-${stringAt(index.codes, concept).slice(0, 1)}`;
  const tag = index.relations.isa === null ? tagOf(index.relations, concept) : null;
  return tag === null ? null : `class-${tag}`;
}

/** A shelf as it is shown. */
export function shelfTitle(shelf: string): { kind: 'letter' | 'class'; label: string; display: string } {
  const label = shelf.slice(shelf.indexOf('-') + 1);
  return shelf.startsWith('letter-')
    ? { kind: 'letter', label, display: `Codes that begin with ${label}` }
    : { kind: 'class', label, display: 'Codes of this class' };
}
