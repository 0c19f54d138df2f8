import type { AssertedMention } from '../../assertion/assert.ts';
import { namesDrug } from '../../drug-classes.ts';
import { entryBefore, entryBehind } from '../../note/entry.ts';
import { gateBefore } from '../../note/gates.ts';
import { obstetric } from '../chapters.ts';
import { codeSet } from '../code-set.ts';
import { chronic } from '../history-tables.ts';
import { listed } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

/**
 * A lasting disease that a note dates to the past mostly goes on ("hypertension, found ten years ago"); it is over where its entry says
 * so, or where it is one that ends and nothing in the entry says that it is still there (I.C.21.c.4, IV.J).
 */
const lifelong = codeSet('C E10 D56 D57 D68 E84 B20 G20 G30 G35 O00-O43 O45-O99 Q T Z80-Z99');
/** Lasting diseases that may end. */
export const maySettle = codeSet(
  'A B0-B1 B25-B99 D50-D53 F32 F33 F40-F45 F50 F51 F90 F98 G40 G43 G47 H10 H65-H67 J J30-J32 J45 K21 K25-K29 K58 L20-L30 L40 L50 L70 M10 M54 N20 N30 N39 N76 N80 R56',
);

/** It ended. */
const ended =
  '(?:(?:long |now |all |since |since then |completely |fully |has |had |is |was |which |and |then )*(?:outgrown|outgrew|grew out of (?:it|this|them)|(?:long )?gone\\b(?! up| down| on| to| from| through)|over\\b(?=\\s*(?:$|[.,;)]| since| now| by| at))|cured\\b(?: by)?|eradicated|cleared\\b(?= by| since| at| before| when|\\s*(?:$|[.;,)]))|(?:made a )?full(?:y)? recover(?:y|ed)|recovered\\b(?! from| to\\b))|(?:none|never|not|nil|nothing|no (?:\\w+ ){0,2}(?:fits?|attacks?|episodes?|seizures?|recurrences?|relapses?|symptoms?|trouble|problems?|flares?|wheeze|exacerbations?))\\s+(?:again |more )?(?:since|thereafter|after that|afterwards)\\b|(?:off|no|needs no|without) (?:all |any )?(?:drugs?|tablets?|treatment|medications?|medicines?|inhalers?|meds|pills?) (?:since|for (?:\\d+|many|several|ten|five|twenty)|from (?:19|20)\\d\\d)|(?:well|fine|free|normal|seizure-free|symptom-free) (?:ever )?since|\\b\\d+ since\\b|no (?:\\w+ )?(?:attacks?|flares?|fits?|seizures?|episodes?|exacerbations?) (?:for |in |over )?(?:the (?:last|past) )?(?:over |more than |about )?(?:\\d+|ten|fifteen|twenty|several|many) (?:years?|yrs?|y)\\b|(?:none|nil|nothing|quiet|silent|dormant|inactive) (?:now )?(?:for|in|x) ?(?:over |more than |about |the (?:last|past) )*(?:(?:\\d+|many|several|ten|fifteen|twenty|thirty) )?(?:years?|yrs?|decades?|y)\\b|(?:last|the last) (?:attack|flare|fit|episode|one)s? (?:was |were )?(?:over |more than |about |some )*(?:\\d+|many|several|ten|fifteen|twenty) (?:years?|yrs?) (?:ago|back),? (?:off|no|not on|without|needs no) (?:any )?(?:drugs?|tablets?|treatment|medications?|medicines?|meds)|discharged from (?:the )?(?:inhalers?|clinic|follow[- ]?up|care)|moved up)';
const endedBehind = new RegExp(`^(?:[^.;\\n]|\\.(?=\\d)){0,64}?[\\s,(–-]${ended}`, 'i');

/** Its time was long ago, and had an end. */
const number =
  '(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|many|some|several|a few)';
const life =
  '(?:childhood|infancy|adolescence|youth|teens|teenage years|twenties|thirties|20s|30s|school ?days|student days|university days|college days)';
