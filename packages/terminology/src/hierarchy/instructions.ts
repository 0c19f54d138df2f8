import { stringAt } from '../compile/string-table.ts';
import { type NoteKind, noteKinds } from '../import/notes.ts';
import { conceptAt, conceptCount, type LoadedIndex } from '../load.ts';
import type { ConceptNotes } from '../types.ts';
import { type Place, placesAbove } from './places.ts';
import { codeReferences } from './references.ts';
import { treeNode } from './tree-node.ts';
import type { Instruction, SeventhCharacters } from './types.ts';

/** A code with its dot and a 7th character. */
const fullLength = 8;

/** One note as it stands in the release. */
export interface Note {
  readonly kind: NoteKind;
  readonly text: string;
}

/** The notes that stand at a place itself. */
export function ownNotes(index: LoadedIndex, place: Place): Note[] {
  if (place.kind === 'shelf') return [];
  const owner = place.kind === 'concept' ? place.concept : conceptCount(index) + place.group;
  const start = index.noteStarts[owner] ?? 0;
  const end = index.noteStarts[owner + 1] ?? start;
  return Array.from({ length: end - start }, (_, at) => ({
    kind: noteKinds[index.noteKinds[start + at] ?? 0] ?? 'general',
    text: stringAt(index.notes, index.noteTexts[start + at] ?? 0),
  }));
}

/**
 * Every instruction that applies at a place: its own and those of all levels above it, which hold for everything below them
 * (ICD-10-CM guidelines I.A.10, 12, 13 and 17). Nearest first; an instruction that two levels repeat is said once.
 */
export function instructionsAt(index: LoadedIndex, place: Place): Instruction[] {
  const said = new Set<string>();
  return [place, ...placesAbove(index, place)].flatMap((at, distance) => {
    const notes = ownNotes(index, at).filter(
      (note): note is Note & { kind: Instruction['kind'] } =>
        note.kind !== 'sevenCharacter' && !said.has(`${note.kind} ${note.text}`),
    );
    if (notes.length === 0) return [];
    const { node, kind, label, display } = treeNode(index, at);
    const from = { node, kind, label, display };
    return notes.map((note) => {
      said.add(`${note.kind} ${note.text}`);
      return { ...note, from, inherited: distance > 0, references: codeReferences(index, note.text) };
    });
  });
}

/**
 * The 7th characters of the nearest level that lists any: what stands deeper replaces what stands above (guidelines I.A.5). Null for
 * a code that is complete without one.
 */
export function seventhCharactersAt(index: LoadedIndex, place: Place): SeventhCharacters | null {
  if (place.kind === 'concept') {
    const { code, billable } = conceptAt(index, place.concept);
    if (billable && code.length < fullLength) return null;
  }
  for (const at of [place, ...placesAbove(index, place)]) {
    const lines = ownNotes(index, at)
      .filter(({ kind }) => kind === 'sevenCharacter')
      .map(({ text }) => {
        const [character = '', meaning = ''] = text.split('\t');
        return { character, meaning };
      });
    const characters = lines.filter(({ character }) => character !== '');
    if (characters.length > 0) {
      const { node, kind, label, display } = treeNode(index, at);
      const notes = lines.filter(({ character }) => character === '').map(({ meaning }) => meaning);
      return { from: { node, kind, label, display }, notes, characters };
    }
  }
  return null;
}

/** The same instructions as texts by kind, for callers who need no more. */
export function notesAt(index: LoadedIndex, place: Place): ConceptNotes {
  const texts: Record<Exclude<NoteKind, 'sevenCharacter'>, string[]> = {
    includes: [],
    excludes1: [],
    excludes2: [],
    codeFirst: [],
    useAdditional: [],
    codeAlso: [],
    general: [],
  };
  for (const at of [place, ...placesAbove(index, place)]) {
    for (const { kind, text } of ownNotes(index, at)) {
      if (kind !== 'sevenCharacter' && !texts[kind].includes(text)) texts[kind].push(text);
    }
  }
  const { general: _, ...notes } = texts;
  const seventh = seventhCharactersAt(index, place);
  return {
    ...notes,
    sevenCharacter:
      seventh && Object.fromEntries(seventh.characters.map(({ character, meaning }) => [character, meaning])),
  };
}
