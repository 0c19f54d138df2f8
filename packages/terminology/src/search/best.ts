import { none } from '../compile/kinds.ts';
import { stringAt } from '../compile/string-table.ts';
import type { Accept } from './filter.ts';
import { exact } from './found.ts';
import { ranking } from './ranking.ts';
import type { Pass } from './score.ts';
import type { Slot } from './slot.ts';
import type { Workspace } from './workspace.ts';

/** A concept with the name that matches best and the slots that it answers. */
export interface WordMatch {
  readonly concept: number;
  readonly name: number;
  /** Logarithm of the odds that this is what was meant, up to a constant. */
  readonly score: number;
  readonly slots: readonly Slot[];
}

/** A query letter by letter, in lower case, with its size in UTF-8. */
interface Literal {
  readonly text: string;
  readonly bytes: number;
}

const encoder = new TextEncoder();

function literalOf(query: string): Literal {
  const text = query.trim().toLowerCase();
  return { text, bytes: encoder.encode(text).length };
}

/** The `limit` best of what was found, each concept once; at equal score shorter titles first, then the order of codes. */
export function bestOf(
  space: Workspace,
  passes: readonly Pass[],
  text: string,
  limit: number,
  accept: Accept | null,
): WordMatch[] {
  const { found, entryOf } = space;
  const { concepts, scores } = found;
  const literally = literalOf(text);
  for (let entry = 0; entry < found.size; entry += 1) {
    const concept = concepts[entry] ?? 0;
    // Titles may differ in nothing but "a" or a repeated word; who types one out means that one.
    if (
      ((found.flags[entry] ?? 0) & exact) !== 0 &&
      space.index.billable[concept] !== 0 &&
      isTitle(space, concept, literally)
    )
      scores[entry] = (scores[entry] ?? 0) + ranking.typedOut;
    const known = entryOf[concept] ?? 0;
    if (known === 0 || (scores[known - 1] ?? 0) < (scores[entry] ?? 0)) entryOf[concept] = entry + 1;
  }
  const top: number[] = [];
  for (let entry = 0; entry < found.size; entry += 1) {
    const concept = concepts[entry] ?? 0;
    if (entryOf[concept] !== entry + 1) continue;
    insert(space, top, entry, limit);
  }
  for (let entry = 0; entry < found.size; entry += 1) entryOf[concepts[entry] ?? 0] = 0;
  const matches = top.map((entry) => ({
    concept: concepts[entry] ?? 0,
    name: (space.index.nameStarts[concepts[entry] ?? 0] ?? 0) + (found.names[entry] ?? 0),
    score: scores[entry] ?? 0,
    slots: passes[found.passes[entry] ?? 0]?.slots ?? [],
  }));
  return withHeader(space, literally, matches, accept).slice(0, limit);
}

/** Puts an entry where it belongs in a list of the best, which it keeps at `limit`. */
function insert(space: Workspace, top: number[], entry: number, limit: number): void {
  const last = top.at(-1);
  if (top.length === limit && last !== undefined && !isBefore(space, entry, last)) return;
  let low = 0;
  let high = top.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(space, entry, top[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  if (top.length === limit) top.pop();
  top.splice(low, 0, entry);
}

function isBefore(space: Workspace, left: number, right: number): boolean {
  const { scores, concepts } = space.found;
  const difference = (scores[left] ?? 0) - (scores[right] ?? 0);
  if (difference !== 0) return difference > 0;
  const a = concepts[left] ?? 0;
  const b = concepts[right] ?? 0;
  const longer = titleBytes(space, a) - titleBytes(space, b);
  return longer === 0 ? a < b : longer < 0;
}

/**
 * A header whose title was typed out stands behind the code to report. It may not be among the matches: hundreds of codes
 * below it can share its words. It is above one of the best of them.
 */
function withHeader(
  space: Workspace,
  literally: Literal,
  ranked: readonly WordMatch[],
  accept: Accept | null,
): WordMatch[] {
  const [first, second = first] = ranked;
  const header = headerNamed(space, literally, ranked);
  if (!first || !second || header === null || header === first.concept || accept?.(header) === false)
    return [...ranked];
  const name = space.index.nameStarts[header] ?? 0;
  return [
    first,
    { ...first, concept: header, name, score: second.score },
    ...ranked.filter((match) => match !== first && match.concept !== header),
  ];
}

/** The concept above one of the matches, at any distance, that has this title in lower case. */
function headerNamed(space: Workspace, literally: Literal, matches: readonly WordMatch[]): number | null {
  const seen = new Set<number>();
  for (const { concept } of matches) {
    let above = space.index.parents[concept] ?? none;
    while (above !== none && !seen.has(above)) {
      if (isTitle(space, above, literally)) return above;
      seen.add(above);
      above = space.index.parents[above] ?? none;
    }
  }
  return null;
}

/** Whether a concept has this title, in lower case. Only titles of its length are read. */
function isTitle(space: Workspace, concept: number, wanted: Literal): boolean {
  return (
    titleBytes(space, concept) === wanted.bytes &&
    stringAt(space.index.names, space.index.nameStarts[concept] ?? 0).toLowerCase() === wanted.text
  );
}

function titleBytes({ index }: Workspace, concept: number): number {
  const { offsets } = index.names;
  const title = index.nameStarts[concept] ?? 0;
  return (offsets[title + 1] ?? 0) - (offsets[title] ?? 0);
}
