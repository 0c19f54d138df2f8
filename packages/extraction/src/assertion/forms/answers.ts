import { holdsUnit, isSpace, unitSet } from '../../note/characters.ts';
import { type Judgement, judged, type Place } from '../place.ts';
import { boxAnswer } from './boxes.ts';
import { letterAnswer } from './letters.ts';

/**
 * Forms instead of sentences: "Seizures? No", "DVT: denied", "stroke (-)", "[ ] CHF [x] COPD", "HTN -, DM +". What stands behind the
 * name answers it, or the box in front of it.
 */

/** The end of an entry: an answer with more behind it ("Asthma: no attacks this year") is a sentence. */
const ends = /(?=\s*(?:$|[.;,|/\])]|\n|\s{2,}))/;

const denied =
  /(?:no|none|nil|neg(?:ative|\.)?|absent|den(?:ies|ied)|never|no history|n\/?a|n|0|not? (?:applicable|present|found|seen|detected|known|reported|noted|confirmed)|-ve|[-–∅Ø]|\(-\)|wnl|within normal limits|normal|unremarkable|ruled out|excluded|unlikely|nil of note|not? suspected)/;

const boxes =
  /(?:\[ ?\]|☐|□) ?(?:yes|y)\b[ /,]*(?:\[ ?x ?\]|☑|☒|■|✓) ?(?:no|n)\b|(?:yes|y) ?(?:\[ ?\]|☐|□)[ /,]*(?:no|n) ?(?:\[ ?x ?\]|☑|☒|■|✓)|_{2,}/;

/** "Weakness of the left arm: no". */
const where = /(?: (?:of|in|on|to) (?:the |both |his |her )?\w+(?: \w+)?)?/;

/** 'Smoker: "never in my life"': answers that are whole wherever they end. */
const nor =
  /(?:never (?:in (?:my|his|her|their) life|once|ever|any|touched)|no,? never|none ever|not (?:even|ever|once|a (?:single )?(?:drop|puff|one)|in (?:my|his|her) life))\b/;

const answered = new RegExp(
  `^(?: (?:Ag|antigen|PCR|tests?|swab|screen|serology|antibod(?:y|ies)|IgM|IgG|smear|RDT))?${where.source} ?(?:\\((?:${denied.source})\\)|(?:[:=?]| [-–—]|\\.{3,}|…)\\s?(?:[-–] ?)?["“'‘]?(?:${nor.source}|(?:${denied.source}|${boxes.source})["”'’]?${ends.source})|(?: -| -ve|-ve| \\(-\\)|\\(-\\))${ends.source}| ?[✗✘×☒])`,
  'i',
);

/** What an answer begins with stands a few words on at most. */
const answerSigns = unitSet(':=?(-–—…✗✘×.');

