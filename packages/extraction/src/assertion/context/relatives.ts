import type { Span } from '../../note/sentences.ts';
import type { Judgement } from '../place.ts';
import { isPerson } from '../triggers/phrases.ts';
import { governs } from './governs.ts';
import type { SentenceContext } from './read-context.ts';
import { areMoreWords } from './words-between.ts';

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

/** "No bleeding disorder in the family": the relatives stand behind what is denied of them. */
const deniedOfThem = (context: SentenceContext, span: Span): string | null => {
  const behind = context.found.some(
    (item) => item.trigger.assertion === 'family' && item.start >= span.end && governs(context, item, span),
  );
  if (
    !behind ||
    context.found.some(({ trigger, end }) => trigger.assertion === 'family' && end <= span.start)
  )
    return null;
  const denial = context.found.find(
    (item) =>
      item.trigger.assertion === 'absent' &&
      item.end <= span.start &&
      !areMoreWords(context, item.end, span.start, 4) &&
      governs(context, item, span),
  );
  return denial?.text ?? null;
};

/** "His son was looked into for it, which was not found": what goes back to the first clause denies it of the relative too. */
const deniedBehind = (context: SentenceContext, span: Span): string | null =>
  context.found.find(
    ({ trigger, start }) => trigger.assertion === 'absent' && trigger.anaphoric === true && start >= span.end,
  )?.text ?? null;

/** "His son is being investigated for cardiomyopathy": what a relative may have is no history of the family. */
const soughtInThem = (context: SentenceContext, span: Span): Judgement | null => {
  const relative = context.found.find(({ trigger, end }) => isPerson(trigger) && end <= span.start);
  if (relative === undefined) return null;
  const sought = context.found.find(
    (item) =>
      item.start >= relative.end &&
      item.end <= span.start &&
      (item.trigger.assertion === 'hypothetical' || item.trigger.assertion === 'uncertain') &&
      / (?:for|about)$/.test(item.trigger.phrase) &&
      governs(context, item, span),
  );
  return sought === undefined ? null : { assertion: 'hypothetical', trigger: sought.text };
};

/** "Father and grandfather had gout; he has had it himself since 40": the relative's illness is the patient's too. */
const ownToo =
  /^[^.\n]{0,30}?(?:[,;:.]? (?:and |but )?(?:he|she|they|(?:the )?patient|pt) (?:also |too )?(?:has|have|had|got|gets)(?: had)? (?:it|this|the same|them)(?: since)?\b(?! (?:not|tested|checked|treated))|[,;.] (?:(?:hers|his) (?:also|now|is|was|covers|began|started|came|needs|flares)\b|(?:(?:the )?patient|pt)['’]s own (?:tumou?r|cancer|disease|illness|lesion|case)),? (?!(?:has|had|is|was) (?:not|never|no)\b)|\band so (?:does|has|did|is) (?:he|she)\b|\b(?:found|seen|present|confirmed|diagnosed) in (?:him|her) (?:too|as well|also)\b)/i;
/** "Like his mother and both uncles he has …". */
const likeThem =
  /(?:^|[.;\n] ?)(?:just )?like (?:his|her|their) [^.;\n]{3,60}? (?:he|she|they|the patient) (?:also |too |now )?(?:has|have|is|carries|suffers from)\b[^.;,\n]{0,40}$/i;
const ownReach = 90;
const likeReach = 160;

/** What a sentence says of an illness that a relative is named with: theirs, denied of them, only sought in them, or the patient's too. */
export const ofRelatives = (context: SentenceContext, span: Span, theirs: Judgement): Judgement => {
  const denial = deniesRelative(context, span) ?? deniedOfThem(context, span) ?? deniedBehind(context, span);
  if (denial !== null) return { assertion: 'absent', trigger: denial };
  if (
    ownToo.test(context.text.slice(span.end, span.end + ownReach)) ||
    likeThem.test(context.text.slice(Math.max(0, span.start - likeReach), span.start))
  )
    return { assertion: 'present', trigger: '' };
  return soughtInThem(context, span) ?? theirs;
};
