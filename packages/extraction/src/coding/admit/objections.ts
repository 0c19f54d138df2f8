import type { AssertedMention } from '../../assertion/assert.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { illness, obstetric } from '../chapters.ts';
import { codeSet } from '../code-set.ts';
import { chronic } from '../history-tables.ts';
import { listed } from '../sections.ts';
import { symptom } from '../symptoms.ts';
import type { Worksheet } from '../worksheet.ts';
import { waitsFor } from './as-needed.ts';
import { inAReport } from './in-a-report.ts';
import { saidInactive } from './inactive.ts';
import { unattended } from './incidental.ts';
import { instrumentNamed } from './instruments.ts';
import { notUndertaken } from './not-undertaken.ts';
import { isOutgrown, onceOnly } from './once.ts';
import { refusal } from './refusals.ts';
import { status } from './refused-places.ts';
import { remitted } from './remitted.ts';

/** Its own words say "previous". */
const previousDelivery = codeSet('O34.2 I25.2');

const neoplasm = codeSet('C');

const ofBirth = /^(?:baby|newborn|neonate|infant)$/i;

/** Uncertain terms that a coder of an inpatient stay codes as if established (II.H); a mere question mark isn't one. */
const establishedTerms =
  /^(probabl|likely|(?:most|more) likely|suspect|possibl|still to be ruled out|compatible|consistent|comparable|in keeping|suggest|presum|indicative|appear|seem|felt|thought|believed|favou?r|concern|working diagnosis|could be|may be|might be|may have|may represent)/i;

