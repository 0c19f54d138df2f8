import { none } from '../compile/kinds.ts';
import { stringAt } from '../compile/string-table.ts';
import { placesAbove } from '../hierarchy/places.ts';
import { type NoteKind, noteKinds } from '../import/notes.ts';
import { conceptAt, conceptCount, type LoadedIndex } from '../load.ts';

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

/** Everything that applies to a concept, the nearest first: its own instructions, then what it inherits. */
export function instructionsFor(index: LoadedIndex, concept: number): Instruction[] {
  const found: Instruction[] = [];
  let distance = 0;
  for (let at = concept; at !== none; at = index.parents[at] ?? none) {
    const { code, display } = conceptAt(index, at);
    found.push(...instructionsOf(index, at, { level: 'code', id: code, title: display }, distance));
    distance += 1;
  }
  groupsAbove(index, concept).forEach((group, at) => {
    const level = index.groupKinds[group] === 0 ? ('chapter' as const) : ('section' as const);
    const place = { level, id: stringAt(index.groups, group), title: stringAt(index.groupTitles, group) };
    found.push(...instructionsOf(index, conceptCount(index) + group, place, groupDistance + at));
  });
  return found;
}

/** The sections around a concept, the narrowest first, then its chapter. */
function groupsAbove(index: LoadedIndex, concept: number): number[] {
  return placesAbove(index, { kind: 'concept', concept }).flatMap((place) =>
    place.kind === 'group' ? [place.group] : [],
  );
}

function instructionsOf(
  index: LoadedIndex,
  owner: number,
  place: Instruction['place'],
  distance: number,
): Instruction[] {
  const lines = new Map<NoteKind, string[]>();
  for (let at = index.noteStarts[owner] ?? 0; at < (index.noteStarts[owner + 1] ?? 0); at += 1) {
    const kind = noteKinds[index.noteKinds[at] ?? 0] ?? 'general';
    const text = stringAt(index.notes, index.noteTexts[at] ?? 0);
    const known = lines.get(kind);
    if (known === undefined) lines.set(kind, [text]);
    else known.push(text);
  }
  return [...lines].map(([kind, of]) => ({ kind, lines: of, place, distance }));
}
