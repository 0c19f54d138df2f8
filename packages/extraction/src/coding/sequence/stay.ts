import type { NoteDocument } from '../../note/document.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import type { Section } from '../../note/sections.ts';
import type { Setting } from '../../types.ts';
import { saidRecent } from '../admit/over.ts';
import { codeSet } from '../code-set.ts';
import { listed, sections } from '../sections.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { aroseInHospital } from './arisen-in-hospital.ts';
import { type Admission, admissionOf } from './dated-in-stay.ts';
import { aside, complicationOfCare, isAcute, neverFirst, ofChapter18 } from './kinds.ts';
import { isIn, reasonsForStay } from './reason-for-stay.ts';
import { relapsed } from './words-of-stay.ts';

/** What the note as a whole says of its candidates, for the argument which of them comes first. */
export interface Stay {
  readonly setting: Setting;
  readonly document: NoteDocument;
  readonly all: readonly Candidate[];
  /** Those that may be the principal or first-listed diagnosis. */
  readonly eligible: readonly Candidate[];
  /** The candidates of the list of diagnoses, without one those of the list of problems. */
  readonly list: ReadonlySet<Candidate>;
  /** Where each candidate is listed first, else where it is told first: UTF-16 offset. */
  readonly places: ReadonlyMap<Candidate, number>;
  /** What is only told as the background against which the patient came ("with a history of diabetes, who presents …"). */
  readonly background: ReadonlySet<Candidate>;
  /** Where the list of diagnoses begins, without one the story or its list of problems: UTF-16 offset. */
  readonly first: number;
  /** Where the first entry ends. */
  readonly firstEnd: number;
  /** The diagnosis that each of the reasons for the stay names first (`reason-for-stay.ts`). */
  readonly purposes: ReadonlySet<Candidate>;
  /** What the note marks as the first-listed diagnosis: "Type 2 diabetes mellitus - Primary". */
  readonly marked: ReadonlySet<Candidate>;
  /** What arose after admission (`arisen-in-hospital.ts`). */
  readonly arisen: ReadonlySet<Candidate>;
}

/** As records mark the first-listed diagnosis of a visit, at the end of its line. */
const mark = /(?: [-–] |\()primary\)?[ \t]*$/im;
const mayMark = gateBefore(mark);
/** In characters: what a line may still say of the diagnosis in front of its mark. */
const markWithin = 140;

/** The diagnoses in whose line the mark stands behind them. */
const markedIn = ({ text, opening }: NoteDocument, all: readonly Candidate[]): ReadonlySet<Candidate> => {
  if (!opening(mayMark).some((sentence) => mark.test(sentence.text))) return new Set();
  const isMarked = (end: number): boolean =>
    mark.test(/^[^\n]*/.exec(text.slice(end, end + markWithin))?.[0] ?? '');
  return new Set(all.filter(({ evidence }) => evidence.some(({ end }) => isMarked(end))));
};

/** Of each reason for the stay the diagnosis that it names first; symptoms are none where one is established (II.A). */
const purposesOf = (sheet: Worksheet, eligible: readonly Candidate[]): ReadonlySet<Candidate> => {
  const found = new Set<Candidate>();
  for (const reason of reasonsForStay(sheet.document)) {
    const start = ({ evidence }: Candidate): number =>
      Math.min(...evidence.filter((one) => isIn(reason, [one])).map((one) => one.start));
    const named = eligible
      .filter(({ code, evidence }) => !ofChapter18(code) && isIn(reason, evidence))
      .sort((a, b) => start(a) - start(b))[0];
    if (named !== undefined) found.add(named);
  }
  return found;
};

const sectionAt = ({ document }: Worksheet, offset: number): Section | undefined =>
  document.sections.find(({ start, end }) => offset >= start && offset < end);
/** "COMORBIDITIES": the heading says that none of them is the first (III). Medical decision making argues what the impression then lists. */
const besideFirst = /^\W*(?:co-?\s?morbid|MDM\b|medical decision)/i;
/** Whether a section lists what may be the first diagnosis. */
const lists = (section: Pick<Section, 'kind' | 'heading'> | null | undefined): boolean =>
  section !== null && section !== undefined && listed.has(section.kind) && !besideFirst.test(section.heading);
