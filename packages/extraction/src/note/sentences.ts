import { isDigit, isLetter, isSpace, unitSet } from './characters.ts';
import { partedAtDoubts } from './doubted-asides.ts';
import { listsDiagnoses } from './headings.ts';
import type { Section } from './sections.ts';
import { allShortened } from './shortened-words.ts';

/** A sentence, list item or table row. Offsets are UTF-16 units of the note, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const [fullStop, slash] = ['.', '/'].map((one) => one.charCodeAt(0));
/** What may stand between the end of a sentence and the space behind it. */
const closingMarks = unitSet('"\')]');

/** Words before a full stop that does not end a sentence. */
const abbreviated = new Set(
  (
    'dr mr mrs ms prof st vs e.g i.e etc approx inj tab tabs cap caps syp t no nos fig wt ht hb s sr jr dept hosp pt pts ' +
    'temp wk wks mo mos yr yrs hr hrs min mins sec h/o c/o s/p k/c/o d/t r/o adm dx hx rx tx fx sx lt rt bil incl excl max ref reg tel ph mob ' +
    'abd post sup gen gr staph strep assoc unspec hypert infl perf'
  ).split(' '),
);

/** Those of them that may close a sentence. */
const closing = new Set('yr yrs hr hrs wk wks mo mos min mins sec etc sr'.split(' '));

/** All words that a full stop may stand behind without ending a sentence. */
const stopped = new Set([...abbreviated, ...allShortened]);
const longestAbbreviated = Math.max(...[...stopped].map(({ length }) => length));
const isOfAbbreviation = (unit: number): boolean => unit === fullStop || unit === slash || isLetter(unit);

const listMarker = /^\s*(?:[-*•·>]|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)])\s+/;

/** What closes a line. */
const closed = unitSet('.:;|');

/** A shorter line ends where its writer ended it. */
const shortestFull = 55;

/** "16/10  platelets up", "7 diabetes per GP": lines that begin with their day, or with numbers that follow each other. */
const day = /^\s*\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?:?\s+\p{L}/u;
const numbered = /^\s*(\d{1,2})\s+\p{L}/u;
const beginsAnew = (line: string, next: string): boolean => {
  if (day.test(line) && day.test(next)) return true;
  const number = numbered.exec(line)?.[1];
  return number !== undefined && numbered.exec(next)?.[1] === String(Number(number) + 1);
};

