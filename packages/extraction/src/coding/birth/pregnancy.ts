import type { Asserter } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
import { type Gated, gateBefore, gated } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';
import { another, birth, bornBefore, deliveredAt, delivery, elsewhere, stillbirth } from './births.ts';
import { isNotPregnant } from './not-pregnant.ts';

/** A pregnancy as the note tells it. */
export interface Pregnancy {
  /** Completed weeks now or at the delivery. */
  readonly weeks: number | null;
  /** She was delivered in this stay. */
  readonly delivered: boolean;
  /** The birth was before this encounter, within six weeks (I.C.15.o). */
  readonly puerperal: boolean;
  /** What says so, UTF-16 offsets. */
  readonly at: { readonly start: number; readonly end: number };
}

const weeksPattern =
  /\b(?:POG|GA|gestation(?:al age)?|EGA|period of gestation|pregnan\w*|delivery|delivered|gravid\w*|IUP)\b[^.;\n]{0,24}?\b([1-4]\d)\s*(?:\+\s*\d|(?:and |& )?[0-6]\/7|wks?|weeks?|w\b|\/40)[^.;,\n]{0,8}|\b([1-4]\d)\s*(?:\+\s*\d\s*|(?:and |& )?[0-6]\/7\s*)?(?:wks?|weeks?)[^.;,\n]{0,28}?\b(?:POG|gestation|pregnan\w*|gravid|IUP)\b|\b([1-4]\d)w(?:ks?)?\s?\d?d?\b|\b(?:at\s+|G\s?\d\s?P\s?\d[^.;\n]{0,24}?)([1-4]\d)\s*(?:\+\s*\d\s*|(?:and |& )?[0-6]\/7\s*)?(?:wks?|weeks?)\b/gi;
/** "39+2", "41 weeks": weeks without a word on what they are of, in a record that is one of a pregnancy. */
const bareWeeks =
  /(?<![\d.,/+-])([89](?=\s?(?:\+\s?[0-6]\s?w|\/40))|[1-4]\d)\s?(?:\+\s?[0-6](?!\s?(?:\d|mm|cm|kg|ml|mg|%))(?:\s?(?:wks?|weeks?))?|[0-6]\/7\b(?:\s?(?:wks?|weeks?))?|(?:\/40)|(?:wks?|weeks?)\b(?! (?:ago|old|later|of (?:age|life|treatment|iron)|course|after|post\w*|pp|more|from|size\w*)\b))/gi;
/** "39+2". */
const weeksAndDays =
  /(?<![\d.,/+-])([89]|[1-4]\d)(?:\s?\+\s?[0-6](?!\s?(?:\d|mm|cm|kg|ml|mg|%))|[ -][0-6]\/7)\b/g;
/** Weeks that are still to come, or were those of something else. */
const otherWeeks =
  /\b(?:due|plan(?:ned|s)?|deliver|aim\w*|until|till|by|repeat|next|review|rv|scan|schedul\w+|from|OGTT|GTT|every|for|past|last|previous|prev|prior|h\/o|history)\b[^.;,\n]{0,18}$/i;

/** "2022 intrauterine death at 34 wks", "previous stillbirth (VBAC) at 34 weeks": how far another pregnancy came. */
const ofAnother =
  /\b(?:(?:19|20)\d\d|previous|prev|prior|h\/o|history of|past|last|earlier|first|second|third|G[1-9])\b[^.;\n]{0,40}\b(?:deaths?|IUFD|IUD|demise|still-?b\w+|loss|miscarr\w+|abort\w+|MTP|D&C|LSCS|c(?:a?e)sar\w+|section|SVD|NVD|FTND|VBAC|deliver\w+|birth|born|PPROM|pre-?term|eclampsia|abruption|PIH)\b[^.;\n]{0,24}$/i;

/** "GA at delivery 37w4d". */
const calledWeeks =
  /\b(?:E?GA|POG|period of gestation|gestational age)\b[^.;\n\d]{0,16}[1-4]\d[^.;\n]{0,24}$/i;

/** The size of a uterus and of what grows in it is told in weeks as well. */
const ofSize = /\b(?:uterus|ut|uterine|womb|mass|fibroids?|lump|swelling|bulky|enlarged)\b[^.;\n]{0,24}$/i;
const ofGestation = /[a-z]{3,}\b.*\d|\d.*\b(?:POG|gestation|pregnan|gravid|IUP)|\bG\s?\d/i;

