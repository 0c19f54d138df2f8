import { holdsUnit, unitSet } from '../../note/characters.ts';
import type { Span } from '../../note/sentences.ts';
import { isPerson } from '../triggers/phrases.ts';
import { carries } from './carries.ts';
import { isEnded } from './ended-by.ts';
import type { FoundTrigger, SentenceContext } from './read-context.ts';
import {
  deniesInBrackets,
  deniesSign,
  deniesTestBeside,
  doubtsWhatFollows,
  heads,
  leavesBrackets,
  partsEntry,
  speaksOn,
  tellsAnew,
} from './speaks-on.ts';
import { areMoreWords, firstFrom, onlyWords, segmentAt } from './words-between.ts';

/** What may stand between a question mark and the name of what it asks about: "? early cataract", "?new L-sided weakness". */
const manners: ReadonlySet<string> = new Set(
  'a an the early mild moderate severe new old acute chronic subacute recurrent underlying developing evolving occult left right bilateral l r b/l'.split(
    ' ',
  ),
);

/** As many words may stand between a question mark that opens an entry and the name in it. */
const describing = 3;
const parts = /[,;:.()]|\s\/\s|\b(?:and|or|with|on|for|to|has|had|was|is|if)\b/i;

/** "? displaced femoral neck fracture", "?gestational HTN": the mark opens an entry, what stands in brackets or behind a comma, or a word. */
const opens = /(?:^|[\n.,;:()*•/-])\s*\?{1,3}$/;
const opensWord = /\s\?{1,3}$/;
const opensEntry = ({ text }: SentenceContext, from: number): boolean => {
  const before = text.slice(Math.max(0, from - 8), from);
  return opens.test(before) || (opensWord.test(before) && /^\p{L}/u.test(text.slice(from, from + 1)));
};

/** Whether a question mark just before `from` asks about what begins at `to`. */
const asks = (context: SentenceContext, from: number, to: number): boolean =>
  to - from <= 2 ||
  onlyWords(context, from, to, (word) => manners.has(word)) ||
  (!areMoreWords(context, from, to, describing) &&
    !parts.test(context.text.slice(from, to)) &&
    opensEntry(context, from));

/** "Osteopenia of the spine?", "AKI, stage 2?": what tells more of a name up to the mark that asks about it. */
const goesOn =
  /^(?: (?:of|in|at) (?:the |his |her |both )?[\w-]+(?: [\w-]+)?| (?:stage|type|grade|class) [\w]+| (?:r|l|rt|lt|right|left|bilateral|b\/l)| or (?:[\w-]+ ?){1,2})$/i;
/** "Palpitations ?SVT", "cellulitis/? thrombosis": apart from the word before it, the mark asks about the one behind it; in "UTI ?" about that before. */
const asksAhead = /^\?{1,3}(?:(?!(?:yes|no|y|n)\b)[\p{L}\d]| (?!(?:yes|no|y|n)\b)(?:\p{Ll}|\p{Lu}{2}))/iu;
const asksAheadSpaced = /^\?{1,3} (?!\p{Ll}|\p{Lu}[\p{Lu}\d])/u;
const isApart = /[^\p{L}\d?)]\?{0,2}$/u;
const asked = ({ text }: SentenceContext, from: number, to: number): boolean => {
  if (isApart.test(text.slice(Math.max(0, to - 3), to))) {
    const behind = text.slice(to, to + 8);
    if (asksAhead.test(behind) && !asksAheadSpaced.test(behind)) return false;
  }
  return to - from <= 2 || (to - from < 40 && goesOn.test(text.slice(from, to).trimEnd()));
};

/** What may stand before a trigger that opens a clause: "about ten years ago", "it is unlikely". */
const openers: ReadonlySet<string> = new Set(
  'a an the in at about around over more than some many several few two three four five six seven eight nine ten twelve fifteen twenty back while when and it is was very this'.split(
    ' ',
  ),
);