/** "Microhematuria resolved", "palpitations and tremor gone": an outpatient visit codes what is there (IV.J). */
const isOver =
  /^(?:\s*(?:,|-|–|\(|\w+){0,3}){0,3}\s*\b(?:(?:which |has |have |had |is |are |now |since |fully |completely )*(?:cleared(?: up\b|(?=\s*(?:$|[.;,]| and\b)))|(?:resolved|gone|settled|healed|subsided|abated)\b(?!\s+(?:on|with|under|by)\b)|(?:went|stopped|ceased|disappeared|vanished|lifted|faded)(?: away)?(?= (?:when|once|after|as soon as|on stopping|the day)\b)))/i;

/** "… at 20 weeks has moved up, resolved." */
const resolvedAtLast =
  /^[^.;,\n]{0,40}, (?:now |since |has |all |fully |completely )*(?:resolved|cleared|gone|healed)\s*(?:[.;]|$)/i;

const resolvedBehind = (sheet: Worksheet, { end, sentence }: AssertedMention): string | null => {
  const behind = sheet.document.text.slice(end, Math.min(sentence.end, end + 64));
  const match = isOver.exec(behind.slice(0, 40)) ?? resolvedAtLast.exec(behind);
  return match === null ||
    /\b(?:not|un|never|nearly|almost|partly|partially|when|once|until|if)\b/i.test(match[0])
    ? null
    : match[0].trim();
};

const denials: ReadonlySet<string> = new Set(['ruled', 'excluded']);
const mayBreak = gateBefore(/\b(?:ruled|excluded)\b/i);

/** "Anxiety spells are part of the disorder": a symptom that the provider gives to a disease (I.B.5). */
const isPart = gated(
  /^(?: [\w-]+){0,2} (?:is|are|was|were) (?:all |just |only |felt to be |simply )*(?:an? |the )?(?:part|symptoms?|features?|signs?|expressions?|manifestations?)(?: and parcel)? of\b/i,
);
const feelings = codeSet('F41.9 F32.A F51 G47.0 G47.9 M25.5 M79.6');

const screened = gated(/\bscreen(?:ing|ed)?\b/i);

const kindOfTumor = codeSet('D0-D4');

/** "UTI ruled out by catheter specimen", "to cecum normal, no polyp": words that were put together across a denial. */
const brokenByDenial = (text: string, { at, code, start, end, sentence }: AssertedMention): boolean => {
  if (kindOfTumor(code) && /[,;:] ?(?:no|nil|without|neither)\b/i.test(text.slice(start, end))) return true;
  if (!sentence.opens(mayBreak)) return false;
  for (let index = at[0] ?? 0; index < (at.at(-1) ?? 0); index += 1)
    if (denials.has(sentence.lexemes[index]?.word ?? '') && !at.includes(index)) return true;
  return false;
};

/** Chapter 15 names what is the mother's, whatever the sentence is about: "a live infant over a second degree laceration". */
export const isOfBirth = ({ code, assertion, trigger }: AssertedMention): boolean =>
  assertion === 'other-person' && obstetric(code) && ofBirth.test(trigger);

const perinatal = codeSet('P');
const stories: ReadonlySet<string> = new Set(['history', 'past']);

const atBirth =
  /\b(?:at birth|NICU stay|as an? (?:newborn|neonate)|neonatal (?:period|history)|birth history)\b/i;

/** "NICU stay for transient tachypnea" in the story of a child: it is coded while it is present (I.C.16.a.4). */
const ofBirthStory = (sheet: Worksheet, { code, sentence }: AssertedMention): boolean =>
  perinatal(code) &&
  !sheet.document.ofNewborn &&
  (stories.has(sentence.section.kind) || (!listed.has(sentence.section.kind) && atBirth.test(sentence.text)));

/** What an assertion other than "present" makes of a mention: the reason not to code it, or null when it is coded. */
export const objectionTo = (sheet: Worksheet, mention: AssertedMention): string | null => {
  const { code, assertion, trigger, sentence } = mention;
  const { kind } = sentence.section;
  const said = trigger === '' ? '' : ` ("${trigger}")`;
  if (assertion === 'family')
    return `It is a relative's disease${said}; only the family history is coded (I.C.21.c.4).`;
  if (brokenByDenial(sheet.document.text, mention)) return 'The note denies it ("ruled out").';
  if (assertion === 'absent') return `The note denies it${said}.`;
  if (assertion === 'other-person') return `It is said of another person${said}.`;
  if (assertion === 'hypothetical') return `It is spoken of, not found${said}.`;
  if (ofBirthStory(sheet, mention))
    return 'It is told of the birth; what a newborn had is coded while it is there (I.C.16.a.4).';
  if (instrumentNamed(sheet.document.text, mention))
    return 'It is the name of a score or a test, not an illness.';
  if (
    sentence.opens(isPart.gate) &&
    (symptom(code) || feelings(code)) &&
    isPart.words.test(sheet.document.text.slice(mention.end, mention.end + 80))
  )
    return 'The provider calls it part of a disease (I.B.5).';
  if (
    sentence.opens(screened.gate) &&
    illness(code) &&
    screened.words.test(sheet.document.text.slice(mention.start, mention.end))
  )
    return 'It is what somebody was screened for.';
  const waits = waitsFor(sheet.document.text, mention);
  if (waits !== null) return `A drug is kept ready for it ("${waits}"); nobody is said to have it.`;
  const undone = notUndertaken(sheet.document.text, mention);
  if (undone !== null) return `It is spoken of and was not done ("${undone}").`;
  if (assertion === 'uncertain') {
    if (sheet.setting === 'outpatient')
      return `Uncertain diagnoses${said} are not coded in outpatient encounters (IV.H).`;
    // Without a list the diagnosis of admission that nothing takes away is all that a provider calls it.
    if (
      kind === 'provisional-diagnosis' &&
      !sheet.hasList &&
      trigger === sentence.section.heading &&
      /^(?:diagnosis|dx|impression)\b/i.test(trigger)
    )
      return null;
    const strong = listed.has(kind) || (['course', 'other'].includes(kind) && establishedTerms.test(trigger));
    if (!strong || trigger === '?' || status(code))
      return `It is only asked or suspected${said}, not documented at discharge (II.H).`;
  }
  if (assertion === 'historical' && isOutgrown(code, trigger))
    return `It is past${said}; the present illness is not coded.`;
  const once = illness(code)
    ? (onceOnly(sheet, mention) ?? remitted(sheet, mention) ?? saidInactive(sheet, mention))
    : null;
  if (once !== null) return `It is past ("${once}"); the present illness is not coded.`;
  if (
    assertion === 'historical' &&
    !(chronic(code) && !neoplasm(code) && !/child/i.test(trigger)) &&
    !status(code) &&
    !previousDelivery(code)
  )
    return `It is past${said}; the present illness is not coded.`;
  if (sheet.setting === 'outpatient' && assertion === 'present' && !status(code)) {
    const over = resolvedBehind(sheet, mention);
    if (over !== null) return `It is over ("${over}"); a visit codes what is there (IV.J).`;
  }
  if (assertion === 'present' && unattended(sheet, mention))
    return 'Not coded: nothing was done about it in this stay (III.B).';
  if (assertion === 'present' && inAReport(sheet, mention))
    return 'Not coded: a report shows it beside what was looked for, and no provider takes it up (III.B).';
  const reason = refusal(sheet, mention);
  return reason === null ? null : `Not coded: ${reason}.`;
};
