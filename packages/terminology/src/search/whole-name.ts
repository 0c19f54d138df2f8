import { postingConcept } from '../compile/posting.ts';
import { headTokens, isNegated, tokenWord } from '../compile/token.ts';
import { ranking } from './ranking.ts';
import type { Pass } from './score.ts';
import type { Slot } from './slot.ts';
import type { Workspace } from './workspace.ts';

/** Reading the names of a concept takes as long as so many postings. */
const postingsARead = 250;

/**
 * Whether any name of the release has a word for each slot of a pass. Far cheaper than looking for the best: the concepts that have a
 * word for the rarest slots are few, and only their names are read.
 */
export function hasWholeName(space: Workspace, pass: Pass): boolean {
  if (!pass.complete) return false;
  const { met, touched } = space;
  const rarestFirst = [...pass.slots].sort((a, b) => a.cost - b.cost);
  let count = 0;
  let level = 0;
  for (const slot of rarestFirst) {
    if (level > 0 && slot.cost > count * postingsARead) break;
    count = leaveIn(space, slot, level, count);
    level += 1;
    if (count === 0) return false;
  }
  for (let at = 0; at < count; at += 1) met[touched[at] ?? 0] = 0;
  space.marks.set(pass.slots);
  try {
    for (let at = 0; at < count; at += 1) if (isNamedWhole(space, pass, touched[at] ?? 0)) return true;
    return false;
  } finally {
    space.marks.clear(pass.slots);
  }
}

/** Leaves of the first `count` touched concepts, or at level 0 of all, those that have a word for the slot; answers how many. */
function leaveIn(
  { index: { postings, postingStarts }, met, touched }: Workspace,
  { words, qualities }: Slot,
  level: number,
  count: number,
): number {
  let found = 0;
  for (let at = 0; at < words.length; at += 1) {
    if ((qualities[at] ?? 0) < ranking.wholeFrom) continue;
    const word = words[at] ?? 0;
    const end = postingStarts[word + 1] ?? 0;
    for (let posting = postingStarts[word] ?? 0; posting < end; posting += 1) {
      const concept = postingConcept(postings[posting] ?? 0);
      if (met[concept] !== level) continue;
      met[concept] = level + 1;
      if (level === 0) touched[found] = concept;
      found += 1;
    }
  }
  if (level === 0) return found;
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const concept = touched[at] ?? 0;
    if (met[concept] === level) met[concept] = 0;
    else {
      touched[kept] = concept;
      kept += 1;
    }
  }
  return kept;
}

/** Whether one of a concept's names has a word for each slot. */
function isNamedWhole({ index, marks }: Workspace, { weights, denied }: Pass, concept: number): boolean {
  const { forward, forwardStarts } = index;
  const { first, next, slots, qualities } = marks;
  const end = forwardStarts[concept + 1] ?? 0;
  let last = 0;
  for (let head = forwardStarts[concept] ?? 0; head < end; head = last + 1) {
    last = head + headTokens(forward[head] ?? 0);
    let missing = weights.length;
    let bits = 0;
    for (let at = head + 1; at <= last; at += 1) {
      const token = forward[at] ?? 0;
      const counts = isNegated(token) ? denied : 1;
      for (let entry = first[tokenWord(token)] ?? 0; entry !== 0; entry = next[entry] ?? 0) {
        const bit = 1 << (slots[entry] ?? 0);
        if ((bits & bit) !== 0 || (qualities[entry] ?? 0) * counts < ranking.wholeFrom) continue;
        bits |= bit;
        missing -= 1;
      }
    }
    if (missing === 0) return true;
  }
  return false;
}