const opensClause = (context: SentenceContext, at: number): boolean => {
  const start = context.segments[segmentAt(context, at)]?.start ?? at;
  return onlyWords(context, start, at, (word) => openers.has(word) || /^\d/.test(word));
};

/** "Working diagnosis: gout": what a colon announces stands behind it. */
const announcedFrom = ({ marks }: SentenceContext, end: number): number => {
  const next = marks[firstFrom(marks, end)];
  return next?.text === ':' ? next.end : end;
};

/** What parts segments. */
const parting = unitSet(',;:');

const isStopped = (stops: readonly Span[], from: number, to: number): boolean => {
  for (const { start, end } of stops) if (start >= from && end <= to) return true;
  return false;
};

/** In characters; a text may wish on and on. */
const wishReach = 160;
const desires = /^(?:wants|wishes|would like|thinking about|plans|planning)$/;

/** Whether a trigger speaks of a stretch: how far it reaches, and what ends it (ConText: scope and termination). */
export const governs = (context: SentenceContext, item: FoundTrigger, span: Span): boolean => {
  const { trigger } = item;
  // "no known" governs "known drug allergy": a trigger may run into what it speaks of.
  const forward = item.start < span.start && item.end < span.end && trigger.direction !== 'backward';
  const backward = item.start >= span.end && trigger.direction !== 'forward';
  if (!forward && !backward) return false;
  const from = forward ? Math.min(item.end, span.start) : span.end;
  const to = forward ? span.start : item.start;
  if (trigger.anaphoric === true && backward) return true;
  // "(no) gout": all that the brackets hold governs what stands behind them.
  if (forward && leavesBrackets(context.text, from, to) && !isPerson(trigger)) {
    const isBracket = context.text[item.start - 1] === '(' && context.text[item.end] === ')';
    if (!isBracket) return false;
  }
  if (backward && speaksOn(context, item, span.end)) return false;
  if (backward && trigger.assertion === 'absent') {
    if (deniesSign(context.text, from, to)) return false;
    if (deniesInBrackets(context.text, trigger.phrase, from, to)) return false;
    if (deniesTestBeside(context.text, trigger.phrase, from, to)) return false;
  }
  if (backward && trigger.phrase.endsWith('negative') && heads.test(context.text.slice(from, to)))
    return false;
  if (isStopped(context.stops, from, to) && !isPerson(trigger)) return false;
  if (forward && isEnded(context, item, from, span)) return false;
  if (backward && trigger.assertion === 'uncertain' && doubtsWhatFollows(context, item, span.end))
    return false;
  // "Wants to cut down and cannot: cannabis use disorder".
  if (
    forward &&
    trigger.assertion === 'hypothetical' &&
    to - from < wishReach &&
    desires.test(trigger.phrase)
  )
    if (tellsAnew(context, context.text.slice(from, to))) return false;
  // A name that a noun makes its own ("diabetes clinic") stands beside it: "anemia - 1 unit given" is no unit for anemia.
  const isName = trigger.reach === 0 || (trigger.reach === 1 && trigger.assertion === 'hypothetical');
  if (backward && isName && partsEntry.test(context.text.slice(from, to))) return false;
  if (trigger.phrase === '?' && !(forward ? asks : asked)(context, from, to)) return false;
  if (trigger.reach !== undefined && trigger.phrase !== '?' && areMoreWords(context, from, to, trigger.reach))
    return false;
  if (trigger.opens === true && !opensClause(context, item.start)) return false;
  const spoken = forward ? item.end : span.start;
  // Most stand in the segment of what they speak of: it is told without reading any.
  if (spoken <= to && to < context.end && !holdsUnit(context.text, spoken, to + 1, parting)) return true;
  const first = segmentAt(context, forward ? announcedFrom(context, spoken) : spoken);
  const last = segmentAt(context, to);
  return carries(context, item, first, last);
};
