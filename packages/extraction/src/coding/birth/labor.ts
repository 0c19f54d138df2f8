import type { Asserter } from '../../assertion/assert.ts';
import { gated } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import type { Pregnancy } from './pregnancy.ts';
import { trimesterOf } from './time-of-pregnancy.ts';

/** What a code of labor becomes by weeks, hours and words of the note: null leaves it as it is. */
interface Choice {
  readonly from: string;
  readonly code: (candidate: Candidate, pregnancy: Pregnancy, text: string) => string | null;
  readonly source: string;
}

const isPreterm = (weeks: number): boolean => weeks < 37;
const term = 37;

const coagulation = /\b(?:DIC|disseminated intravascular|coagulopath\w*|afibrinogen\w*|hypofibrinogen\w*)\b/i;
const dic = /\b(?:DIC|disseminated intravascular)\b/i;

const hours = /(\d{1,3}) ?(?:\+ ?)?(?:h|hrs?|hours?)\b/i;
/** Hours between the rupture of the membranes and labor, where the words around the rupture tell them. */
const hoursOf = ({ evidence }: Candidate, text: string): number | null => {
  if (/\bprolonged (?:rupture|ROM|PROM)\b/i.test(text)) return 25;
  const sentences = text.split(/(?<=[.;\n])/);
  for (const sentence of sentences) {
    const tells =
      evidence.some(({ quote }) => sentence.includes(quote)) ||
      /\b(?:leak\w*|ruptur\w*|ROM|SROM)\b/i.test(sentence);
    const match = tells ? hours.exec(sentence) : null;
    if (match !== null) return Number(match[1]);
  }
  return null;
};

const tears: readonly (readonly [RegExp, string])[] = [
  [/\b(?:(?:grade |degree |type )?3a|IIIa)\b|\bless than (?:half|50 ?%)[^.;\n]{0,30}\bsphincter/i, 'O70.21'],
  [/\b(?:(?:grade |degree |type )?3b|IIIb)\b|\bmore than (?:half|50 ?%)[^.;\n]{0,30}\bsphincter/i, 'O70.22'],
  [/\b(?:(?:grade |degree |type )?3c|IIIc)\b/i, 'O70.23'],
];

export const choices: readonly Choice[] = [
  {
    from: 'O48.0 O48.1',
    code: (_candidate, { weeks }) =>
      weeks === null ? null : weeks >= 42 ? 'O48.1' : weeks >= 40 ? 'O48.0' : null,
    source: 'the weeks tell a post-term pregnancy from a prolonged one (O48 notes)',
  },
  {
    from: 'O60.0',
    code: (_candidate, { weeks, delivered }) => {
      if (!delivered || weeks === null) return null;
      if (weeks >= term) return 'O60.23X0';
      return weeks < 28 ? 'O60.12X0' : 'O60.14X0';
    },
    source: 'she was delivered in the stay of the preterm labor (O60.1)',
  },
  {
    from: 'O60.10X0 O60.13X0',
    code: (_candidate, { weeks, delivered }, text) =>
      !delivered || weeks === null || /\bsecond trimester\b/i.test(text)
        ? null
        : weeks < 28
          ? 'O60.12X0'
          : weeks < term
            ? 'O60.14X0'
            : null,
    source: 'labor and delivery were in the same trimester (O60.1)',
  },
  {
    from: 'O42',
    code: (candidate, { weeks: counted }, text) => {
      const weeks = counted ?? (/\b(?:full[- ]|at )?term\b(?! (?:contra|use))/i.test(text) ? term : null);
      if (weeks === null) return null;
      const told = hoursOf(candidate, text);
      const group = told === null ? '9' : told > 24 ? '1' : '0';
      if (!isPreterm(weeks)) return `O42.${group}2`;
      return `O42.${group}1${trimesterOf(weeks)}`;
    },
    source: 'weeks, and hours from the rupture to labor, choose the code (O42)',
  },
  {
    from: 'O45.9',
    code: (_candidate, { weeks }, text) => {
      if (weeks === null || !coagulation.test(text)) return null;
      return `O45.0${dic.test(text) ? '2' : '0'}${trimesterOf(weeks)}`;
    },
    source: 'the disturbed coagulation is part of the code of the abruption (O45.0)',
  },
  {
    from: 'O70.20 O70.2',
    code: (_candidate, _pregnancy, text) => tears.find(([said]) => said.test(text))?.[1] ?? null,
    source: 'how much of the sphincter is torn is documented (O70.2)',
  },
  {
    from: 'O86.00',
    code: (_candidate, _pregnancy, text) =>
      /\bsuperficial\b/i.test(text)
        ? 'O86.01'
        : /\bdeep (?:incisional|wound|surgical)\b/i.test(text)
          ? 'O86.02'
          : null,
    source: 'how deep the infection of the wound goes is documented (O86.0)',
  },
  {
    from: 'O66.40',
    code: (_candidate, _pregnancy, text) =>
      /\b(?:after|previous|prev|prior|post) (?:\d )?(?:c(?:a?e)sar|LSCS|C-?section)|\b(?:TOLAC|VBAC)\b/i.test(
        text,
      )
        ? 'O66.41'
        : null,
    source: 'the trial was one after a cesarean delivery (O66.4)',
  },
  {
    from: 'O33.9',
    code: (_candidate, _pregnancy, text) =>
      /\b(?:obstructed labou?r|in labou?r|arrest|no progress|failure to progress)\b/i.test(text)
        ? 'O65.4'
        : null,
    source: 'the disproportion obstructed labor (O65.4)',
  },
  {
    from: 'O02.1 O36.4XX0',
    code: (_candidate, { weeks }) => (weeks === null ? null : weeks >= 20 ? 'O36.4XX0' : 'O02.1'),
    source:
      'a fetal death before 20 weeks is a missed abortion, later one an intrauterine death (O02.1, O36.4)',
  },
];

