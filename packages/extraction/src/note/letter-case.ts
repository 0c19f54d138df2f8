import { abbreviations, ambiguousAbbreviations, lowerCaseAbbreviations } from './abbreviations.ts';
import { tells } from './bare-headings.ts';
import { isDigit, isLetter, isSpace, unitSet } from './characters.ts';
import { headingKind } from './headings.ts';
import { isLetterhead, isProse } from './letterhead.ts';

/** Letters by which the case of a note is told. */
const sampled = 20_000;
const fewestLetters = 40;
/** Hardly a small letter, as old systems print; hardly a capital, as hurried hands type. */
const [mostSmall, mostCapitals] = [0.12, 0.008];

type Case = 'capitals' | 'small' | 'both';

const caseOf = (text: string): Case => {
  let capitals = 0;
  let small = 0;
  const end = Math.min(text.length, sampled);
  for (let at = 0; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 65 && unit <= 90) capitals += 1;
    else if (unit >= 97 && unit <= 122) small += 1;
    // Whatever the letters behind them are.
    else if (unit === 10 && capitals > mostCapitals * end && small > mostSmall * end) return 'both';
  }
  const letters = capitals + small;
  if (letters < fewestLetters) return 'both';
  if (small < letters * mostSmall) return 'capitals';
  return capitals <= letters * mostCapitals ? 'small' : 'both';
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Short words of the language, which no abbreviation is meant by where a note has but one case. */
const shortWords = set(
  'a an the and or of to in on at by for with from as is it its was were are be been has had have he his him she her they them this that then than ' +
    'who whom which what when where we us our my me you your i not no nor but if so do did does due may can could will would should all any some more ' +
    'most both each per via after over under out off up down into until while since also only very still still got get put let now new old one two ten ' +
    'day days man men age who how why see saw seen said set sat ran run low bad hit cat rat pad cap dry wet red hot big left right pain with back near ' +
    'well told gave took came went done made able home ward week year past last next fell felt axis atlas bends aids tips pet lot go am pm ad md ca dt rt lt pt pts od nd rd th cup leg arm eye ear toe hip jaw rib gut sac lip fat air use yes too few ago own son mom dad boy job bed tea gas cut std ige ' +
    'st sc se sos sol mg ml kg cm mm hr hrs wk wks mo mos yr yrs min ft ha ph re tab tabs inj syp cont ie eg vs etc iv im po bd tds qds hs prn stat nil nad dr mr mrs prof',
);
/** Letters without a vowel are no word of the language. */
const vowel = /[aeiouy]/;