const isListedAt = (sheet: Worksheet, offset: number): boolean => lists(sectionAt(sheet, offset));

/** "A 58-year-old with a past medical history significant for diabetes": not yet what the patient came with. */
const backdrop =
  /\b(?:(?:history|hx|pmh|background) (?:is )?(?:significant |notable |remarkable )?(?:of|for)|known case of|k\/c\/o|known to have|other (?:medical |chronic |active |ongoing )*(?:conditions|problems|diagnoses|illnesses|comorbidities) (?:are|is|include[sd]?|were))\b(?![^.;\n]*\b(?:who|present(?:s|ed|ing)?|admitted|here|comes?|came|now|referred|seen)\b)[^.;\n]*$/i;

/** How far before a candidate its backdrop may be said, within one sentence or line. */
const backdropReach = 160;
const parts: ReadonlySet<string> = new Set('.;\n');

const isBackdrop = ({ document: { text } }: Worksheet, offset: number): boolean => {
  let from = offset;
  while (from > 0 && offset - from < backdropReach && !parts.has(text.charAt(from - 1))) from -= 1;
  return backdrop.test(text.slice(from, offset));
};

/** "A man with RA and COPD came with cellulitis": who it was that came, before what he came with. */
const person =
  /\b(?:man|woman|lady|gentleman|male|female|boy|girl|patient|pt|year[- ]old|yr[- ]old|y\/?o|\d+ ?(?:M|F|yrs?|y))\b[^.;\n]*\bwith\b[^.;\n]*$/i;
const cameWith =
  /^[^.;\n]{0,160}?\b(?:came|comes|(?:(?:was|is) )?(?:admitted|brought(?: in)?|referred)|presented|presents|presenting|attended|arrived)(?: (?:to|here|in|at|today|on)\b[^.;,\n]{0,32})? with\b/i;
const mayTellWho = gateBefore(person);
const isWhoCame = ({ document }: Worksheet, one: Candidate): boolean => {
  const [first] = one.evidence;
  if (first === undefined || isAcute(one) || ofChapter18(one.code)) return false;
  const sentence = document.sentenceAt(first.start);
  if (sentence?.opens(mayTellWho) !== true) return false;
  return (
    person.test(document.text.slice(sentence.start, first.start)) &&
    cameWith.test(document.text.slice(first.end, sentence.end)) &&
    !relapsed.words.test(document.text.slice(first.end, sentence.end))
  );
};

/** "NSTEMI twelve days ago": coded as an infarction and not what this stay is for (I.C.9.e.1), if all that the note says of it is so dated. */
const infarction = codeSet('I21');
const cameBefore = ({ document }: Worksheet, { code, evidence }: Candidate): boolean =>
  infarction(code) &&
  evidence.length === 1 &&
  evidence.every(({ end }) => saidRecent(document.text.slice(end, end + 40)));

/** So many quotes of a candidate are looked at: a note may say one thing 20,000 times. */
const fewQuotes = 32;

/** Where a listed candidate stands in the list as itself; null where it is only its backdrop. */
const listedPlace = (sheet: Worksheet, { order, evidence }: Candidate): number | null => {
  // Most stand there where they are told first.
  if (isListedAt(sheet, order) && !isBackdrop(sheet, order)) return order;
  const starts = evidence.slice(0, fewQuotes).map(({ start }) => start);
  const own = [order, ...starts.sort((a, b) => a - b)].filter((offset) => isListedAt(sheet, offset));
  // What a combination took from the list ("DM2") does not put the rest of it there ("ESRD" of the story).
  return own.find((offset) => !isBackdrop(sheet, offset)) ?? (own.length === 0 ? Infinity : null);
};

