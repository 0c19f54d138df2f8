import type { Sentence } from '../note/document.ts';
import { glue } from '../note/glue.ts';
import { stopWords } from '../note/normalize.ts';
import { gap } from '../note/scan-words.ts';
import { trails } from './fits.ts';
import type { Positions } from './positions.ts';

const kindOfIllness: ReadonlySet<string> = new Set(['disease', 'disorder', 'syndrome', 'injury']);

/** "Gout - Primary": the mark of what comes first among the diagnoses of a visit is no word of it. */
const markedFirst = / [-–] primary\W*$/i;

/**
 * "Seropositive (anti-CCP) rheumatoid arthritis": the position behind brackets that open before a word and hold none of an entry's own,
 * or that of the word where they don't.
 */
const behindAside = (at: Positions, { lexemes }: Sentence, index: number): number => {
  if (lexemes[index]?.gap !== gap.opens) return index;
  let behind = index;
  for (; behind <= at.last; behind += 1) {
    const lexeme = lexemes[behind];
    if (lexeme === undefined || (lexeme.glue & glue.barrier) !== 0) return index;
    if (behind > index && (lexeme.gap & gap.closes) !== 0) return lexeme.gap === gap.closes ? behind : index;
    if (at.holds(behind)) return index;
  }
  return index;
};

/** "respiratory failure, type 2 diabetes": a type behind a comma is that of the word behind it, which the entry does not have. */
const isTypeOfAnother = (at: Positions, { lexemes }: Sentence, index: number): boolean => {
  const named = lexemes[index + 2];
  if (lexemes[index]?.word !== 'type' || named === undefined || named.breakBefore) return false;
  return !stopWords.has(named.word) && !at.holds(index + 2);
};

/** Whether nothing that stands between the words of an entry keeps them apart; `joins`: it is one that joins two things. */
export const holdTogether = (joins: boolean, at: Positions, sentence: Sentence, limit: number): boolean => {
  const { lexemes } = sentence;
  const first = at.get(0);
  const { last } = at;
  /** "Without coma, type 1 diabetes": what is denied ends at its comma. */
  const denied = ((lexemes[first - 1]?.glue ?? 0) & glue.barrier) !== 0;
  let foreign = 0;
  let broken = false;
  let joined = false;
  /** "diabetes and hyperlipidemia" names two diseases and joins neither to the other. */
  let coordinated = false;
  /** What stands behind "with" or "due to" is a disease of its own. */
  let withheld = false;
  let own = 0;
  for (let index = first; index <= last; index += 1) {
    const behind = index > first ? behindAside(at, sentence, index) : index;
    const skipped = behind > index;
    index = behind;
    const lexeme = lexemes[index];
    if (lexeme === undefined) return false;
    // "Acute bronchitis ?viral": what is asked is no word of the name before it.
    if (index > first && (lexeme.gap & gap.asked) !== 0) return false;
    if (lexeme.breakBefore && lexeme.word === 'primary' && markedFirst.test(sentence.text)) return false;
    if (lexeme.breakBefore && isTypeOfAnother(at, sentence, index)) return false;
    const trailing =
      index > first && lexeme.breakBefore && (lexeme.glue & glue.manner) !== 0 && trails(sentence, index);
    if (own < at.count && at.get(own) === index) own += 1;
    else {
      if ((lexeme.glue & glue.barrier) !== 0) return false;
      if ((lexeme.glue & glue.and) !== 0) coordinated = true;
      if (lexeme.word === 'with' || lexeme.word === 'due') withheld = true;
      if ((lexeme.glue & glue.joins) !== 0) joined = true;
      // "abscess of the left buttock": the side of what a designation names is no foreign word.
      else if ((lexeme.glue & (glue.stop | glue.side)) === 0) foreign += 1;
    }
    if (index > first && lexeme.breakBefore && !trailing && !skipped) {
      // "Schizophrenia, paranoid": an item that is one designation turned round holds together.
      if (at.count === 2 && last === 1 && lexemes.length === 2) continue;
      if (at.count <= 2 || denied) return false;
      broken = true;
      foreign += 1;
    }
    if (foreign > limit) return false;
  }
  // "kidney disease and blood pressure", "heart disease with a myocardial infarction" speak of no disease of the blood or the muscle.
  if ((coordinated || withheld) && at.count === 2 && kindOfIllness.has(lexemes[first]?.word ?? ''))
    return false;
  if (!joins || joined || !(broken || coordinated)) return true;
  return [first - 1, last + 1].some((beside) => ((lexemes[beside]?.glue ?? 0) & glue.link) !== 0);
};
