import type { Asserter } from '../../assertion/assert.ts';
import { listedOrTold } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

/** What letters mean on the record of a newborn, whatever they mean elsewhere. */
const readings: Readonly<Record<string, string>> = {
  AOP: 'P28.49',
  BPD: 'P27.1',
  CDH: 'Q79.0',
  CLD: 'P27.1',
  EONS: 'P36.9',
  EOS: 'P36.9',
  GER: 'P78.83',
  HIE: 'P91.60',
  HMD: 'P22.0',
  LOS: 'P36.9',
  MAS: 'P24.01',
  NAS: 'P96.1',
  NEC: 'P77.9',
  NNJ: 'P59.9',
  PDA: 'Q25.0',
  PIE: 'P25.0',
  PPHN: 'P29.30',
  PVL: 'P91.2',
  RDS: 'P22.0',
  ROP: 'H35.109',
  TGA: 'Q20.3',
  TTN: 'P22.1',
  TTNB: 'P22.1',
  VKDB: 'P53',
};
const newbornAbbreviation = new RegExp(`\\b(?:${Object.keys(readings).join('|')})\\b`, 'g');

/** Words of neonatal units that name something else elsewhere. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\b(?:unconjugated |indirect )?hyperbilirubina?emia\b/gi, 'P59.9'],
  [
    /(?:#|\bfractured?|\bfracture of(?: the)?) ?(?:(?:R|L|Rt|Lt|right|left) )?clavicle\b|\bclavic(?:le|ular) (?:fracture|#)/gi,
    'P13.4',
  ],
  [/\bfacial bruis\w+/gi, 'P15.4'],
  [/\b(?:hypotonia|floppy)\b/gi, 'P94.2'],
  [/\bjaundice:? of prematurity\b/gi, 'P59.0'],
  [/\bphototherapy for jaundice\b/gi, 'P59.9'],
  [
    /\b(?:infant|baby) of (?:a )?(?:gestational(?:ly)? diabetic|mother with (?:gestational diabetes|GDM))/gi,
    'P70.0',
  ],
];

/** "EOS ruled out", "risk of NEC", "NEC watch". */
const onlyFeared = /\b(?:risk|watch|screen\w*|evaluation|rule out|r\/o|protocol|precautions)\b/i;

/** "Echo: PFO, PDA closed", "tiny PDA closing, normal for age": by itself, and nothing was done for it. */
const closedByItself =
  /^(?: (?:is |was |has |now |already )*clos(?:ed|ing)\b(?! (?:with|by|after|on|following|surgically|at|in)\b)|[^.;\n]{0,24}, (?:normal|physiological) for (?:age|gestation)\b)/i;

/** Reads abbreviations of neonatal units, unless their category is on the sheet already. */
export const addNewbornAbbreviations = (sheet: Worksheet, asserter: Asserter): void => {
  for (const sentence of sheet.document.sentences) {
    if (!listedOrTold.has(sentence.section.kind)) continue;
    const found = [
      ...[...sentence.text.matchAll(newbornAbbreviation)].map(
        (match) => [match, readings[match[0]] ?? ''] as const,
      ),
      ...phrases.flatMap(([words, code]) =>
        [...sentence.text.matchAll(words)].map((match) => [match, code] as const),
      ),
    ];
    for (const [match, code] of found) {
      const category = code.slice(0, 3);
      if ([...sheet.candidates.keys()].some((one) => one.startsWith(category))) continue;
      const start = sentence.start + match.index;
      const span = { start, end: start + match[0].length };
      if (asserter.judge(sentence, span).assertion !== 'present') continue;
      if (
        onlyFeared.test(
          sentence.text.slice(Math.max(0, match.index - 16), match.index + match[0].length + 12),
        ) ||
        closedByItself.test(sentence.text.slice(match.index + match[0].length))
      )
        continue;
      sheet.add({
        code,
        evidence: [sheet.quote(span.start, span.end)],
        weight: 0.8,
        section: sentence.section,
        reasons: ['what the words mean on the record of a newborn'],
        order: start,
      });
    }
  }
};