const then = `(?:as (?:an? )?(?:small |young |little )?(?:child|kid|boy|girl|baby|infant|toddler|teen\\w*|student|young (?:man|woman|adult)|youngster)|(?:in|during|through|from|of) (?:(?:his|her|their|early|late|the) )*${life}|(?:at|in) (?:(?:primary|secondary|junior|middle|high|elementary|boarding|grade|nursery) )?(?:school|university|college|uni)\\b|(?:${number} )?(?:years?|yrs?|winters?|summers?|decades?) (?:ago|back)|(?:till|until|up to|to) (?:age |the age of |about )*(?:\\d{1,2}\\b(?! ?(?:%|mg|/|days|weeks))|puberty|adolescence|school age)|in (?:the )?(?:(?:19)?[5-9]0s|eighties|nineties|seventies|sixties|(?:distant |remote )?past)|once\\b(?! (?:a|daily|per|every|he|she|they|the))|when (?:he|she|they) (?:was|were) (?:\\d{1,2}|a|an|at|young\\w*|small|little|\\w+teen)|when (?:his|her|their) (?:son|daughter|children|kids?|baby|twins)|with her (?:first|second|third|last)|in (?:her|the) (?:first|second|third|last|previous) (?:child|baby|pregnancy)|before (?:the |his |her )?(?:\\w+ )?(?:surgery|operation|bypass|weight loss|transplant))`;
const datedBehind = new RegExp(`^(?:[ ,(–-]|\\w+ ){0,4}?\\s*${then}`, 'i');
const datedBefore = new RegExp(
  `(?:\\b${then}|\\bchildhood|\\bonce had|\\bteenage|\\bformer|\\bone-?time)[ ,:]{1,2}(?:(?:he|she|they|pt|patient) )?(?:had |was treated for |suffered )?(?:an? |the )?(?:\\w+ )?$`,
  'i',
);
const saidSo =
  /^(?:childhood|teenage|adolescent) (?:asthma|eczema|migraines?|epilepsy|seizures?|depression|anorexia)/i;

