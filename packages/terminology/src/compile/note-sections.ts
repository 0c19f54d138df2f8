import type { ConceptInput } from '../import/content.ts';
import { type GroupInput, type NoteInput, noteKinds } from '../import/notes.ts';
import { placeGroups } from './group-places.ts';
import { flatten } from './groups.ts';
import type { Sections } from './sections.ts';
import { packStrings } from './string-table.ts';

/**
 * Notes of concepts and, after those, of groups: owner o has the notes from noteStarts[o] to noteStarts[o + 1]. Equal texts
 * (the 7th characters of a thousand fractures) are kept once.
 */
export function noteSections(concepts: readonly ConceptInput[], groups: readonly GroupInput[]): Sections {
  const owners: (readonly NoteInput[])[] = [...concepts, ...groups].map(({ notes }) => notes ?? []);
  const texts = new Map<string, number>();
  for (const { text } of owners.flat()) if (!texts.has(text)) texts.set(text, texts.size);
  const packed = packStrings([...texts.keys()]);
  const notes = flatten(owners.map((owner) => owner.map(({ text }) => texts.get(text) ?? 0)));
  const ids = packStrings(groups.map(({ id }) => id));
  const titles = packStrings(groups.map(({ title }) => title));
  const firsts = packStrings(groups.map(({ first }) => first));
  const lasts = packStrings(groups.map(({ last }) => last));
  return {
    noteOffsets: packed.offsets,
    noteBytes: packed.bytes,
    noteStarts: notes.starts,
    noteTexts: notes.members,
    noteKinds: Uint8Array.from(owners.flat(), ({ kind }) => noteKinds.indexOf(kind)),
    groupOffsets: ids.offsets,
    groupBytes: ids.bytes,
    groupTitleOffsets: titles.offsets,
    groupTitleBytes: titles.bytes,
    groupKinds: Uint8Array.from(groups, ({ kind }) => (kind === 'chapter' ? 0 : 1)),
    groupFirstOffsets: firsts.offsets,
    groupFirstBytes: firsts.bytes,
    groupLastOffsets: lasts.offsets,
    groupLastBytes: lasts.bytes,
    ...placeGroups(concepts, groups),
  };
}
