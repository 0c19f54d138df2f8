import type { Span } from '../../note/sentences.ts';
import { tests } from '../denied/test-names.ts';
import { isPerson } from '../triggers/phrases.ts';
import type { FoundTrigger, SentenceContext } from './read-context.ts';
import { areMoreWords, firstFrom, onlyWords } from './words-between.ts';

/** A differential weighs all that it lists; "likely" speaks of the next alone. */
const weighs = /^(?:differential|ddx|d\/d)/;

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

/** "Cellulitis right leg, thrombosis excluded": who tells a site beside a name has named more than an item of what was excluded. */
const verdict = /(?:excluded|ruled out|not (?:found|seen))$/;
/** Words of a name in a list that ends with what denies it: "dizzy for a week, Hallpike neg" tells of a test beside the complaint. */
const mostWords = (phrase: string): number => {
  if (phrase.endsWith('negative')) return 1;
  if (verdict.test(phrase)) return 2;
  return phrase === 'neg' || phrase === '- ve' || phrase === 'nil' ? 2 : 3;
};

/** "Kidney injury, filter not needed": what is done or not stands beside the words. */
const ofCare = /^not (?:done|required|needed|indicated)$/;

/** "Kidney injury, dialysis three times": what is counted stands beside the number. */
const counts = /\b(?:times|episodes|bouts|occasions|twice|thrice|repeatedly)$/;

/** "Palpitations, cause not established". */
const itsCause =
  /^\W*(?:the |exact |its |underlying |no |a )*(?:causes?|source|a?etiology|origin|trigger|reason|focus|mechanism|organism|pathogen|precipitant|culprit)\b/i;

/** "Pneumonia, sputum and blood cultures negative": a test behind the comma leaves what stands before it. */
const ofTest = new RegExp(`\\b${tests} (?:(?:is|was|were|are|both|all|came back) )*negative`, 'i');

/** "Worried about his brother, on dialysis": behind the comma it is still the relative, unless he came with the patient or brought them. */
const apposition =
  /^\s*(?:who\b|aged\b|on (?:dialysis|haemodialysis|hemodialysis|chemo\w*|insulin|warfarin|treatment|oxygen|the waiting list)\b|(?:just |recently |newly |now |also )*(?:diagnosed|treated|operated|dying|dead|died|ill|in hospital|in hospice|suffering|receiving|having)\b)/i;
const beside =
  /\b(?:with|by|from|to|for|and|lives|see[ns]?|called|informed)(?: (?:his|her|their|the|a))?(?: \w+)? ?$/i;
const isApposed = ({ text, segments }: SentenceContext, start: number, end: number, to: number): boolean => {
  const segment = segments[to];
  return (
    segment !== undefined &&
    text.slice(end, segment.start).replace(/,/, '').trim() === '' &&
    apposition.test(text.slice(segment.start, segment.end)) &&
    !beside.test(text.slice(Math.max(0, start - 24), start))
  );
};

const takenUp =
  /^(?:not .*(?:found|seen|present|confirmed|detected|identified|demonstrated|borne out|there)|excluded|ruled out|disproved|refuted)$/;
/** "…, no necrosis, …": a part of the list that is denied by its own word. */
const ownDenial = /^\s*(?:no|not|nil|without|w\/o)\b/i;
const thenAndThere =
  /^(?:\s+(?:now|today|here|on|by|at|in|this|later|since|again|after|with)\b|\s*(?:$|[.;,)]))/i;
const takesUp = (
  { segments, text }: SentenceContext,
  phrase: string,
  { start, end }: Span,
  segment: number,
): boolean =>
  takenUp.test(phrase) &&
  /^[\s,]*(?:but |and |later |then |now |since )*$/i.test(
    text.slice(segments[segment]?.start ?? start, start),
  ) &&
  thenAndThere.test(text.slice(end, end + 12));

const many = /\b(?:risks|complications|effects)$/;

const endsAtComma = /^(?:w(?:ithout|\W?o)|not)$/;
/** "Without nausea, vomiting, or fever": the list that a name stands in ends behind it. */
const listGoesOn = (context: SentenceContext, to: number): boolean => {
  for (const { start, end, clause, joined, words } of context.segments.slice(to + 1)) {
    if (clause || words > mostInList) return false;
    if (joined) return /^\s*n?or\b/i.test(context.text.slice(start, end));
  }
  return false;
};
const mostInList = 4;

