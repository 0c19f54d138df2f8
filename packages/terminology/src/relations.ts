import { none } from './compile/kinds.ts';
import type { Sections } from './compile/sections.ts';
import { indexOf, type StringTable, stringAt, tableSize } from './compile/string-table.ts';
import type { MapRow, RetiredCode } from './import/content.ts';
import type { CrossReference, Subsumption } from './types.ts';

/** What only some systems have, as views on the bytes of an index; null where the release has no such thing. */
export interface Relations {
  readonly isa: { readonly starts: Uint32Array; readonly members: Uint32Array } | null;
  readonly tags: { readonly names: StringTable; readonly ofConcept: Uint32Array } | null;
  readonly maps: MapTable | null;
  readonly crossReferences: { readonly terms: StringTable; readonly targets: StringTable } | null;
  readonly retired: { readonly codes: StringTable; readonly facts: StringTable } | null;
}

interface MapTable {
  readonly starts: Uint32Array;
  readonly groups: Uint8Array;
  readonly priorities: Uint32Array;
  readonly rules: Uint32Array;
  readonly advices: Uint32Array;
  readonly targets: Uint32Array;
  readonly texts: StringTable;
}

/** Opens the sections that relation-sections.ts wrote. */
export function loadRelations(sections: Sections): Relations {
  const u32 = (name: string): Uint32Array => (sections[name] ?? new Uint32Array()) as Uint32Array;
  const u8 = (name: string): Uint8Array => (sections[name] ?? new Uint8Array()) as Uint8Array;
  const table = (name: string): StringTable => ({
    offsets: u32(`${name}Offsets`),
    bytes: u8(`${name}Bytes`),
  });
  const has = (name: string): boolean => sections[name] !== undefined;
  return {
    isa: has('isa') ? { starts: u32('isaStarts'), members: u32('isa') } : null,
    tags: has('conceptTags') ? { names: table('tag'), ofConcept: u32('conceptTags') } : null,
    maps: has('mapStarts')
      ? {
          starts: u32('mapStarts'),
          groups: u8('mapGroups'),
          priorities: u32('mapPriorities'),
          rules: u32('mapRules'),
          advices: u32('mapAdvices'),
          targets: u32('mapTargets'),
          texts: table('mapText'),
        }
      : null,
    crossReferences: has('crossTermOffsets')
      ? { terms: table('crossTerm'), targets: table('crossTarget') }
      : null,
    retired: has('retiredOffsets') ? { codes: table('retired'), facts: table('retiredFact') } : null,
  };
}

/** What a relation is asked of: the part of a loaded index that holds the hierarchy. */
export interface Hierarchy {
  readonly parents: Uint32Array;
  readonly relations: Relations;
}

/** The concepts directly above one. */
export function parentsOf({ parents, relations: { isa } }: Hierarchy, concept: number): number[] {
  if (isa !== null) return [...isa.members.subarray(isa.starts[concept], isa.starts[concept + 1])];
  const parent = parents[concept] ?? none;
  return parent === none ? [] : [parent];
}

/** Whether `above` stands anywhere above `below`; a concept does not stand above itself. */
export function isAbove(hierarchy: Hierarchy, above: number, below: number): boolean {
  const seen = new Set<number>();
  const open = parentsOf(hierarchy, below);
  for (let concept = open.pop(); concept !== undefined; concept = open.pop()) {
    if (concept === above) return true;
    if (seen.has(concept)) continue;
    seen.add(concept);
    open.push(...parentsOf(hierarchy, concept));
  }
  return false;
}

/** How concept a relates to concept b; null when either is none (a negative number). */
export function subsumption(hierarchy: Hierarchy, a: number, b: number): Subsumption | null {
  if (a < 0 || b < 0) return null;
  if (a === b) return 'equivalent';
  if (isAbove(hierarchy, a, b)) return 'subsumes';
  return isAbove(hierarchy, b, a) ? 'subsumed-by' : 'not-subsumed';
}

/** The semantic tag or class of a concept, null where the release has none. */
export function tagOf({ tags }: Relations, concept: number): string | null {
  const number = tags?.ofConcept[concept] ?? 0;
  return tags === null || number === 0 ? null : stringAt(tags.names, number - 1);
}

/** Every semantic tag or class that the release has, in the order of their letters. */
export function allTags({ tags }: Relations): string[] {
  return tags === null
    ? []
    : Array.from({ length: tableSize(tags.names) }, (_, at) => stringAt(tags.names, at)).sort();
}

/** The entries of the indexes that lead to others, in the order of UTF-8; empty where the release has none. */
export function crossReferencesOf({ crossReferences }: Relations): CrossReference[] {
  if (crossReferences === null) return [];
  const { terms, targets } = crossReferences;
  return Array.from({ length: tableSize(terms) }, (_, at) => ({
    term: stringAt(terms, at),
    to: stringAt(targets, at),
  }));
}

/** The rows of the ICD-10-CM map of a concept, by group and priority; empty where there are none. */
export function mapRowsOf({ maps }: Relations, concept: number): MapRow[] {
  if (maps === null) return [];
  const rows: MapRow[] = [];
  for (let row = maps.starts[concept] ?? 0; row < (maps.starts[concept + 1] ?? 0); row += 1) {
    rows.push({
      group: maps.groups[row] ?? 0,
      priority: maps.priorities[row] ?? 0,
      rule: stringAt(maps.texts, maps.rules[row] ?? 0),
      advice: stringAt(maps.texts, maps.advices[row] ?? 0),
      target: stringAt(maps.texts, maps.targets[row] ?? 0),
    });
  }
  return rows;
}

/** What the release says of a code that it has withdrawn; null for all others. */
export function retiredCode({ retired }: Relations, code: string): RetiredCode | null {
  const at = retired === null ? -1 : indexOf(retired.codes, code);
  if (retired === null || at < 0) return null;
  const [since = '', display = '', replacedBy = ''] = stringAt(retired.facts, at).split('\t');
  return {
    code,
    display,
    since: since === '' ? null : since,
    replacedBy: replacedBy === '' ? [] : replacedBy.split(' '),
  };
}
