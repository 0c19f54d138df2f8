import { stringAt } from '../compile/string-table.ts';
import { ownNotes } from '../hierarchy/instructions.ts';
import { type Place, placesAbove } from '../hierarchy/places.ts';
import type { NoteKind } from '../import/notes.ts';
import { conceptAt, type LoadedIndex } from '../load.ts';

/** The instructions of one kind that stand at one place of the tabular list and apply to a concept below it. */
export interface Instruction {
  readonly kind: NoteKind;
  readonly lines: readonly string[];
  /** The code, the range of a section ("I20-I25") or the number of a chapter ("9"), and its title. */
  readonly place: {
    readonly level: 'code' | 'section' | 'chapter';
    readonly id: string;
    readonly title: string;
  };
  /** Levels between the concept and the place: 0 at the concept itself; sections and chapters come after all codes. */
  readonly distance: number;
}

/** From here on a distance means a section or chapter. */
export const groupDistance = 10;

/** The place as a sentence names it: "E10", "section I10-I16", "chapter 1". */
export function placeName({ level, id }: Instruction['place']): string {
  return level === 'code' ? id : `${level} ${id}`;
}

/** Everything that applies to a concept, by place and kind, the nearest first: its own instructions, then what it inherits. */
export function instructionsFor(index: LoadedIndex, concept: number): Instruction[] {
  const own: Place = { kind: 'concept', concept };
  return [own, ...placesAbove(index, own)].flatMap((at, level) => {
    if (at.kind === 'shelf') return [];
    const place = describe(index, at);
    const distance = at.kind === 'group' ? groupDistance + level : level;
    const byKind = Map.groupBy(ownNotes(index, at), ({ kind }) => kind);
    return [...byKind].map(([kind, notes]) => ({
      kind,
      lines: notes.map(({ text }) => text),
      place,
      distance,
    }));
  });
}

function describe(index: LoadedIndex, at: Exclude<Place, { kind: 'shelf' }>): Instruction['place'] {
  if (at.kind === 'concept') {
    const { code, display } = conceptAt(index, at.concept);
    return { level: 'code', id: code, title: display };
  }
  const level = index.groupKinds[at.group] === 0 ? 'chapter' : 'section';
  return { level, id: stringAt(index.groups, at.group), title: stringAt(index.groupTitles, at.group) };
}
