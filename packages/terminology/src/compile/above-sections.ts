import { none } from './kinds.ts';
import type { Sections } from './sections.ts';
import { headTokens, isNegated, packToken, tokenWord } from './token.ts';

/** Names of a header that speak for what is below it: the title and what stands beside it. */
const namesAbove = 6;

/** A concept above each concept, and the names of all: token.ts. */
interface Named {
  readonly parents: Uint32Array;
  readonly forwardStarts: Uint32Array;
  readonly forward: Uint32Array;
}

/**
 * The words of the headers above each concept, each word once: what scoring asks of a concept that lacks a word of the query. Siblings
 * share a list; `aboveOf` is its place in `above`, where before its tokens (without weights) stands how many there are.
 */
export function aboveSections(named: Named): Sections {
  const { parents } = named;
  const aboveOf = new Uint32Array(parents.length);
  const placeOf = new Map<number, number>([[none, 0]]);
  // The list of those at the top, which is empty.
  const above = [0];
  parents.forEach((parent, concept) => {
    let place = placeOf.get(parent);
    if (place === undefined) {
      place = above.length;
      placeOf.set(parent, place);
      const tokens = tokensFrom(named, parent);
      above.push(tokens.length);
      for (const token of tokens) above.push(token);
    }
    aboveOf[concept] = place;
  });
  return { aboveOf, above: Uint32Array.from(above) };
}

/** The words of a header and all headers above it; one that some name has and another denies is not denied. */
function tokensFrom(named: Named, header: number): number[] {
  const { parents, forward, forwardStarts } = named;
  const denied = new Map<number, boolean>();
  const seen = new Set<number>();
  // Damaged hierarchies run in circles.
  for (let concept = header; concept !== none && !seen.has(concept); concept = parents[concept] ?? none) {
    seen.add(concept);
    const end = forwardStarts[concept + 1] ?? 0;
    let head = forwardStarts[concept] ?? 0;
    for (let name = 0; name < namesAbove && head < end; name += 1) {
      const next = head + 1 + headTokens(forward[head] ?? 0);
      for (let at = head + 1; at < next; at += 1) {
        const token = forward[at] ?? 0;
        const word = tokenWord(token);
        denied.set(word, isNegated(token) && denied.get(word) !== false);
      }
      head = next;
    }
  }
  return Array.from(denied, ([word, negated]) => packToken(word, negated, 0));
}
