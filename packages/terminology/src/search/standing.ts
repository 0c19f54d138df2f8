import { indexOf } from '../compile/string-table.ts';
import { tokenWord } from '../compile/token.ts';
import { conceptCount, type LoadedIndex } from '../load.ts';
import { ranking } from './ranking.ts';

/** What the title of a concept is. */
export const titleKind = { plain: 0, residual: 1, unspecified: 2 } as const;

/** What is known of each concept before anything is asked. */
export interface Standing {
  /** A `titleKind`. */
  readonly titleKinds: Uint8Array;
  /** In choosing candidates: 1 and something for what is common or billable. */
  readonly prior: Float32Array;
  /** In scoring them: the part of the logarithm of the odds that no query changes. */
  readonly odds: Float32Array;
}

/** Reads it off an index: 9 bytes a concept. */
export function standingOf(index: LoadedIndex): Standing {
  const concepts = conceptCount(index);
  const titleKinds = titleKindsOf(index);
  const prior = new Float32Array(concepts);
  const odds = new Float32Array(concepts);
  const { commonBonus, billableBonus, standing: weights } = ranking;
  for (let concept = 0; concept < concepts; concept += 1) {
    const common = (index.commonness[concept] ?? 0) / 255;
    const billable = index.billable[concept] === 1 ? 1 : 0;
    const title = index.nameStarts[concept] ?? 0;
    const names = (index.nameStarts[concept + 1] ?? 0) - title;
    const titleWords = (index.tokenStarts[title + 1] ?? 0) - (index.tokenStarts[title] ?? 0);
    const codeLength = (index.codes.offsets[concept + 1] ?? 0) - (index.codes.offsets[concept] ?? 0);
    prior[concept] = 1 + commonBonus * common + billableBonus * billable;
    odds[concept] =
      weights.billable * billable +
      weights.common * common +
      weights.residual * (titleKinds[concept] === titleKind.residual ? 1 : 0) +
      (weights.names * Math.log1p(names)) / 5 +
      (weights.titleLength * Math.log1p(titleWords)) / 3 +
      (weights.depth * codeLength) / 8;
  }
  return { titleKinds, prior, odds };
}

function titleKindsOf({ words, nameStarts, tokenStarts, tokens, codes }: LoadedIndex): Uint8Array {
  const other = indexOf(words, 'other');
  const unspecified = indexOf(words, 'unspecified');
  const kinds = new Uint8Array(codes.offsets.length - 1);
  for (let concept = 0; concept < kinds.length; concept += 1) {
    const title = nameStarts[concept] ?? 0;
    const start = tokenStarts[title] ?? 0;
    const end = tokenStarts[title + 1] ?? 0;
    if (start === end) continue;
    if (tokenWord(tokens[start] ?? 0) === other) kinds[concept] = titleKind.residual;
    else
      for (let at = start; at < end; at += 1)
        if (tokenWord(tokens[at] ?? 0) === unspecified) kinds[concept] = titleKind.unspecified;
  }
  return kinds;
}
