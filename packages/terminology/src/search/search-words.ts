import { bestOf, type WordMatch } from './best.ts';
import { chooseCandidates } from './candidates.ts';
import { fetchAhead } from './fetch-ahead.ts';
import type { Accept } from './filter.ts';
import { type Effort, efforts, slotsOf, type Variant, variantsOf } from './plan.ts';
import { parseQuery } from './query.ts';
import { ranking } from './ranking.ts';
import { type Pass, scoreConcept } from './score.ts';
import { hasWholeName } from './whole-name.ts';
import type { Workspace } from './workspace.ts';

/** Of so many readings looking harder is worth its time. */
const readingsAgain = 2;

/**
 * The best matches for the words of a query, best first. Only where no concept has every word, every word may be a prefix or
 * mistyped, and that counts only if it makes the query whole. Empty when no word is usable.
 */
export function searchWords(
  space: Workspace,
  text: string,
  limit: number,
  accept: Accept | null,
): WordMatch[] {
  const query = parseQuery(text);
  if (query.words.length === 0) return [];
  const { found } = space;
  const passes: Pass[] = [];
  const look = (pass: Pass): void => {
    passes.push(pass);
    scoreCandidates(space, pass, limit, accept);
  };
  try {
    const variants = variantsOf(space, query);
    const [first, second] = efforts;
    for (const pass of passesOf(space, variants, first, 0)) look(pass);
    const { size, top } = found;
    if (!found.topIsWhole) {
      const again = passesOf(space, variants.slice(0, readingsAgain), second, passes.length);
      if (size === 0 || again.some((pass) => hasWholeName(space, pass))) {
        found.top = -1;
        for (const pass of again) look(pass);
        if (size > 0 && !found.topIsWhole) found.takeBack(size, top);
      }
    }
    return bestOf(space, passes, text, limit, accept);
  } finally {
    found.clear();
  }
}

/** The passes of variants, numbered from `number` on. */
function passesOf(space: Workspace, variants: readonly Variant[], effort: Effort, number: number): Pass[] {
  const passes: Pass[] = [];
  for (const variant of variants) {
    const pass = passOf(space, variant, effort, number + passes.length);
    if (pass !== null) passes.push(pass);
  }
  return passes;
}

/** A variant with its slots; null when none of its words is known, or looking harder finds nothing new to look for. */
function passOf(space: Workspace, variant: Variant, effort: Effort, number: number): Pass | null {
  const all = slotsOf(space, variant, effort);
  const slots = all.filter((slot) => slot.words.length > 0);
  if (slots.length === 0 || (effort.prefix && !slots.some(({ widened }) => widened))) return null;
  return {
    number,
    slots,
    weights: Float64Array.from(slots, ({ weight }) => weight),
    total: slots.reduce((sum, { weight }) => sum + weight, 0),
    denied: variant.negated ? 1 : ranking.denied,
    odds: Math.log((variant.factor * slots.length) / all.length),
    complete: slots.length === all.length,
  };
}

function scoreCandidates(space: Workspace, pass: Pass, limit: number, accept: Accept | null): void {
  const { slots } = pass;
  space.leaders.start(limit);
  space.marks.set(slots);
  space.families.read(slots.map(({ families }) => families));
  try {
    const count = chooseCandidates(space, slots, accept);
    fetchAhead(space, count);
    for (let at = 0; at < count; at += 1) scoreConcept(space, pass, space.touched[at] ?? 0);
  } finally {
    space.marks.clear(slots);
  }
}
