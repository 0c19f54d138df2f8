import { fillerWords, negationEnds, negations, unaskedWeights } from '../text/word-classes.ts';

const filler = 0.02;
/** A clause after "without" states what a query leaves out ("without complications", "without angina pectoris"). */
const inNegation = 0.35;

/** Which words of a name stand in a clause that denies them ("without septic shock"); the negation itself does not. */
export function negatedTokens(tokens: readonly string[]): boolean[] {
  let negated = false;
  return tokens.map((token) => {
    if (negationEnds.has(token)) negated = false;
    const here = negated;
    if (negations.has(token)) negated = true;
    return here && !negations.has(token);
  });
}

/**
 * How much each word of a name counts against it when a query does not ask for it, 0 to 1, from how rare the word is
 * (`rarity`) and what class of word it is. Words that are `optional` count next to nothing.
 */
export function tokenWeights(
  tokens: readonly string[],
  rarity: (word: string) => number,
  optional: readonly boolean[] = [],
): number[] {
  const negated = negatedTokens(tokens);
  return tokens.map((token, index) => {
    const weight =
      optional[index] || fillerWords.has(token) ? filler : (unaskedWeights.get(token) ?? rarity(token));
    return negated[index] ? weight * inNegation : weight;
  });
}
