import { gateForWords } from '../../note/gates.ts';
import { triggers } from '../triggers/index.ts';

/** Words of triggers that tell few sentences apart, the commonest first. */
const common: ReadonlyMap<string, number> = new Map(
  (
    'the and of to in a with for on was is he she her his had has at by or an that this as from were are have be been they it their my these ' +
    'patient pt age year years yr yrs month months day since after before given due both well treated admission admitted hospital summary ' +
    'treatment managed follow name type clear positive closed long old two one early more will over today back high echo labs room s c d r'
  )
    .split(' ')
    .map((word, place) => [word, place]),
);

/** What denies is the word to look for in a phrase, however long the others are. */
const denying: ReadonlySet<string> = new Set(['no', 'not', 'never', 'cannot', 'without']);

/** How seldom a word stands in a sentence, for want of a count of all: the longer the seldomer. */
const rarity = (word: string): number => (word === '' ? -1 : (common.get(word) ?? common.size + word.length));

/** The word of a phrase that the fewest sentences hold. */
const keyOf = (phrase: string): string => {
  const words = phrase.match(/[a-z]+/g) ?? [];
  const denies = words.find((word) => denying.has(word));
  return denies ?? words.reduce((a, b) => (rarity(b) > rarity(a) ? b : a), '');
};

const keys: ReadonlySet<string> = new Set(triggers.map(({ phrase }) => keyOf(phrase)));

/**
 * Opened by words that may be part of a trigger. A sentence without such a word and without a question mark holds no trigger, so
 * nothing of it needs to be read for one.
 */
export const mayTrigger = gateForWords(
  (word) => word.match(/[a-z]+/g)?.some((one) => keys.has(one)) === true,
);