/** "# Neutropenic fever", "1) MSSA bacteremia": an entry of a course that is told problem by problem. */
const problem = /^\s*(?:#\s*\S|\(?\d{1,2}[.)]\s)/;
const ofStay = sections('course', 'other');

/** The candidates of a course that is told by problems, which is as good as a list, with where each stands there. */
const problemsOf = (
  { document }: Worksheet,
  eligible: readonly Candidate[],
): readonly (readonly [Candidate, number])[] => {
  const heading = document.sentences.find(
    ({ section, text }) => ofStay.has(section.kind) && problem.test(text),
  );
  if (heading === undefined) return [];
  const inCourse = (offset: number): boolean =>
    offset >= heading.start &&
    ofStay.has(document.sections.find(({ start, end }) => offset >= start && offset < end)?.kind ?? 'header');
  return eligible.flatMap((one) => {
    if (one.section === null) return [];
    // What the opening line names already stands in the course where its problem does.
    const starts = [one.order, ...one.evidence.slice(0, fewQuotes).map(({ start }) => start)].filter(
      inCourse,
    );
    return starts.length === 0 ? [] : [[one, Math.min(...starts)] as const];
  });
};

/** Where an entry of a list ends: at a mark, at the number of the next. */
const entryEnd = /[,;\n]|\.(?:\s|$)|\s\(?\d{1,2}[.)]\s/;

/** "Scheduled robotic partial nephrectomy": a stay that was planned for an operation. */
const plannedOperation = gated(
  /\b(?:scheduled|elective(?:ly)?|planned|booked)\b[^.;\n]{0,60}?\b\w*(?:ectomy|plasty|otomy|ostomy|bypass|fusion|replacement|fixation|repair)\b(?![^.;\n]{0,40}\b(?:week|month|clinic|later)\b)/i,
);

/** Reads what the argument asks of the note. */
export const readStay = (sheet: Worksheet, all: readonly Candidate[]): Stay => {
  const { document, setting } = sheet;
  const eligible = all.filter((candidate) => !neverFirst(candidate.code));
  const places = new Map<Candidate, number>();
  const background = new Set<Candidate>();
  const inList = eligible.filter(({ section }) => lists(section));
  for (const one of inList) {
    const place = listedPlace(sheet, one);
    if (place === null) background.add(one);
    else places.set(one, place);
  }
  if (setting === 'inpatient')
    for (const one of eligible)
      if ((!places.has(one) && isWhoCame(sheet, one)) || cameBefore(sheet, one)) background.add(one);
  // Without a list the story says so of what lasts: "his other conditions are gout and hypertension".
  if (inList.length === 0)
    for (const one of eligible)
      if (!isAcute(one) && one.evidence.slice(0, fewQuotes).every(({ start }) => isBackdrop(sheet, start)))
        background.add(one);
  const problems = inList.length > 0 ? [] : problemsOf(sheet, eligible);
  for (const [one, place] of problems) places.set(one, place);
  const list = inList.length > 0 ? inList : problems.map(([one]) => one);
  const pool = list.length > 0 ? list : eligible;
  const inpatient = setting === 'inpatient';
  const planned = inpatient && list.length === 0 ? (document.find(plannedOperation)?.index ?? -1) : -1;
  // A complication told behind the operation that the stay was planned for is one of it (II.J).
  const cameOfOperation = ({ code, order }: Candidate): boolean =>
    planned !== -1 && order > planned && complicationOfCare(code);
  // Asked where a candidate stands behind a date.
  let admission: Admission | null | undefined;
  const admittedOn = (): Admission | null => {
    if (admission === undefined) admission = admissionOf(document);
    return admission;
  };
  const arisen = new Set(
    inpatient && !document.ofNewborn
      ? eligible.filter(
          (one) =>
            cameOfOperation(one) || aroseInHospital(document, one.evidence.slice(0, fewQuotes), admittedOn),
        )
      : [],
  );
  // A habit told before the illness heads nothing, and in a story what arose later does not.
  const heads = pool.filter(
    (one) =>
      !background.has(one) &&
      !aside(one.code) &&
      (list.length > 0 || !arisen.has(one) || complicationOfCare(one.code)),
  );
  const first = Math.min(...(heads.length > 0 ? heads : pool).map((one) => places.get(one) ?? one.order));
  const rest = Number.isFinite(first) ? document.text.slice(first, first + 200).search(entryEnd) : -1;
  return {
    setting,
    document,
    all,
    eligible,
    list: new Set(list),
    places,
    background,
    first,
    firstEnd: rest === -1 ? first + 200 : first + rest,
    marked: markedIn(document, all),
    purposes: inpatient ? purposesOf(sheet, eligible) : new Set(),
    arisen,
  };
};