const atDischarge = /\b(?:discharged?|sent home|went home)\b[^.;,\n]{0,12}$/i;

const obstetricWords =
  /\b(?:antenatal|ante-?partum|deliver(?:y|ed)|gestation(?:al)?|labou?r|primi(?:gravida|para|p)?|multi(?:gravida|para|p)|gravida|LMP|EDD|G\d\s?P\d|LSCS|LTCS|c(?:a?e)sar[ei]an|trimester|pregnan(?:t|cy)|fetus|foetus|f(?:o?e)tal|IUP|MFM|PROM|PPROM|TOLAC|VBAC|SVD|FTND|HELLP|GDM|post-?partum|postnatal|puerper\w+)\b/i;
const [ofBirths, ofPregnancies] = [gateBefore(birth, stillbirth, delivery), gateBefore(obstetricWords)];
const [named, bare, withDays] = [gated(weeksPattern), gated(bareWeeks), gated(weeksAndDays)];
const told = { birth: gated(birth), stillbirth: gated(stillbirth), delivery: gated(delivery) };

/** Words of a pregnancy that is under way: beside them a number and days are its weeks. */
const underWay = gated(
  /\b(?:primi\w*|gravid\w*|G\s?\d\s?P\s?\d|IUP|antenatal|MFM|labou?r|CTG|NST|liquor|f(?:o?e)tal|fetus|foetus|pregnan\w+|LMP|EDD|PROM|PPROM|IOL)\b/i,
);

/** A child's record tells of its own birth; a man's of none. */
const ofChildOrMan =
  /\b(?:\d{1,2}[ -]?(?:months?|mths?|mo|m)|[1-9][ -]?(?:yrs?|years?|y))(?:[- ]?(?:old|of age)\b|[ ,/(-]{0,3}(?:m|f|male|female|boy|girl|child|infant|baby|toddler)\b|y\/o\b)|\b\d{1,3}[ -]?(?:yrs?|years?|y|yo|y\/o)[- ]?(?:old\b)?[ ,/(-]{0,3}(?:m|male|man|gentleman|boy)\b/i;

/** How far into a note it says that the birth was before: a readmission, a visit after it. */
const opening = 240;
const afterBirth =
  /\b(?:(?:POD|PPD|PND|day|D)\s?#?\d{1,2}\s(?:(?:post|after|following|since)[- ]?(?:\w+ ){0,3}(?:partum|natal|deliver\w*|birth|LSCS|SVD|c(?:a?e)sar[ei]an|C-?section|section)|post-?(?:partum|natal)\b)|(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)[ -]?(?:days?|d|weeks?|wks?|wk)[ -](?:(?:post|after|following|since|out from)[- ]?(?:\w+ ){0,3}(?:partum|natal|deliver\w*|birth|LSCS|SVD|c(?:a?e)sar[ei]an|C-?section|section)|post-?(?:partum|natal)\b|PP\b)|puerperal (?:sepsis|pyrexia|psychosis|infection|fever|mastitis)|postnatal (?:check|visit|readmission|clinic|review)|post-?partum (?:check|visit|exam\w*|readmission|psychosis|depression)|(?:POD|day) \d+ after c-section)/i;

const skipped: ReadonlySet<string> = new Set(['past', 'family', 'instruction']);

const isNow = (asserter: Asserter, sentence: Sentence, span: Pregnancy['at']): boolean => {
  const { assertion } = asserter.judge(sentence, span);
  return assertion === 'present' || (assertion === 'historical' && deliveredAt.test(sentence.text));
};

/** The weeks that a sentence tells, with where; none that are to come, denied or another's. */
const weeksIn = (
  asserter: Asserter,
  sentence: Sentence,
  pattern: RegExp,
  outpatient: boolean,
): { value: number; start: number; end: number }[] =>
  matchesOf(sentence.text, pattern).flatMap((match) => {
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].trimEnd().length };
    const value = Number(match.slice(1).find((group) => group !== undefined));
    // Weeks are those of the admission (I.C.21.c.11).
    if (atDischarge.test(sentence.text.slice(Math.max(0, match.index - 24), match.index))) return [];
    if (value < 8 || value > 42) return [];
    const before = sentence.text.slice(Math.max(0, match.index - 72), match.index);
    if (ofAnother.test(before) && !calledWeeks.test(before + match[0])) return [];
    if (
      !ofGestation.test(match[0]) &&
      ofSize.test(sentence.text.slice(Math.max(0, match.index - 40), match.index))
    )
      return [];
    if (
      (outpatient || pattern !== weeksPattern) &&
      otherWeeks.test(sentence.text.slice(Math.max(0, match.index - 40), match.index))
    )
      return [];
    return isNow(asserter, sentence, span) ? [{ value, ...span }] : [];
  });

/** What is said of a stillborn child is said of another person. */
const toldAsHers: ReadonlySet<string> = new Set(['present', 'other-person']);
const undelivered = gated(/\b(?:undelivered|pregnancy (?:continues|goes on|ongoing))\b/i);

/** Where a sentence tells a birth or a delivery of this stay. */
const bornIn = (asserter: Asserter, sentence: Sentence): Pregnancy['at'] | null => {
  const words = sentence.text;
  const find = ({ words: said, gate }: Gated): RegExpExecArray | null =>
    sentence.opens(gate) ? said.exec(words) : null;
  const placed = (match: RegExpExecArray): Pregnancy['at'] => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  });
  const born = find(told.birth);
  if (born !== null) return bornBefore.test(words.slice(0, born.index)) ? null : placed(born);
  const dead = find(told.stillbirth);
  if (dead !== null && toldAsHers.has(asserter.judge(sentence, placed(dead)).assertion)) return placed(dead);
  const way = find(told.delivery);
  if (
    way === null ||
    another.test(words.slice(Math.max(0, way.index - 40), way.index)) ||
    elsewhere.test(words.slice(way.index + way[0].length))
  )
    return null;
  return asserter.judge(sentence, placed(way)).assertion === 'present' ? placed(way) : null;
};

