import type { Sentence } from '../note/document.ts';
import type { Gate } from '../note/gates.ts';
import type { Assertion } from '../types.ts';
import { entrySaysNo } from './denied/entries.ts';
import { excludedByTest, mayExclude, mayExcludeIn } from './denied/excluded-by-test.ts';
import { mayTakeBackBehind, takenBackBehind } from './denied/next-sentences.ts';
import { mayBeSought, soughtInVain } from './denied/sought.ts';
import { stoppedForNothing } from './denied/stopped-treatment.ts';
import { mayTakeAwayIn, takenAwayHere } from './denied/taken-away.ts';
import { formAnswer } from './forms/answers.ts';
import { questionAnswered } from './forms/questions.ts';
import { crossedNo, holdsCrosses } from './forms/yes-no-table.ts';
import type { JudgedNote } from './judged-note.ts';
import { attributed, mayBeAttributed } from './others/attributed.ts';
import { mayBeNamed, namedAfter, properName } from './others/named-after.ts';
import { mayBeTheirs, ofAnother } from './others/owners.ts';
import { ofRelative, saysWhose } from './others/pronouns.ts';
import { holdsQuotation, quoted } from './others/quoted.ts';
import { age, mayBeOver, month, pastAge, pastMonth, saidOver, saidUntil, upToThen } from './past/times.ts';
import { pastYear, year } from './past/years.ts';
import type { Judgement, Place } from './place.ts';
import { announced, mayAnnounce } from './spoken-of/announced.ts';
import { mayPredicate, predicate } from './spoken-of/predicates.ts';
import { mayTell, toldOf } from './spoken-of/telling.ts';
import { advises, comeBackFor, mayAdvise, mayTellRisk, riskTold } from './spoken-of/warned.ts';

/** One question about a stretch. */
export interface Judge {
  /** The assertions that its answer takes the place of, as bits (`bitOf`). */
  readonly overrules: number;
  /** Closed in sentences that hold no word of an answer; null where it may be given without one. */
  readonly gate: Gate | null;
  /** What else has to be true of a sentence that may hold an answer. */
  readonly mayAnswer: ((sentence: Sentence, note: JudgedNote) => boolean) | null;
  /** The answer; null where the note gives none. */
  readonly judge: (place: Place) => Judgement | null;
}

/** A bit for each assertion, so that a set of them is a number. */
export const bitOf = {
  present: 1,
  historical: 2,
  uncertain: 4,
  hypothetical: 8,
  absent: 16,
  family: 32,
  'other-person': 64,
} as const satisfies Record<Assertion, number>;

const asking = (
  overrules: readonly Assertion[],
  judge: Judge['judge'],
  gate: Gate | null = null,
  mayAnswer: Judge['mayAnswer'] = null,
): Judge => ({
  overrules: overrules.reduce((bits, one) => bits | bitOf[one], 0),
  gate,
  mayAnswer,
  judge,
});

const had = ['present', 'historical'] as const;
const hadOrDoubted = ['present', 'uncertain', 'historical'] as const;

/**
 * What is asked of a stretch once its own clause has been read (`context/`), in this order. A later question is asked only of what the
 * earlier ones left open to it, so what denies stands before what only speaks.
 */
const judges: readonly Judge[] = [
  // When was it?
  asking(['present'], pastYear, year),
  asking(['present'], pastAge, age),
  asking(['present'], pastMonth, month),
  asking(['present', 'uncertain'], saidOver, mayBeOver),
  asking(hadOrDoubted, saidUntil, upToThen),
  // Is it a form, and what is crossed, ticked or written in it? The mark of a question is no doubt where the answer follows.
  asking(hadOrDoubted, formAnswer),
  asking(had, crossedNo, null, holdsCrosses),
  asking(hadOrDoubted, questionAnswered),
  // Does the entry, the next sentence, a test or a verb of claims say that it is not there?
  asking(hadOrDoubted, takenBackBehind, null, mayTakeBackBehind),
  asking(hadOrDoubted, soughtInVain, mayBeSought),
  asking(hadOrDoubted, entrySaysNo),
  asking(hadOrDoubted, takenAwayHere, null, mayTakeAwayIn),
  asking(hadOrDoubted, excludedByTest, mayExclude, mayExcludeIn),
  asking(['uncertain'], stoppedForNothing),
  // Whose word is it, and whose illness?
  asking(had, quoted, null, holdsQuotation),
  asking(hadOrDoubted, ofAnother, mayBeTheirs),
  // What is said of it where it is the subject?
  asking(['present'], predicate, mayPredicate),
  asking(['present'], ofRelative, saysWhose),
  // Was somebody only told of it, or is it a name?
  asking(['present'], toldOf, mayTell),
  asking(had, attributed, mayBeAttributed),
  asking(['present'], announced, mayAnnounce),
  asking(['present'], properName),
  asking(['present'], namedAfter, mayBeNamed),
  asking(['present'], comeBackFor, mayAdvise, advises),
  asking(['present', 'historical', 'uncertain', 'family', 'other-person'], riskTold, mayTellRisk),
];

/** The questions whose answer a sentence may hold, in their order. */
export const judgesIn = (sentence: Sentence, note: JudgedNote): readonly Judge[] => {
  const asked: Judge[] = [];
  for (const one of judges) {
    if (one.gate !== null && !sentence.opens(one.gate)) continue;
    if (one.mayAnswer === null || one.mayAnswer(sentence, note)) asked.push(one);
  }
  return asked;
};
