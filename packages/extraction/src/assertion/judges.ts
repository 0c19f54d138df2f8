import type { Gate } from '../note/gates.ts';
import type { Assertion } from '../types.ts';
import { entrySaysNo } from './denied/entries.ts';
import { excludedByTest, mayExclude } from './denied/excluded-by-test.ts';
import { takenBackBehind } from './denied/next-sentences.ts';
import { soughtInVain } from './denied/sought.ts';
import { takenAwayHere } from './denied/taken-away.ts';
import { formAnswer } from './forms/answers.ts';
import { questionAnswered } from './forms/questions.ts';
import { crossedNo } from './forms/yes-no-table.ts';
import { attributed, mayBeAttributed } from './others/attributed.ts';
import { mayBeNamed, namedAfter, properName } from './others/named-after.ts';
import { ofAnother } from './others/owners.ts';
import { ofRelative, saysWhose } from './others/pronouns.ts';
import { quoted } from './others/quoted.ts';
import { age, mayBeOver, month, pastAge, pastMonth, pastYear, saidOver, year } from './past-date.ts';
import type { Judgement, Place } from './place.ts';
import { announced } from './spoken-of/announced.ts';
import { predicate } from './spoken-of/predicates.ts';
import { mayTell, toldOf } from './spoken-of/telling.ts';
import { comeBackFor, mayAdvise, mayTellRisk, riskTold } from './spoken-of/warned.ts';

/** One question about a stretch. */
export interface Judge {
  /** The assertions that its answer takes the place of, as bits (`bitOf`). */
  readonly overrules: number;
  /** Closed in sentences that hold no word of an answer. */
  readonly gate: Gate | null;
  /** The answer; null where the note gives none. */
  readonly judge: (place: Place) => Judgement | null;
}

export const bitOf = {
  present: 1,
  historical: 2,
  uncertain: 4,
  hypothetical: 8,
  absent: 16,
  family: 32,
  'other-person': 64,
} as const satisfies Record<Assertion, number>;

const asking = (overrules: readonly Assertion[], judge: Judge['judge'], gate: Gate | null = null): Judge => ({
  overrules: overrules.reduce((bits, one) => bits | bitOf[one], 0),
  judge,
  gate,
});

const had = ['present', 'historical'] as const;
const hadOrDoubted = ['present', 'uncertain', 'historical'] as const;

/**
 * What is asked of a stretch once its own clause has been read (`context/`), in this order. A later question is asked only of what the
 * earlier ones left open to it, so what denies stands before what only speaks.
 */
export const judges: readonly Judge[] = [
  // When was it?
  asking(['present'], pastYear, year),
  asking(['present'], pastAge, age),
  asking(['present'], pastMonth, month),
  asking(['present', 'uncertain'], saidOver, mayBeOver),
  // Is it a form, and what is crossed, ticked or written in it? The mark of a question is no doubt where the answer follows.
  asking(hadOrDoubted, formAnswer),
  asking(had, crossedNo),
  asking(hadOrDoubted, questionAnswered),
  // Does the entry, the next sentence, a test or a verb of claims say that it is not there?
  asking(hadOrDoubted, takenBackBehind),
  asking(hadOrDoubted, soughtInVain),
  asking(hadOrDoubted, entrySaysNo),
  asking(hadOrDoubted, takenAwayHere),
  asking(hadOrDoubted, excludedByTest, mayExclude),
  // Whose word is it, and whose illness?
  asking(had, quoted),
  asking(hadOrDoubted, ofAnother),
  // What is said of it where it is the subject?
  asking(['present'], predicate),
  asking(['present'], ofRelative, saysWhose),
  // Was somebody only told of it, or is it a name?
  asking(['present'], toldOf, mayTell),
  asking(had, attributed, mayBeAttributed),
  asking(['present'], announced),
  asking(['present'], properName),
  asking(['present'], namedAfter, mayBeNamed),
  asking(['present'], comeBackFor, mayAdvise),
  asking(['present', 'historical', 'uncertain', 'family', 'other-person'], riskTold, mayTellRisk),
];