/** "Rule out gastritis, ulcer or reflux". */
const rulesOut = /^(?:(?:to )?(?:rule out|exclude)|r\/o|rule out for)$/;
const alternatives = ({ text, segments }: SentenceContext, end: number, from: number, to: number): boolean =>
  segments.slice(from, to + 1).every(({ clause, words }) => !clause && words <= mostInList + 2) &&
  /^[^.;:\n]*\bor\b/i.test(text.slice(end, (segments[to]?.end ?? end) + 40));

/** Whether a list carries the trigger across the commas between two segments. */
export const carries = (
  context: SentenceContext,
  { trigger, start, end }: FoundTrigger,
  from: number,
  to: number,
): boolean => {
  if (from === to) return true;
  // "hypertension, PCI planned": what is planned is what stands beside the word.
  // "Bleeding, infection, stroke discussed as risks": in the plural it is said of all that the list has named.
  if (trigger.assertion === 'hypothetical' && trigger.direction === 'backward')
    return many.test(trigger.phrase) && context.segments.slice(from, to).every(({ clause }) => !clause);
  if (trigger.assertion === 'hypothetical') return true;
  if (trigger.assertion === 'uncertain' && trigger.direction === 'forward' && !weighs.test(trigger.phrase))
    return rulesOut.test(trigger.phrase) && alternatives(context, end, from, to);
  if (trigger.direction === 'backward') {
    // "pain, gastritis vs ulcer": what stands before the comma isn't weighed against anything.
    if (trigger.phrase === 'vs' || trigger.phrase === 'versus') return false;
    if (ofCare.test(trigger.phrase) || counts.test(trigger.phrase)) return false;
    const own = context.text.slice(context.segments[to]?.start ?? end, end);
    if (itsCause.test(own) || (trigger.phrase.endsWith('negative') && ofTest.test(own))) return false;
    // "gastroenteritis, likely viral": what goes on behind the word is what is doubted.
    const segmentEnd = context.segments[to]?.end ?? end;
    // "Dengue, malaria kept in the differential at admission": a differential is a list, and nothing behind it is doubted.
    const isList = trigger.phrase.endsWith('differential');
    if (trigger.assertion === 'uncertain' && !isList && areMoreWords(context, end, segmentEnd, 0))
      return false;
    const before = context.segments.slice(from, to);
    // "Hiatus hernia was told of by them, not found now": what opens its segment takes up the subject before it.
    if (to - from === 1 && takesUp(context, trigger.phrase, { start, end }, to)) return true;
    if (before.some((segment) => segment.clause)) return false;
    // "Dx: acute pancreatitis, gallstones not seen": what an entry is about stays when something more is denied.
    const head = context.segments[from];
    if (
      trigger.assertion === 'absent' &&
      context.segments
        .slice(from + 1, to)
        .every((segment) => ownDenial.test(context.text.slice(segment.start, segment.end))) &&
      context.segments[to]?.joined !== true &&
      head !== undefined &&
      context.headsEntry(head)
    )
      return false;
    // "flu, RSV negative" is a list; "duodenal ulcer, H. pylori negative" tells of one thing more.
    const most = mostWords(trigger.phrase);
    return context.segments[to]?.joined === true || before.every((segment) => segment.words <= most);
  }
  if (isPerson(trigger) && to - from === 1 && isApposed(context, start, end, to)) return true;
  // "The passenger, his cousin, sustained a fracture": what a person did comes with the first verb.
  if (isPerson(trigger) && context.segments[from]?.clause === false)
    return (
      context.segments.slice(from + 1, to).every((segment) => !segment.clause) &&
      !turnsAway(context, from + 1, to)
    );
  const crossed = context.segments.slice(from + 1, to + 1);
  // "hyperplasia without symptoms, former smoker", "not pneumonia, an infarct": a list has "or", or it ends at the comma.
  if (
    endsAtComma.test(trigger.phrase) &&
    !crossed.some((segment) => segment.joined) &&
    !listGoesOn(context, to)
  )
    return false;
  return crossed.every((segment) => !segment.clause);
};
