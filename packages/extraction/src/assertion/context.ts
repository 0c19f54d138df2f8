import type { Span } from '../note/sentences.ts';
import type { Assertion } from '../types.ts';
import type { FoundTrigger, SentenceContext } from './read-context.ts';
import type { Trigger } from './triggers/phrases.ts';

/** What a sentence says about one stretch of it, and the words that say so. */
export interface Judgement {
  readonly assertion: Assertion;
  /** The trigger as it is written; empty where the assertion is the default. */
  readonly trigger: string;
}

/** Index of the first of them that begins at or behind an offset; sentences without stops hold hundreds. */
const firstFrom = (ascending: readonly { readonly start: number }[], offset: number): number => {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Whether all words of a stretch, without its punctuation, are as asked; the first that isn't ends the reading. */
const onlyWords = (
  { marks }: SentenceContext,
  from: number,
  to: number,
  isAsked: (word: string) => boolean,
): boolean => {
  for (let index = firstFrom(marks, from); index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined || mark.end > to) break;
    if (/\w/.test(mark.text) && !isAsked(mark.text)) return false;
  }
  return true;
};

/** Whether more words than these stand between two offsets. */
const areMoreWords = (context: SentenceContext, from: number, to: number, most: number): boolean => {
  let words = 0;
  return !onlyWords(context, from, to, () => {
    words += 1;
    return words <= most;
  });
};

const segmentAt = ({ segments }: SentenceContext, offset: number): number => {
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment !== undefined && offset >= segment.start && offset < segment.end) return index;
  }
  return 0;
};

/** A differential weighs all that it lists; "likely" speaks of the next alone. */
const weighs = /^(?:differential|ddx|d\/d)/;

const isPerson = ({ assertion }: Trigger): boolean => assertion === 'family' || assertion === 'other-person';

/** Words at the head of a clause that leave the person it was about: "mother with gout, but he …", "…, the patient …". */
const turning: ReadonlySet<string> = new Set(
  'but however whereas while though although patient pt'.split(' '),
);

/** Whether one of these segments begins by speaking of somebody else than the segment before it. */
const turnsAway = (context: SentenceContext, first: number, last: number): boolean => {
  for (const { start, end } of context.segments.slice(first, last + 1)) {
    const head = context.marks[firstFrom(context.marks, start) + 1]?.end ?? end;
    if (!onlyWords(context, start, Math.min(head, end), (word) => !turning.has(word))) return true;
  }
  return false;
};

/** Words of a name in a list that ends with what denies it: "dizzy for a week, Hallpike neg" tells of a test beside the complaint. */
const mostWords = (phrase: string): number => {
  if (phrase.endsWith('negative')) return 1;
  return phrase === 'neg' || phrase === '- ve' ? 2 : 3;
};

const endsAtComma = /^(?:w(?:ithout|\W?o)|not)$/;

/** Whether a list carries the trigger across the commas between two segments. */
const carries = (
  context: SentenceContext,
  { trigger, end }: FoundTrigger,
  from: number,
  to: number,
): boolean => {
  if (from === to) return true;
  // "hypertension, PCI planned": what is planned is what stands beside the word.
  if (trigger.assertion === 'hypothetical') return trigger.direction !== 'backward';
  if (trigger.assertion === 'uncertain' && trigger.direction === 'forward' && !weighs.test(trigger.phrase))
    return false;
  if (trigger.direction === 'backward') {
    // "pain, gastritis vs ulcer": what stands before the comma isn't weighed against anything.
    if (trigger.phrase === 'vs' || trigger.phrase === 'versus') return false;
    // "gastroenteritis, likely viral": what goes on behind the word is what is doubted.
    const segmentEnd = context.segments[to]?.end ?? end;
    // "Dengue, malaria kept in the differential at admission": a differential is a list, and nothing behind it is doubted.
    const isList = trigger.phrase.endsWith('differential');
    if (trigger.assertion === 'uncertain' && !isList && areMoreWords(context, end, segmentEnd, 0))
      return false;
    const before = context.segments.slice(from, to);
    if (before.some((segment) => segment.clause)) return false;
    // "flu, RSV negative" is a list; "duodenal ulcer, H. pylori negative" tells of one thing more.
    const most = mostWords(trigger.phrase);
    return context.segments[to]?.joined === true || before.every((segment) => segment.words <= most);
  }
  // "The passenger, his cousin, sustained a fracture": what a person did comes with the first verb.
  if (isPerson(trigger) && context.segments[from]?.clause === false)
    return (
      context.segments.slice(from + 1, to).every((segment) => !segment.clause) &&
      !turnsAway(context, from + 1, to)
    );
  const crossed = context.segments.slice(from + 1, to + 1);
  // "hyperplasia without symptoms, former smoker", "not pneumonia, an infarct": a list has "or", or it ends at the comma.
  if (endsAtComma.test(trigger.phrase) && !crossed.some((segment) => segment.joined)) return false;
  return crossed.every((segment) => !segment.clause);
};