/** "Pneumonia (childhood)": a word in brackets or behind a comma that says it is over. */
const over =
  /^ ?(?:[-–,:(] ?(?:ceased|stopped|finished|completed|off) (?:all )?(?:treatment|therapy|medication|medicines|tablets)\b[^.;\n]{0,24}?\b(?:well|fine|no (?:relapse|recurrence|problems)|in remission|resolved|cured)\b|\((?:remote|past|old|childhood|distant|previous|historical|cured|in the past|now over|over now|now gone|since cleared|since resolved)\)|[,-] ?(?:remote|distant|cured|childhood|historical)(?=\s*(?:$|[.;,\n])))/i;

/** The last box before a name, and nothing but words between. */
const emptyBox =
  /(?:\[[ _-]?\]|\[[nN]\]|☐|□|\( \)|(?:^|[\n,;:.|]\s*)(?:[∅Ø]|\(-\)|\( ?no ?\)))\s*(?:[\p{L}\d'/,-]+ ?){0,8}$/u;
const boxWithin = /\[[ _-]?\]|☐|□/;
const boxSigns = unitSet('[☐□∅Ø(');
/** As much is read before a name. */
const reach = 80;

/** "+cough, -fever": a sign in front of each. */
const signed = /(?:^|[\s,;(])-$/;
const signs = /(?:^|[\s,;(])\+\p{L}/u;

const partner = /wife|husband|spouse|partner|friend|neighbou?r|room-?mate|flat-?mate/i;

/** "Asthma - wife, not patient", "TB (brother)": whose it is, and nothing more of them. */
const whose =
  /^\s*(?:[-–:]\s*|\(|\?\s*["“'‘]?(?:that(?:'s|’s| is| was)|those (?:are|were)|it(?:'s|’s| is| was)|they(?:'re|’re| are)) )(?:(?:his|her|the|my|our) )?(?:wife|husband|spouse|partner|friend|neighbou?r|room-?mate|flat-?mate|mother|father|brother|sister|son|daughter|mum|mom|dad|uncle|aunt|cousin|grandmother|grandfather)(?:['’]s)?["”']?(?:,? (?:not|only)\b[^.;,)\n]{0,24})?\s*(?=[.;,)\n]|$)/i;

/** 'The "TIA" was a migraine': what stands in quotes is what somebody called it. */
const calledSo =
  /^["”'’] (?:was|were|turned out|proved) (?:an?|the|to be|only|just|really|in fact|actually)\b/;
const openingQuotes: ReadonlySet<string> = new Set('"“\'‘');

/** What an answer or a remark behind a name begins with; the letters begin "of", "in", "on", "to". */
const beginsAnswer: ReadonlySet<string> = new Set(':=?(-–—….,"”\'’oitOIT✗✘×');

/** "DM no. Gout none." */
const letterN = 110;
const questionMark = unitSet('?');
const saysNo = /^(?:no|nil|none)\.(?:\s|$)/i;
/** "Type 2 MI during admission? – no, troponin flat". */
const askedAndDenied = /^(?: [\w-]+){0,3}\? ?[-–—] ?no\b(?! (?:longer|change))/i;

const answerBehind = ({ text, start, end }: Place): Judgement | null => {
  let first = end;
  while (isSpace(text.charCodeAt(first))) first += 1;
  if (holdsUnit(text, end, end + 60, questionMark) && askedAndDenied.test(text.slice(end, end + 60)))
    return { assertion: 'absent', trigger: '? no' };
  if ((text.charCodeAt(first) | 32) === letterN && saysNo.test(text.slice(first, first + 6)))
    return { assertion: 'absent', trigger: text.slice(first, first + 2) };
  if (!beginsAnswer.has(text.charAt(first))) return null;
  const behind = text.slice(end, end + 40);
  const mayAnswer = holdsUnit(text, end, end + 40, answerSigns);
  const match = mayAnswer ? answered.exec(behind) : null;
  if (match !== null) return { assertion: 'absent', trigger: match[0].trim() };
  const passed = over.exec(behind);
  if (passed !== null) return { assertion: 'historical', trigger: passed[0].trim() };
  const theirs = mayAnswer ? whose.exec(behind) : null;
  if (theirs !== null)
    return { assertion: partner.test(theirs[0]) ? 'other-person' : 'family', trigger: theirs[0].trim() };
  return calledSo.test(behind) && openingQuotes.has(text.charAt(start - 1))
    ? { assertion: 'absent', trigger: behind.slice(0, 5).trim() }
    : null;
};

/** The entry says no in the way of a form; null where it doesn't. */
export const formAnswer = (place: Place): Judgement | null => {
  const { text, sentence, start, end } = place;
  const box = boxAnswer(place);
  if (box !== undefined) return box;
  const said = answerBehind(place) ?? letterAnswer(place);
  if (said !== null) return said;
  // "[x] asthma, mild [ ] COPD": words on both sides of a box that is empty.
  if (holdsUnit(text, start, end, boxSigns) && boxWithin.test(place.said))
    return { assertion: 'absent', trigger: '[ ]' };
  const from = Math.max(sentence.start, start - reach);
  if (holdsUnit(text, from, start, boxSigns)) {
    const empty = judged('absent', emptyBox.exec(text.slice(from, start)));
    if (empty !== null) return empty;
  }
  return text.charAt(start - 1) === '-' &&
    signed.test(text.slice(from, start)) &&
    signs.test(text.slice(sentence.start, end + 120))
    ? { assertion: 'absent', trigger: '-' }
    : null;
};