/** Abbreviations that a note in small letters means where no word of the language is spelt alike. */
const raisedWords: ReadonlySet<string> = new Set(
  [
    ...Object.keys(abbreviations),
    ...ambiguousAbbreviations,
    ...lowerCaseAbbreviations,
    ...'ICD AICD CRT HIT PPM THR THA TKR TKA BKA AKA MTX MMF IOP PCO ARMD AMD LSCS EMCS CKD DNR DNAR DNACPR COVID HPV ERCP PTCA TAVI TAVR PCI LAD RCA LCX MCA ACA PCA ICA IJV ADHD RLS CRPS OHSS'.split(
      ' ',
    ),
  ]
    .map((word) => word.toLowerCase())
    .filter((word) => !shortWords.has(word)),
);
/** What names an eye, in notes that hold two of them. */
const eyes = [set('od os ou'), set('re le')] as const;
const holdsAll = (text: string, words: readonly RegExp[]): boolean => words.every((word) => word.test(text));
const ofEyes: readonly (readonly RegExp[])[] = [
  [/\bod\b/, /(?<!per )\bos\b|\bou\b/],
  [/\bre\b/, /\ble\b/],
];
/** Words of the language that are abbreviations beside others: "st elevation", "aids" that nobody hears or walks with. */
const raisedBeside: readonly (readonly [word: string, before: RegExp, behind: RegExp])[] = [
  ['st', /(?<!\d)$/, /^[- ](?:segment|elev|depress|chang)/i],
  ['aids', /(?<!\b(?:hearing|walking|mobility|visual) )$/i, /^/],
];
const names = new Set(
  'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

const sentenceEnds = unitSet('.!?:;');
const marks = unitSet('-*•#>·–().:0123456789[]"\'');

/** Whether a word in capitals is one as well in a note that has no small letters. */
const isAbbreviation = (word: string): boolean => {
  const lower = word.toLowerCase();
  if (shortWords.has(lower)) return false;
  if (word.length <= 3 || Object.hasOwn(abbreviations, word) || ambiguousAbbreviations.has(word)) return true;
  return word.length <= 5 && !vowel.test(lower);
};

interface Word {
  readonly start: number;
  readonly end: number;
  /** It begins a line, an entry or a sentence. */
  readonly isFirst: boolean;
}

/** The words of a text. */
function* wordsOf(text: string): Generator<Word> {
  let isFirst = true;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (!isLetter(unit)) {
      if (unit === 10) isFirst = true;
      else if (sentenceEnds.has(unit) && (at + 1 >= text.length || isSpace(text.charCodeAt(at + 1)))) {
        // "E. coli", "5 mg p.o. daily": one or two letters before a stop end no sentence.
        if (unit !== 46 || !/(?:^|[^\p{L}])\p{L}{1,2}$/u.test(text.slice(Math.max(0, at - 4), at)))
          isFirst = true;
      } else if (!isSpace(unit) && !marks.has(unit)) isFirst = false;
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < text.length && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end += 1;
    yield { start: at, end, isFirst };
    isFirst = false;
    at = end;
  }
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** So many lines tell whether a note has headings. */
const mostLines = 2_000;
/** The heading that a line in capitals is or begins with. */
const head = /^[^\p{L}\n]{0,12}(\p{Lu}[\p{Lu} /&()'-]{1,48})(:|[ \t]*$)/u;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What is in capitals for another reason: headings, those that the table does not know where they stand alone above a paragraph or a list,
 * and the letterhead above the first of them.
 */
const inCapitalsAnyway = (text: string): Stretch[] => {
  const kept: Stretch[] = [];
  const hasHeadings = text.split('\n', mostLines).some((line) => {
    const [whole = '', name = ''] = head.exec(line) ?? [];
    return whole !== '' && headingKind(name.trim()) !== null;
  });
  let atTop = true;
  let afterBlank = true;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end);
    const [whole = '', name = '', mark = ''] = head.exec(line) ?? [];
    const isKnown = whole !== '' && headingKind(name.trim()) !== null;
    if (isKnown && !isLetterhead(line, hasHeadings)) atTop = false;
    if (atTop && isLetterhead(line, hasHeadings)) kept.push({ start, end });
    else if (whole !== '' && (mark === ':' || isKnown || (afterBlank && tells(text, end + 1))))
      kept.push({ start, end: start + whole.length });
    if (line.trim() !== '' && isProse(line)) atTop = false;
    afterBlank = line.trim() === '';
    start = end + 1;
  }
  return kept;
};

const isRaisedBeside = (text: string, word: string, start: number, end: number): boolean =>
  raisedBeside.some(
    ([one, before, behind]) =>
      one === word.toLowerCase() &&
      before.test(text.slice(Math.max(0, start - 16), start)) &&
      behind.test(text.slice(end, end + 12)),
  );

/** "12 MG/DL": units are known in capitals. */
const isUnit = (text: string, start: number, end: number): boolean =>
  end - start <= 4 &&
  !/^(?:st|nd|rd|th)$/i.test(text.slice(start, end)) &&
  (text[start - 1] === '/' || text[end] === '/' || /\d ?$/.test(text.slice(Math.max(0, start - 2), start)));

const withoutShouting = (text: string): string => {
  const kept = inCapitalsAnyway(text);
  const parts: string[] = [];
  let from = 0;
  let next = 0;
  for (const { start, end, isFirst } of wordsOf(text)) {
    while ((kept[next]?.end ?? Infinity) <= start) next += 1;
    if ((kept[next]?.start ?? Infinity) <= start) continue;
    const word = text.slice(start, end);
    if (
      /[\d\p{Ll}]/u.test(word) ||
      word.length === 1 ||
      isAbbreviation(word) ||
      isUnit(text, start, end) ||
      isRaisedBeside(text, word, start, end)
    )
      continue;
    const lower = word.toLowerCase();
    if (lower.length !== word.length) continue;
    parts.push(text.slice(from, start), isFirst || names.has(lower) ? capitalized(lower) : lower);
    from = end;
  }
  return parts.join('') + text.slice(from);
};

const isSide = (text: string, start: number, end: number): boolean =>
  (text[start] === 'r' || text[start] === 'l') &&
  end === start + 1 &&
  !/\d ?$/.test(text.slice(Math.max(0, start - 2), start)) &&
  /^(?:[ ,;)\n]|$)/.test(text.slice(end, end + 1));

const withCapitals = (text: string): string => {
  const sides = eyes.filter((_, at) => holdsAll(text, ofEyes[at] ?? []));
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, isFirst } of wordsOf(text)) {
    const word = text.slice(start, end);
    const isRaised =
      raisedWords.has(word) ||
      sides.some((some) => some.has(word)) ||
      isSide(text, start, end) ||
      isRaisedBeside(text, word, start, end);
    const written = isRaised ? word.toUpperCase() : isFirst || names.has(word) ? capitalized(word) : word;
    if (written === word || written.length !== word.length) continue;
    parts.push(text.slice(from, start), written);
    from = end;
  }
  return parts.join('') + text.slice(from);
};

/**
 * A note of one case alone as it would be written in both: small letters but for abbreviations and what begins a sentence. Of the same length,
 * so that offsets hold in both; a note that has both cases as it is.
 */
export const withBothCases = (text: string): string => {
  const written = caseOf(text);
  return written === 'both' ? text : written === 'capitals' ? withoutShouting(text) : withCapitals(text);
};