/** Reads the pregnancy of a note, or null where none is under way or just over. */
export const readPregnancy = (sheet: Worksheet, asserter: Asserter): Pregnancy | null => {
  const { text } = sheet.document;
  const isObstetric = (): boolean =>
    sheet.document.opening(ofPregnancies).some((sentence) => obstetricWords.test(sentence.text));
  if (!sheet.has(codeSet('O')) && !isObstetric()) return null;
  if (ofChildOrMan.test(text.slice(0, opening))) return null;
  const outpatient = sheet.setting === 'outpatient';
  const after = afterBirth.exec(text.slice(0, opening));
  const puerperal = after !== null;
  /** What no sign of the contrary stands against. */
  let isCertain = puerperal;
  const isUndelivered = sheet.document
    .opening(undelivered.gate)
    .some((sentence) => undelivered.words.test(sentence.text));
  // A record of a pregnancy needs no word on what its weeks are of.
  const patterns = sheet.has(codeSet('O'))
    ? [named, bare]
    : sheet.document.find(underWay) !== null
      ? [named, withDays]
      : [named];
  let weeks: number | null = null;
  let at: Pregnancy['at'] | null =
    after === null ? null : { start: after.index, end: after.index + after[0].length };
  let delivered = false;
  for (const sentence of sheet.document.sentences) {
    if (skipped.has(sentence.section.kind)) continue;
    const tellsBirth = !puerperal && !isUndelivered && sentence.opens(ofBirths);
    const born = tellsBirth ? bornIn(asserter, sentence) : null;
    if (born !== null && (!outpatient || birth.test(sentence.text))) {
      delivered = true;
      isCertain ||= birth.test(sentence.text) || stillbirth.test(sentence.text);
      at ??= born;
    }
    for (const { words, gate } of patterns) {
      if (!sentence.opens(gate)) continue;
      for (const { value, start, end } of weeksIn(asserter, sentence, words, outpatient))
        if (value >= (weeks ?? 0) && (value > (weeks ?? 0) || words === weeksPattern)) {
          weeks = value;
          at = { start, end };
        }
    }
  }
  return at === null || (!isCertain && isNotPregnant(sheet, asserter))
    ? null
    : { weeks: puerperal ? null : weeks, delivered, puerperal, at };
};
