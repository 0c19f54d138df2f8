import { triggers } from './triggers.ts';

/** Words of triggers that stand in every sentence and so tell none apart. */
const everywhere: ReadonlySet<string> = new Set(
  'is was were are has have had be been by in on of for to the and or a her his my with'.split(' '),
);

/** The word of a phrase that the fewest sentences hold, for want of a count the longest. */
const keyOf = (phrase: string): string => {
  const words = phrase.match(/[a-z]+/g) ?? [];
  const telling = words.filter((word) => !everywhere.has(word));
  return (telling.length > 0 ? telling : words).reduce((a, b) => (b.length > a.length ? b : a), '');
};

const keys: ReadonlySet<string> = new Set(triggers.map(({ phrase }) => keyOf(phrase)));

/**
 * Whether a word in lower case may be part of a trigger. A sentence without such a word and without a question mark holds no
 * trigger, so nothing of it needs to be read for one.
 */
export const mayTrigger = (lower: string): boolean =>
  lower.match(/[a-z]+/g)?.some((word) => keys.has(word)) === true;