/** What mostly goes quiet for good: "gout - inactive, no meds". */
const goesQuiet = codeSet('F32 F33 F40-F45 G43 J45 K21 K25-K29 K58 L20-L30 L40 L50 L70 M10');
const quiet =
  /^[ ,(–-]{0,3}(?:(?:now|currently|long|is|was|been|has|clinically) )*(?:inactive|dormant|burnt out|burned out)\b/i;

const wasHad = /\b(?:had|suffered)\b[^,;.]{0,12}$/i;

/** "Gestational diabetes with the last pregnancy". */
const ofEarlierPregnancy =
  /^[^.;,\n]{0,60}?\b(?:with|in|during) (?:(?:the|her|a) (?:first|second|third|last|previous|prior|earlier|past)|last|previous|prior|earlier|past|both|all) (?:pregnanc(?:y|ies)|child|baby|deliver(?:y|ies)|births?)\b/i;

/** What is there now. */
const stillThere =
  /\b(?:still|(?<!\b(?:none|nil|no|not|off|gone)(?: \w+)? )now\b(?! (?:off|gone|normal|none|no\b|outgrown|over|clear|resolved|quiescent))|again|current(?:ly)?|continu\w*|ongoing|persist\w*|active|stable|controlled|control|relaps\w*(?<!no relapse)|recurr(?:ed|ent|ing|s)|flar(?:ed|ing)|worse\w*|well on|better on|takes?|taking|uses?|using|maintained|managed|manag\w*|diagnosed|found|began|started|onset|first (?:noted|seen|diagnosed)|known|today|this (?:week|morning|visit|admission)|on and off|comes? and go\w*|last (?:attack|fit|seizure|flare|episode|exacerbation|one|admission|relapse))\b|\bsince (?:(?:his|her|their|early|late|about|the|age|then) )*(?:\d|childhood|infancy|school|teens|twenties|birth|adolescence)/i;

const gates = {
  ofEarlierPregnancy: gateBefore(ofEarlierPregnancy),
  ended: gateBefore(endedBehind),
  dated: gateBefore(datedBehind, datedBefore, saidSo, quiet),
};

/** "GDM in last pregnancy": the words that date what chapter 15 names to another pregnancy (I.C.15.i, Z86.32). */
export const inEarlierPregnancy = (
  { document }: Worksheet,
  { code, start, end, sentence }: AssertedMention,
): string | null =>
  sentence.opens(gates.ofEarlierPregnancy) && obstetric(code)
    ? (ofEarlierPregnancy.exec(document.text.slice(start, Math.min(sentence.end, end + 60)))?.[0].trim() ??
      null)
    : null;

/** Whether a drug is named beside a mention, from the comma before it to the end of its entry. */
const isTreated = (
  { document: { text }, drugs }: Worksheet,
  { start, end, sentence }: AssertedMention,
): boolean => {
  const least = Math.max(sentence.start, start - 120);
  const from = least + Math.max(0, text.slice(least, start).lastIndexOf(','));
  const to = end + entryBehind(text, end, Math.min(sentence.end, end + 120)).length;
  return drugs.some((drug) => drug.start >= from && drug.start < to);
};

/** The words that end a mention, whatever is taken for it. */
const wordsOfEnd = (sheet: Worksheet, mention: AssertedMention): string | null => {
  const { document, setting } = sheet;
  const { code, start, end, sentence } = mention;
  const saysEnd = sentence.opens(gates.ended);
  const saysWhen = sentence.opens(gates.dated);
  if ((!saysEnd && !saysWhen) || lifelong(code)) return null;
  // What a stay treated is coded with it, whatever became of it (III).
  const mayEnd = saysEnd && (setting !== 'inpatient' || chronic(code));
  // An entry of a list says what is there, unless it tells what was had.
  const maySettleHere =
    saysWhen &&
    maySettle(code) &&
    (!listed.has(sentence.section.kind) ||
      wasHad.test(document.text.slice(Math.max(sentence.start, start - 24), start)));
  if (!mayEnd && !maySettleHere) return null;
  const behind = entryBehind(document.text, end, Math.min(sentence.end, end + 120));
  const over = mayEnd ? endedBehind.exec(behind) : null;
  if (
    over !== null &&
    !/\b(?:not|never|un|nearly|almost|partly|until|if|when|once)\s+(?:\w+ )?$/i.test(
      behind.slice(0, over.index),
    )
  ) {
    const rest = behind.slice(over.index + over[0].length);
    if (
      !stillThere.test(rest.replace(/^ since (?:\w+ )?\d+/, '')) &&
      !/\b(?:not(?! on\b)|nearly|almost|partly|partially|until|if)\b/i.test(over[0])
    )
      return over[0].trim();
  }
  if (!maySettleHere) return null;
  const before = entryBefore(document.text, Math.max(sentence.start, start - 90), start);
  const dated =
    datedBehind.exec(behind) ??
    datedBefore.exec(before) ??
    saidSo.exec(document.text.slice(start, end)) ??
    (goesQuiet(code) ? quiet.exec(behind) : null);
  return dated === null || stillThere.test(`${before} ${behind}`) ? null : dated[0].trim();
};

/** The words by which an entry says that a disease is over; null where it may still be there. */
export const onceOnly = (sheet: Worksheet, mention: AssertedMention): string | null => {
  const words = wordsOfEnd(sheet, mention);
  return words !== null && mention.sentence.opens(namesDrug) && isTreated(sheet, mention) ? null : words;
};

/** What comes in spells: a year in the past dates one that ended ("angina 2020, stent, no pain since"). */
const inSpells = codeSet('I20 F32 F53');
const isYear = /^(?:19|20)\d\d$/;
/** "Hepatitis C, SVR", "depression - ceased treatment 2020, well". */
const eradicated =
  /^(?:[-–,:(] ?(?:ceased|stopped|finished|completed|off)\b|svr|sustained virolog\w+|(?:is |was )?(?:cured|eradicated)|eradication confirmed|cleared with treatment|rna undetectable)/i;

/** "(healed 2021)": it ended in a year before this one (assertion/past-date.ts). */
const endedInYear =
  /\b(?:healed|resolved|cured|closed|cleared|settled|recovered|eradicated)\b.* (?:19|20)\d\d$/i;

/** What grows out, closes by itself or is a thing of the past is over however long it mostly lasts. */
const outgrown =
  /^(?:now )?(?:gr(?:ew|own|owing) out|outgrew|long (?:gone|over|forgotten|settled|behind)|outlived|a thing of the past|ancient history|behind (?:him|her|them) now|resolved years ago|then$|(?:has |had )?(?:closed|disappeared|vanished|went|gone)\b)/i;

/** Whether the words that make a mention historical say that a disease which mostly stays is over. */
export const isOutgrown = (code: string, trigger: string): boolean =>
  (eradicated.test(trigger) && !lifelong(code)) ||
  endedInYear.test(trigger) ||
  outgrown.test(trigger) ||
  (isYear.test(trigger) && inSpells(code));