/** A line that runs on in the next one: long, not closed, and the next line begins in lower case or mid-sentence. */
const runsOn = (line: string, next: string): boolean => {
  const trimmed = line.trimEnd();
  if (
    trimmed.length < shortestFull ||
    closed.has(trimmed.charCodeAt(trimmed.length - 1)) ||
    listMarker.test(next) ||
    beginsAnew(line, next)
  )
    return false;
  return (
    /^\s{0,6}[\p{Ll}\d(]/u.test(next) ||
    /(?:,|\b(?:a|an|and|as|at|by|for|from|had|has|in|is|of|on|or|the|to|was|with))$/.test(trimmed)
  );
};

/** A word before a stop with a capital right behind it: "No sepsis.Hypertension", neither "e.g.Asthma" nor "b.i.d.Aspirin". */
const wordBeforeStop = /(?:^|[^A-Za-z])([A-Za-z]?[a-z]{2,}|[A-Z]{2,})$/;
const address = /(?:www|@|:\/)\S*$/i;
const longestBeforeStop = 40;
const isUnspaced = (text: string, index: number): boolean => {
  if (!/^\p{Lu}[\p{L} ]/u.test(text.slice(index + 1, index + 3))) return false;
  const before = text.slice(Math.max(0, index - longestBeforeStop), index);
  const word = wordBeforeStop.exec(before)?.[1]?.toLowerCase();
  return word !== undefined && !stopped.has(word) && !address.test(before);
};

/** "X-ray chest N. Dengue negative.": the letter of an examination that was normal, no initial of a name. */
const foundNormal =
  /\b(?:chest|CVS|RS|CNS|P\/?A|abd\w*|ECG|EEG|CXR|x-?ray|USG|echo|LFTs?|RFTs?|urine|fundus|CT|MRI|exam\w*) N$/i;
const longestNormal = 16;

/** Whether the stop at `index` ends a sentence. */
const endsSentence = (text: string, index: number, to: number, lineStart: number): boolean => {
  const mark = text[index];
  if (mark === ';') return true;
  if (index + 1 < to && !isSpace(text.charCodeAt(index + 1)) && !closingMarks.has(text.charCodeAt(index + 1)))
    return mark === '.' && isUnspaced(text, index);
  if (mark !== '.') {
    // "?sepsis" and "? frozen shoulder" ask about what follows; only a question mark after a word closes a sentence.
    return (
      mark === '!' ||
      (mark === '?' &&
        /\p{L}/u.test(text[index - 1] ?? '') &&
        /\s\p{Lu}/u.test(text.slice(index + 1, index + 3)))
    );
  }
  // The number of a list item: "1." at the start of a line.
  if (index - lineStart < 6 && /^\s*\d{1,2}$/.test(text.slice(lineStart, index))) return false;
  let first = index;
  while (index - first <= longestAbbreviated && first > 0 && isOfAbbreviation(text.charCodeAt(first - 1)))
    first -= 1;
  if (index - first > longestAbbreviated) return true;
  const before = text.slice(first, index);
  const word = before.toLowerCase();
  // "I would not call it MS. The scan …" is no lady.
  const isAbbreviated = stopped.has(word) && before !== 'MS';
  if (!isAbbreviated && !(before.length === 1 && isLetter(before.charCodeAt(0)))) return true;
  if (before === 'N' && foundNormal.test(text.slice(Math.max(0, index - longestNormal), index))) return true;
  const follows = /^["')\]]*\s+(\S.?)/.exec(text.slice(index + 1, index + 8))?.[1] ?? '';
  // "Bed no. 4" is a number, "Asthma? No. CKD stage 3" an answer.
  if (word === 'no') return !/^\d/.test(follows);
  // "CABG at 50 yrs. No h/o stroke": a unit of time may close a sentence, a title or a dose never does.
  // "Stroke: no. Heart disease: yes"; a number is written "No. 12". So may a word that is cut short, but not in "vit. D".
  if (isAbbreviated)
    return allShortened.has(word)
      ? /^\p{Lu}\p{Ll}/u.test(follows)
      : (closing.has(word) || before === 'no') && /^\p{Lu}/u.test(follows);
  // "E. coli", "A. Rao"; after a word a stop ends the sentence also where the next one begins in lower case.
  if (/^\p{Ll}/u.test(follows)) return false;
  return !(/\p{Lu}/u.test(before) && /^\p{Lu}/u.test(follows) && !/[BC]/.test(before));
};

/** Words of a sentence are compared with each other; text without stops must not make one sentence of a whole note. */
const longestSentence = 1500;
/** Nor one without blanks ("COPD/COPD/COPD…"): behind so many units any sign ends it. */
const longestUnbroken = 2000;

/** "1) AKI 2) gout": the number of a list item that begins at `index` behind a space or a line's start; 0: none does. */
const itemAt = (text: string, index: number, to: number): number => {
  if (!isDigit(text.charCodeAt(index)) || (index > 0 && !isSpace(text.charCodeAt(index - 1)))) return 0;
  const end = isDigit(text.charCodeAt(index + 1)) ? index + 2 : index + 1;
  const mark = text[end];
  if (end + 1 >= to || (mark !== ')' && mark !== '.') || !isSpace(text.charCodeAt(end + 1))) return 0;
  return Number(text.slice(index, end));
};

/** What a unit may be to the end of a sentence; most are nothing. */
const [stop, digit, lineEnd] = [1, 2, 3] as const;
const roles = new Uint8Array(128);
for (const mark of '.;?!') roles[mark.charCodeAt(0)] = stop;
for (const mark of '0123456789') roles[mark.charCodeAt(0)] = digit;
roles['\n'.charCodeAt(0)] = lineEnd;

/** Splits a stretch of a note into sentences and list items; blank stretches are left out. */
export const splitSentences = (text: string, from: number, to: number): Span[] => {
  const spans: Span[] = [];
  let start = from;
  const push = (end: number): void => {
    let first = start;
    let last = end;
    while (first < last && isSpace(text.charCodeAt(first))) first += 1;
    while (last > first && isSpace(text.charCodeAt(last - 1))) last -= 1;
    if (last > first) spans.push({ start: first, end: last });
    start = end;
  };
  let lineStart = from;
  let item = 0;
  for (let index = from; index < to; index += 1) {
    const unit = text.charCodeAt(index);
    const role = unit < roles.length ? roles[unit] : 0;
    if (role === 0) {
      const length = index - start;
      if (length > longestSentence && (isSpace(unit) || (length > longestUnbroken && !isLetter(unit))))
        push(index + 1);
    } else if (role === stop) {
      if (index - start > longestUnbroken || endsSentence(text, index, to, lineStart)) push(index + 1);
    } else if (role === digit) {
      const number = itemAt(text, index, to);
      if (number === 0) continue;
      if (number === item + 1 && number > 1) push(index);
      if (number === item + 1 || number === 1 || index === lineStart) item = number;
    } else {
      const after = text.indexOf('\n', index + 1);
      const full = index - lineStart >= shortestFull;
      const next = full ? text.slice(index + 1, Math.min(to, after === -1 ? to : after)) : '';
      if (!full || !runsOn(text.slice(lineStart, index), next)) push(index + 1);
      lineStart = index + 1;
    }
  }
  push(to);
  return spans;
};

/** Sentences of a section; its heading is part of the first. */
export const sentencesOf = (text: string, section: Section): Span[] => {
  const spans = splitSentences(text, section.start, section.end);
  return listsDiagnoses.has(section.kind) ? partedAtDoubts(text, section, spans) : spans;
};