/** What may stand between a question mark and the name of what it asks about: "? early cataract", "?new L-sided weakness". */
const manners: ReadonlySet<string> = new Set(
  'a an the early mild moderate severe new old acute chronic subacute recurrent underlying developing evolving occult left right bilateral l r b/l'.split(
    ' ',
  ),
);

/** Whether a question mark just before `from` asks about what begins at `to`. */
const asks = (context: SentenceContext, from: number, to: number): boolean =>
  to - from <= 2 || onlyWords(context, from, to, (word) => manners.has(word));

/** What may stand before a trigger that opens a clause: "about ten years ago", "it is unlikely". */
const openers: ReadonlySet<string> = new Set(
  'a an the in at about around over more than some many several few two three four five ten back while when and it is was very this'.split(
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

/** "Migraine: MRI negative": the name of an entry, and a test of it that was negative. */
const heads = /^[^,;\n]{0,24}(?::|\s[-–—])\s+\S/;

/** "Asthma - leaflet given": the entry goes on; "asthma leaflet given" is one name. */
const partsEntry = /:|\s[-–—]\s|[-–—]\s/;

/** "Depression - denied suicidal thoughts", "gout, none since 2019", "DVT? yes": what goes on behind these words is what they speak of. */
const goesOn: Readonly<Partial<Record<string, RegExp>>> = {
  denied: /^\s+(?!by\b|on\b|at\b|in\b|this\b|today\b)[\p{L}]/u,
  none: /^\s+(?:since|for|of)\b/,
  'not yet': /^\s+\p{L}/u,
  'not seen': /^\s+(?:since|for|in (?:clinic|19|20))/,
  '?': /^\s*(?:A:\s*)?(?:yes|positive)\b/i,
};
/** "Loose stools several times a day": how often it comes, not that it came and went. */
const often = /^\s*(?:an?|per|each|every|daily|weekly|nightly|this|today|over|since|in the (?:last|past))\b/i;

/** "Gout - mother also has it", "a patient with gout whose brother …": the relative comes on top. */
const comesOnTop = /^\s+(?:also|too\b|(?:had|has) (?:the same|it too))/;

/** "Asthma - mother": whose it is ends the entry, or a verb says so; "asthma, mother gives the inhaler" tells of her help. */
const isTheirs =
  /^(?:'s)?(?:\s*(?:$|[^\s\p{L}])|\s+(?:and|or|has|had|have|also|who|whose|with|died|is|was|at|aged?|in|on|side)\b)/iu;

/** Whether a trigger behind a stretch goes on to speak of something else, or of somebody besides. */
const speaksOn = (
  { text }: SentenceContext,
  { trigger, start, end }: FoundTrigger,
  from: number,
): boolean => {
  const behind = text.slice(end, end + 24);
  if (trigger.assertion === 'historical') return often.test(behind);
  if (!isPerson(trigger)) return goesOn[trigger.phrase]?.test(behind) === true;
  if (trigger.reach === 2 && !isTheirs.test(behind)) return true;
  return comesOnTop.test(behind) || /\bwhose\b/.test(text.slice(from, start));
};

/** Whether a stretch leaves brackets that were open where it begins: "(no epilepsy), then delirium" denies the epilepsy alone. */
const leavesBrackets = (text: string): boolean => {
  let open = 0;
  for (const sign of text) {
    if (sign === '(') open += 1;
    else if (sign === ')') {
      if (open === 0) return true;
      open -= 1;
    }
  }
  return false;
};

/** "No fever, film clear: bronchitis": what stands behind a colon is told anew, but for what the words before it announce. */
const tellsAnew = (between: string): boolean => {
  const colon = between.lastIndexOf(': ');
  return colon > 0 && /\w/.test(between.slice(0, colon)) && !announces.test(between.slice(0, colon));
};
const announces = /\b(?:following|these|those|any|all|of|for|history|include[sd]?|including|ros)\s*$/i;

const isAllThereIs = (text: string, from: number, { start, end }: Span): boolean =>
  text.startsWith(' only', end) && text.slice(from, start).includes(',');

const governs = (context: SentenceContext, item: FoundTrigger, span: Span): boolean => {
  const { trigger } = item;
  // "no known" governs "known drug allergy": a trigger may run into what it speaks of.
  const forward = item.start < span.start && item.end < span.end && trigger.direction !== 'backward';
  const backward = item.start >= span.end && trigger.direction !== 'forward';
  if (!forward && !backward) return false;
  const from = forward ? Math.min(item.end, span.start) : span.end;
  const to = forward ? span.start : item.start;
  if (trigger.anaphoric === true && backward) return true;
  // "(no) gout": all that the brackets hold governs what stands behind them.
  const isBracket = context.text[item.start - 1] === '(' && context.text[item.end] === ')';
  if (forward && !isPerson(trigger) && !isBracket && leavesBrackets(context.text.slice(from, to)))
    return false;
  if (backward && speaksOn(context, item, span.end)) return false;
  if (backward && trigger.phrase.endsWith('negative') && heads.test(context.text.slice(from, to)))
    return false;
  if (!isPerson(trigger) && context.stops.some((stop) => stop.start >= from && stop.end <= to)) return false;
  // "No name for it yet, vertigo only".
  if (forward && trigger.assertion === 'absent' && isAllThereIs(context.text, from, span)) return false;
  if (forward && trigger.assertion === 'absent' && tellsAnew(context.text.slice(from, to))) return false;
  if (backward && trigger.reach === 0 && partsEntry.test(context.text.slice(from, to))) return false;
  if (trigger.phrase === '?' && !(forward ? asks(context, from, to) : to - from <= 2)) return false;
  if (trigger.reach !== undefined && areMoreWords(context, from, to, trigger.reach)) return false;
  if (trigger.opens === true && !opensClause(context, item.start)) return false;
  const first = segmentAt(context, forward ? announcedFrom(context, item.end) : span.start);
  const last = segmentAt(context, to);
  return carries(context, item, first, last);
};

/** Which assertion wins where several triggers govern the same words: the one that would cost most to miss. */
const precedence = {
  'other-person': 0,
  family: 1,
  absent: 2,
  hypothetical: 3,
  uncertain: 4,
  historical: 5,
  present: 6,
} as const satisfies Record<Assertion, number>;

/** "Family history is negative for stroke", "no family history of stroke": the denial belongs to the relatives. */
const deniesRelative = (context: SentenceContext, span: Span): string | null => {
  const relatives = context.found.filter((item) => item.trigger.assertion === 'family');
  for (const item of context.found) {
    if (item.trigger.assertion !== 'absent' || item.trigger.direction === 'backward') continue;
    if (item.end > span.start || !governs(context, item, span)) continue;
    const between = relatives.filter(({ start, end }) => start >= item.end && end <= span.start);
    const near = between.every(
      ({ start, trigger }) =>
        !areMoreWords(context, item.end, start, trigger.phrase.startsWith('fam') ? 1 : 0),
    );
    if (near && (between.length > 0 || relatives.some(({ end }) => end <= item.start))) return item.text;
  }
  return null;
};

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

const doubtWithin = /\?\s{0,2}(?=\p{L})/u;

/** "RE ?epiretinal membrane" asks within its own words; "she did not fit" is denied by words that it ends. */
const judgedWithin = (context: SentenceContext, span: Span): Judgement | null => {
  if (doubtWithin.test(context.text.slice(span.start, span.end)))
    return { assertion: 'uncertain', trigger: '?' };
  const around = context.found.find(
    ({ trigger, start, end }) => trigger.assertion === 'absent' && start < span.start && end === span.end,
  );
  return around === undefined ? null : { assertion: 'absent', trigger: around.text };
};

/** How the sentence asserts a stretch of it. A trigger inside the stretch ("no-show", "old MI") does not count. */
export const judge = (context: SentenceContext, span: Span): Judgement => {
  const within = judgedWithin(context, span);
  if (within !== null) return within;
  let best: Judgement = { assertion: 'present', trigger: '' };
  for (const item of mayGovern(context, span)) {
    const { assertion } = item.trigger;
    if (precedence[assertion] < precedence[best.assertion] && governs(context, item, span))
      best = { assertion, trigger: item.text };
  }
  const denial = best.assertion === 'family' ? deniesRelative(context, span) : null;
  return denial === null ? best : { assertion: 'absent', trigger: denial };
};
