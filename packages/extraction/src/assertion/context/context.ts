import { holdsUnit, unitSet } from '../../note/characters.ts';
import type { Span } from '../../note/sentences.ts';
import type { Judgement } from '../place.ts';
import { precedence } from '../triggers/phrases.ts';
import { governs } from './governs.ts';
import type { FoundTrigger, SentenceContext } from './read-context.ts';
import { ofRelatives } from './relatives.ts';
import { firstFrom } from './words-between.ts';

/** A question mark is a trigger for what follows and one for what went before. */
const readings = 2;

/**
 * What may govern a stretch, in the order of the sentence: of question marks the last before it and the first behind it. One further
 * off asks about it only where the nearer does, so a text of nothing but questions is not read anew for each of them.
 */
const mayGovern = ({ found, questions }: SentenceContext, { start, end }: Span): readonly FoundTrigger[] => {
  if (questions.length === 0) return found;
  const behind = firstFrom(questions, end);
  const before = firstFrom(questions, start);
  const nearest = [
    ...questions.slice(Math.max(0, before - readings), before),
    ...questions.slice(behind, behind + readings),
  ];
  return [...found, ...nearest].sort((a, b) => a.start - b.start);
};

const questionMark = unitSet('?');
const doubtWithin = /\?\s{0,2}(?=\p{L})/u;

/** "RE ?epiretinal membrane" asks within its own words; "she did not fit" is denied by words that it ends. */
const judgedWithin = (context: SentenceContext, span: Span): Judgement | null => {
  if (
    context.asks &&
    holdsUnit(context.text, span.start, span.end, questionMark) &&
    doubtWithin.test(context.text.slice(span.start, span.end))
  )
    return { assertion: 'uncertain', trigger: '?' };
  for (const { trigger, start, end, text } of context.found)
    if (end === span.end && start < span.start && trigger.assertion === 'absent')
      return { assertion: 'absent', trigger: text };
  return null;
};

/** How the sentence asserts a stretch of it. A trigger inside the stretch ("no-show", "old MI") does not count. */
export const judge = (context: SentenceContext, span: Span): Judgement => {
  const within = judgedWithin(context, span);
  if (within !== null) return within;
  let best: Judgement = { assertion: 'present', trigger: '' };
  let rank: number = precedence.present;
  for (const item of mayGovern(context, span)) {
    if (item.trigger.rank >= rank || !governs(context, item, span)) continue;
    best = { assertion: item.trigger.assertion, trigger: item.text };
    rank = item.trigger.rank;
  }
  return best.assertion === 'family' ? ofRelatives(context, span, best) : best;
};
