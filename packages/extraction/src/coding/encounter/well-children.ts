import { gateBefore, gated } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { listed, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

const days = /\b(?:day|DOL) ?(\d{1,2})\b|\b(\d{1,2})[- ]?(?:days?|d)[- ]old\b/i;
const weeks = /\b(\d|one|two|three|four)[- ]?(?:weeks?|wks?|wk)[- ](?:old|check|visit|well)\b/i;
const numbers: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4 };

/** Days that a newborn is old by its note, or null. */
const ageInDays = (text: string): number | null => {
  const match = days.exec(text);
  if (match !== null) return Number(match[1] ?? match[2]);
  const said = weeks.exec(text)?.[1]?.toLowerCase();
  return said === undefined ? null : 7 * (numbers[said] ?? Number(said));
};

const ofNewborn = gated(
  /\b(?:new-?born|well[- ]baby|well[- ]child|baby|first|weight)[- ](?:check(?:[- ]?up)?|visit|exam\w*)\b|\broutine newborn\b/i,
);

/** Examination of a newborn by its days: under eight, eight to 28 (Z00.110, Z00.111). */
const addNewbornVisit = (sheet: Worksheet): void => {
  const { text } = sheet.document;
  const match = sheet.document.find(ofNewborn);
  const age = match === null ? null : ageInDays(text);
  if (match === null || age === null || age > 28) return;
  for (const other of sheet.find(codeSet('Z00.12'))) sheet.candidates.delete(other.code);
  sheet.add({
    code: age < 8 ? 'Z00.110' : 'Z00.111',
    evidence: [sheet.quote(match.index, match.index + match[0].length)],
    weight: 0.9,
    section: null,
    reasons: ['the days of a newborn choose the code of its examination (Z00.11)'],
    order: match.index,
  });
};

const told = sections(listed, 'complaint', 'history', 'other', 'course', 'social');
const vaccine = '(?:vaccin\\w+|immuni[sz]ation\\w*|shots?|HPV|MMR|flu|influenza|COVID)';
const caregiver = '(?:mom|mum|mother|dad|father|parents?|caregiver|guardian|family)';
const refused = '(?:declin\\w+|refus\\w+)';
const refusedVaccine = new RegExp(
  `\\b(?:${caregiver} (?:has |have |again )?)?${refused}\\b[^.;\\n]{0,24}\\b${vaccine}\\b|\\b${vaccine}\\b[^.;\\n]{0,24}\\b${refused}\\b(?: by (?:the )?${caregiver})?`,
  'i',
);
const byCaregiver = new RegExp(`\\b${caregiver}\\b`, 'i');

const smokesBeside =
  /\b(?:(?:mom|mum|mother|dad|father|parents?|husband|wife|partner|grand\w+|household members?)\s+smokes?\b[^.;\n]{0,16}\b(?:indoors?|inside|at home|in the (?:house|home|car))|second-?hand smoke|passive smok\w+)/i;
const notBeside = /\b(?:outside|outdoors|no|not|quit|never|denie[sd])\b/i;

const [mayRefuse, maySmoke] = [gateBefore(refusedVaccine), gateBefore(smokesBeside)];
const mayTell = gateBefore(refusedVaccine, smokesBeside);

/** Vaccines that were refused (Z28) and tobacco smoke that others make (Z77.22), as visits of children tell them. */
const addTold = (sheet: Worksheet): void => {
  for (const sentence of sheet.document.opening(mayTell)) {
    if (!told.has(sentence.section.kind)) continue;
    const add = (code: string, match: RegExpExecArray | null, reason: string): void => {
      if (match === null) return;
      const start = sentence.start + match.index;
      sheet.add({
        code,
        evidence: [sheet.quote(start, start + match[0].length)],
        weight: 0.6,
        section: sentence.section,
        reasons: [reason],
        order: 800_000 + start,
      });
    };
    if (sentence.opens(mayRefuse)) {
      const match = refusedVaccine.exec(sentence.text);
      if (match !== null && byCaregiver.test(match[0]))
        for (const open of sheet.find(codeSet('Z28.20 Z28.21'))) sheet.candidates.delete(open.code);
      if (match !== null)
        add(
          byCaregiver.test(match[0]) ? 'Z28.82' : 'Z28.21',
          match,
          'a vaccine was refused in this encounter (I.C.21.c.2, Z28)',
        );
    }
    if (sentence.opens(maySmoke) && !notBeside.test(sentence.text))
      add('Z77.22', smokesBeside.exec(sentence.text), 'others make the smoke (Z77.22)');
  }
};

const mothers = codeSet('O Z3A Z37');
const ofChild =
  /\b(?:\d{1,2}|two|three|four|five|six|eight|nine)[- ]?(?:(?:days?|weeks?|wks?|wk|months?|mths?|mo)[- ]?(?:old\b|\/)|m\/o\b)|\b(?:[1-9])[- ]?(?:yrs?|years?|y)[- ]?(?:old|o|boy|girl)\b/i;

/** Visits of children: the examination of a newborn, refused vaccines, smoke; and nothing of the birth that is the mother's (I.C.16.a). */
export const codeWellChild = (sheet: Worksheet): void => {
  addTold(sheet);
  if (sheet.setting === 'outpatient') addNewbornVisit(sheet);
  if (ofChild.test(sheet.document.text.slice(0, 120)))
    for (const candidate of sheet.find(mothers))
      sheet.consider(candidate, 'It is told of the birth of a child (I.C.16.a).');
};
