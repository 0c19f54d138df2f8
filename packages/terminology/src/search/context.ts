import { isNegated, tokenWord } from '../compile/token.ts';
import { ranking } from './ranking.ts';
import type { Pass } from './score.ts';
import type { Workspace } from './workspace.ts';

const full = 100;
const inherited = new Float64Array(ranking.slots);

/**
 * What the headers above a concept meet of the query that its names do not, 0 to 1. `place` is that of their words
 * (compile/above-sections.ts), `own` how well its names meet each slot.
 */
export function contextOf(
  { index: { above }, marks: { first, next, slots, qualities } }: Workspace,
  { weights, total, denied }: Pass,
  place: number,
  own: Float64Array,
): number {
  for (let slot = 0; slot < weights.length; slot += 1) inherited[slot] = 0;
  const end = place + (above[place] ?? 0);
  for (let at = place + 1; at <= end; at += 1) {
    const token = above[at] ?? 0;
    for (let entry = first[tokenWord(token)] ?? 0; entry !== 0; entry = next[entry] ?? 0) {
      const slot = slots[entry] ?? 0;
      const quality = qualities[entry] ?? 0;
      const value = isNegated(token) ? quality * denied : quality;
      if (value > (inherited[slot] ?? 0)) inherited[slot] = value;
    }
  }
  let context = 0;
  for (let slot = 0; slot < weights.length; slot += 1) {
    const more = (inherited[slot] ?? 0) - (own[slot] ?? 0);
    if (more > 0) context += (weights[slot] ?? 0) * more;
  }
  return context / full / total;
}