/** Coagulation disorders that the code of the abruption says. */
const ofAbruption = codeSet('D65 D68.8 D68.9');

/** Chooses among codes of labor and delivery what weeks and hours decide (chapter 15). */
export const chooseByTime = (sheet: Worksheet, pregnancy: Pregnancy): void => {
  const { text } = sheet.document;
  for (const { from, code, source } of choices)
    for (const candidate of sheet.find(codeSet(from))) {
      const better = code(candidate, pregnancy, text);
      if (better !== null && better !== candidate.code && sheet.lookup(better)?.billable === true)
        sheet.combine(better, [candidate], source);
    }
  if (sheet.has(codeSet('O45.0')))
    for (const candidate of sheet.find(ofAbruption))
      sheet.consider(candidate, 'It is part of the code of the abruption (O45.0).');
};

const beganByItself = gated(
  /\b(?:spontaneous(?:ly)?(?: onset(?: of)?)? (?:pre-?term )?labou?r(?:ed)?|(?:went|gone|going|came|got) (?:in|into) (?:spontaneous |pre-?term )*labou?r|labou?r (?:began|started|set in|commenced)(?: spontaneously| by itself)?)\b/i,
);

/** Labor that began by itself before 37 completed weeks is preterm labor (O60), with the delivery in the same stay (O60.1). */
export const addPretermLabor = (
  sheet: Worksheet,
  asserter: Asserter,
  { weeks, delivered }: Pregnancy,
): void => {
  if (!delivered || weeks === null || weeks < 20 || weeks >= term || sheet.has(codeSet('O60'))) return;
  for (const sentence of sheet.document.opening(beganByItself.gate)) {
    const match = beganByItself.words.exec(sentence.text);
    if (match === null || asserter.told(sentence, match) === null) continue;
    const start = sentence.start + match.index;
    sheet.add({
      code: weeks < 28 ? 'O60.12X0' : 'O60.14X0',
      evidence: [sheet.quote(start, start + match[0].length)],
      weight: 0.8,
      section: sentence.section,
      reasons: ['labor that begins before 37 completed weeks is preterm labor (O60)'],
      order: start,
    });
    return;
  }
};

const olderMother =
  /\b(?:AMA|advanced maternal age|elderly (?:primi|multi|gravida|mother)\w*|maternal age (?:over|above|>) ?35)\b/i;
const teenager = /\b(?:teen(?:age|aged)? (?:pregnan\w+|mother|mum|primi\w*|gravida)|young primi\w*)\b/i;
const first = /\bG ?1(?!\d)|\bprimi\w*/i;

/** The age of a mother as reason of her supervision before the birth (O09.5, O09.6; I.C.15.b.2). */
export const addAgeOfMother = (sheet: Worksheet, { weeks, delivered, puerperal }: Pregnancy): void => {
  if (delivered || puerperal || weeks === null) return;
  for (const [said, group] of [
    [olderMother, '5'],
    [teenager, '6'],
  ] as const) {
    const { text } = sheet.document;
    const match = said.exec(text);
    if (match === null || sheet.has(codeSet(`O09.${group}`))) continue;
    sheet.add({
      code: `O09.${group}${first.test(text) ? '1' : '2'}${trimesterOf(weeks)}`,
      evidence: [sheet.quote(match.index, match.index + match[0].length)],
      weight: 0.7,
      section: null,
      reasons: ['the age of the mother is why her pregnancy is supervised (I.C.15.b.2)'],
      order: match.index,
    });
  }
};
