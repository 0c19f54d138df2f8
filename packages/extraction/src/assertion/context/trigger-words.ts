import { gateForWords } from '../../note/gates.ts';
import { triggers } from '../triggers/index.ts';

/** Words of triggers that stand in every sentence and so tell none apart. */
const everywhere: ReadonlySet<string> = new Set(
  (
    'is was were are has have had be been by in on of for to the and or a an her his their my with he she they this it that these ' +
    'patient pt year years yr yrs month months at as from age'
  ).split(' '),
);

/** What denies is the word to look for in a phrase, however long the others are. */
const denying: ReadonlySet<string> = new Set(['no', 'not', 'never', 'cannot', 'without']);

/** The word of a phrase that the fewest sentences hold, for want of a count the longest. */
const keyOf = (phrase: string): string => {
  const words = phrase.match(/[a-z]+/g) ?? [];
  const denies = words.find((word) => denying.has(word));
  if (denies !== undefined) return denies;
  const telling = words.filter((word) => !everywhere.has(word));
  return (telling.length > 0 ? telling : words).reduce((a, b) => (b.length > a.length ? b : a), '');
};

const keys: ReadonlySet<string> = new Set(triggers.map(({ phrase }) => keyOf(phrase)));

/**
 * Opened by words that may be part of a trigger. A sentence without such a word and without a question mark holds no trigger, so
 * nothing of it needs to be read for one.
 */
export const mayTrigger = gateForWords(
  (word) => word.match(/[a-z]+/g)?.some((one) => keys.has(one)) === true,
);
