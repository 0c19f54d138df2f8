import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';
import { toChapter16 } from './perinatal.ts';
import { addSizeAtBirth, weeksAtBirth } from './size-at-birth.ts';
import { dropMisreadStreptococci } from './streptococci.ts';

const bornHere =
  /\b(?:inborn|born (?:here|at this hospital|in this hospital)|(?:delivered|born)\b[^.;\n]{0,40}\b(?:here|(?:at|in) this hospital)|(?:at|in) this hospital\b[^.;\n]{0,60}\b(?:deliver\w+|born|LSCS|c(?:a?e)sar\w+))/i;
/** How a child was born, on a record that speaks of no other hospital. */
const bornSo =
  /\b(?:S(?:V|NV)D|NS?VD|FTND|FTVD|LSCS|c(?:a?e)sar[ei]an|C-?section|(?:vaginal|forceps|ventouse|vacuum|instrumental|normal|assisted|breech)(?: vaginal)? (?:delivery|birth|extraction)|(?:emergency|elective|EM|EL)\s?(?:LS)?CS|forceps)\b/i;
const bornElsewhere =
  /\b(?:out-?born|referred (?:from|by|for)|transferr?ed (?:in\b|from)|transfer from|born at home|home (?:birth|delivery)|re-?admi(?:ssion|tted)|\d{1,2}[- ]?days?[- ]old|(?:came|brought|presented|admitted|admission) (?:in )?(?:on|at|with)? ?(?:day|DOL|D)\b|from home|elsewhere|(?:born|delivered|delivery|birth) outside|(?:arrived|reached|received|retrieved|brought|transported)\b[^.;\n]{0,40}\bat (?:about )?\d{1,3} ?(?:h|hrs?|hours?|days?)\b(?: of (?:life|age)| old)|(?:birth|delivering|referring|delivery|sending) (?:hospital|unit|cent(?:re|er))|hospital of birth|(?:ex|post)[- ]?(?:utero|natal) transfer|\b(?:at|in|from|by|of) (?:an?(?:other)? |the |some )?(?:district|taluk|private|other|outside|peripheral|nearby|local) (?:hospital|clinic|nursing home))/i;
/** What the record itself says leaves nothing to conclude. */
const inborn = /\bin-?born\b/i;
/** "Neonate, 4 days": what brings a child of days in is no birth. */
const ofDays = /\b(?:neonate|newborn|baby|boy|girl|male|female),? \(?(?:[2-9]|1\d|2[0-8]) ?(?:days?|d)\b/i;
const bornByCesarean = /\b(?:(?:EM|EL)?(?:LS)?CS|c(?:a?e)sar[ei]an|C-?section)\b/;
const bornByCesareanInWords = /\b(?:c(?:a?e)sar[ei]an|C-?section|LSCS)\b/i;
const twin = /\btwins?\b/i;
const triplet = /\btriplets?\b/i;

/** "Sepsis was suspected … ruled out": a condition of the newborn that was looked for and not found (I.C.16.b). */
const suspectedNotFound: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:sepsis|infection|meningitis)\b[^.;\n]{0,24}\b(?:ruled out|excluded|not (?:found|confirmed|proven))|\b(?:suspected|presumed|possible|risk of|r\/o|rule out)\b[^.;\n]{0,24}\b(?:sepsis|infection)\b(?=[\s\S]{0,260}\b(?:ruled out|sterile|no growth|negative|stopped)\b)/i,
    'Z05.1',
  ],
];
const infection = codeSet('P36 P35 P37 P38 P39 A40 A41 P23 J13-J18');

const isoimmunizations: readonly (readonly [RegExp, string])[] = [
  [/\bABO (?:incompatib\w+|iso-?immuni\w+|ha?emolytic)/i, 'P55.1'],
  [/\bRh(?:esus)? (?:incompatib\w+|iso-?immuni\w+|ha?emolytic)/i, 'P55.0'],
];
const ofBlood = gateBefore(...isoimmunizations.map(([words]) => words));

/** What belongs to a pregnancy, and what no newborn has: its mother is treated for it. */
const mothersOwn = codeSet(
  'O Z34 Z37 Z3A Z79 Z80-Z84 E03.8 E03.9 E05 E06.3 E10 E11 E28 E66 F10-F19 F20-F43 G43 I10 J45 K21.9 M32 M79.7',
);

/** Applies chapter 16 to the record of a newborn: birth, prematurity, weight; and nothing of the mother's. */
export const codeNewborn = (sheet: Worksheet, asserter: Asserter): void => {
  const { text } = sheet.document;
  for (const mothers of sheet.find(mothersOwn))
    sheet.consider(mothers, 'The mother has it, and this is the record of her newborn (I.C.16.a).');
  dropMisreadStreptococci(sheet);
  const add = (code: string | null, match: RegExpExecArray | null, reason: string, weight = 0.85): void => {
    if (code === null || match === null) return;
    sheet.add({
      code,
      evidence: [sheet.quote(match.index, match.index + match[0].length)],
      weight,
      section: null,
      reasons: [reason],
      order: match.index,
    });
  };
  const isBirth =
    sheet.setting === 'inpatient' && (inborn.test(text) || (!bornElsewhere.test(text) && !ofDays.test(text)));
  const here = isBirth ? (bornHere.exec(text) ?? bornSo.exec(text)) : null;
  const byCesarean = bornByCesarean.test(text) || bornByCesareanInWords.test(text) ? 1 : 0;
  add(
    triplet.test(text) ? `Z38.6${1 + byCesarean}` : `Z38.${twin.test(text) ? 3 : 0}${byCesarean}`,
    here,
    'the birth is coded once, on the record of the stay it happened in (I.C.16.a.2)',
    1,
  );
  if (!sheet.has(infection))
    for (const [words, code] of suspectedNotFound)
      add(
        code,
        words.exec(text),
        'what was suspected in the newborn and not found is reported as observation (I.C.16.b)',
        0.7,
      );
  addSizeAtBirth(sheet, weeksAtBirth(text), add);
  for (const sentence of sheet.document.sentences)
    for (const [words, code] of sentence.opens(ofBlood) ? isoimmunizations : []) {
      const match = words.exec(sentence.text);
      if (match === null || asserter.told(sentence, match) === null) continue;
      match.index += sentence.start;
      add(code, match, 'the blood groups of mother and newborn do not agree (P55)', 0.75);
    }
  toChapter16(sheet);
};
