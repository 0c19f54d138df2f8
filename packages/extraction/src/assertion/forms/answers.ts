import { holdsUnit, isSpace, unitSet } from '../../note/characters.ts';
import { type Judgement, judged, type Place } from '../place.ts';
import { boxAnswer, emptyBox } from './boxes.ts';
import { letterAnswer } from './letters.ts';

/**
 * Forms instead of sentences: "Seizures? No", "DVT: denied", "stroke (-)", "[ ] CHF [x] COPD", "HTN -, DM +". What stands behind the
 * name answers it, or the box in front of it.
 */

/** The end of an entry: an answer with more behind it ("Asthma: no attacks this year") is a sentence. */
const ends = /(?=\s*(?:$|[.;,|/\])]|\n|\s{2,}))/;

const denied =
  /(?:no|none|nil|neg(?:ative|\.)?|absent|den(?:ies|ied)|never|no history|n\/?a|n|0|not? (?:applicable|present|found|seen|detected|known|reported|noted|confirmed)|-ve|[-–∅Ø]|\(-\)|wnl|within normal limits|normal|unremarkable|ruled out|excluded|unlikely|nil of note|not? suspected|_{2,})/;

/** "Weakness of the left arm: no". */
const where = /(?: (?:of|in|on|to) (?:the |both |his |her )?\w+(?: \w+)?)?/;

/** 'Smoker: "never in my life"': answers that are whole wherever they end. */
const nor =
  /(?:never (?:in (?:my|his|her|their) life|once|ever|any|touched)|no,? never|none ever|not (?:even|ever|once|a (?:single )?(?:drop|puff|one)|in (?:my|his|her) life))\b/;

const answered = new RegExp(
  `^(?: (?:Ag|antigen|PCR|tests?|swab|screen|serology|antibod(?:y|ies)|IgM|IgG|smear|RDT))?${where.source} ?(?:\\((?:${denied.source})\\)|(?:[:=?]| [-–—]|\\.{3,}|…)\\s?(?:[-–] ?)?["“'‘]?(?:${nor.source}|(?:${denied.source})["”'’]?${ends.source})|(?: -| -ve|-ve| \\(-\\)|\\(-\\))${ends.source}| ?[✗✘×☒])`,
  'i',
);

/** What an answer begins with stands a few words on at most. */
const answerSigns = unitSet(':=?(-–—…✗✘×');
const dots = '...';
/** As much is read behind a name. */
const reach = 40;

/** "+cough, -fever": a sign in front of each. */
const signed = /(?:^|[\s,;(])-$/;
const signs = /(?:^|[\s,;(])\+\p{L}/u;

/** What an answer behind a name begins with; the letters begin "of", "in", "on", "to". */
const beginsAnswer = unitSet(':=?(-–—….oitOIT✗✘×');

const space = 32;
const hyphen = 45;
const longestList = 100;
/** "DM no. Gout none.", "HTN/DM no" at the end of a line. */
const letterN = 110;
const saysNo = /^(?:no|nil|none)(?:\.(?:\s|$)|(?=[\n;]|$))/i;

/** "HTN/DM/IHD - none", "Asthma or epilepsy: no": an answer behind a list without commas is said of all in it. */
const listSigns = unitSet('/&o');
const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90;
const joined =
  /^(?: ?[/&] ?[\p{L}\d-]{2,14}| or \p{L}{2,14}| \p{Lu}{2,5}){1,7}(?=\s?(?:[:=?–—-]|\b(?:[Nn]o|NO|[Nn]il|NIL|[Nn]one)\b))/u;
const behindList = (text: string, end: number): number => {
  const at = text.charCodeAt(end) === space ? end + 1 : end;
  const first = text.charCodeAt(at);
  if (!listSigns.has(first) && !(isCapital(first) && isCapital(text.charCodeAt(at + 1)))) return end;
  return end + (joined.exec(text.slice(end, end + longestList))?.[0].length ?? 0);
};

const answerBehind = ({ text, end: ownEnd }: Place): Judgement | null => {
  const end = behindList(text, ownEnd);
  let first = end;
  while (isSpace(text.charCodeAt(first))) first += 1;
  if ((text.charCodeAt(first) | 32) === letterN && saysNo.test(text.slice(first, first + 7)))
    return { assertion: 'absent', trigger: text.slice(first, first + 2) };
  if (!beginsAnswer.has(text.charCodeAt(first))) return null;
  const behind = text.slice(end, end + reach);
  return holdsUnit(text, end, end + reach, answerSigns) || behind.includes(dots)
    ? judged('absent', answered.exec(behind))
    : null;
};

/** The entry says no in the way of a form; null where it doesn't. */
export const formAnswer = (place: Place): Judgement | null => {
  const { text, sentence, start, end } = place;
  const box = boxAnswer(place);
  if (box !== undefined) return box;
  const said = answerBehind(place) ?? letterAnswer(place);
  if (said !== null) return said;
  const empty = emptyBox(place);
  if (empty !== null) return empty;
  return text.charCodeAt(start - 1) === hyphen &&
    signed.test(place.before(2)) &&
    signs.test(text.slice(sentence.start, end + 120))
    ? { assertion: 'absent', trigger: '-' }
    : null;
};
