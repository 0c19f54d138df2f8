import type { Asserter } from '../../assertion/assert.ts';
import { matchesOf } from '../../note/matches.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

const former = /\b(?:ex|former|separated|estranged|divorced)[- ]/i;
/** Who did it, as notes tell it → Y07; "#" is 0 for a present and 1 for a former partner. */
export const perpetrators: readonly (readonly [RegExp, string])[] = [
  [/\b(?:mother|mum|mom)'?s (?:boyfriend|partner)\b/i, 'Y07.432'],
  [/\b(?:(?:ex|former|estranged)[- ])?husband\b/i, 'Y07.01#'],
  [/\b(?:(?:ex|former|estranged)[- ])?wife\b/i, 'Y07.02#'],
  [/\b(?:(?:ex|former)[- ])?(?:boyfriend|male partner)\b/i, 'Y07.03#'],
  [/\b(?:(?:ex|former)[- ])?(?:girlfriend|female partner)\b/i, 'Y07.04#'],
  [/\bstep-?(?:father|dad)\b/i, 'Y07.430'],
  [/\bstep-?(?:mother|mum|mom)\b/i, 'Y07.433'],
  [/\b(?:foster father)\b/i, 'Y07.420'],
  [/\b(?:foster mother)\b/i, 'Y07.421'],
  [/\b(?:father|dad)\b/i, 'Y07.11'],
  [/\b(?:mother|mum|mom)\b/i, 'Y07.12'],
  [/\bbrother\b/i, 'Y07.410'],
  [/\bsister\b/i, 'Y07.411'],
  [/\b(?:uncle|aunt)\b/i, 'Y07.47'],
  [/\bgrand(?:father|mother|parent)\b/i, 'Y07.46'],
  [/\b(?:son|daughter)\b/i, 'Y07.44'],
  [/\b(?:teacher|coach|instructor)\b/i, 'Y07.53'],
  [/\b(?:babysitter|nanny|childminder)\b/i, 'Y07.510'],
  [/\b(?:carer|care ?giver|nursing home staff)\b/i, 'Y07.519'],
  [/\b(?:acquaintance|friend|neighbou?r)\b/i, 'Y07.54'],
];

/** "By her current husband": what stands before the one who did it, and up to three words for him. */
const deed =
  /\b(?:by|from)\s+(?:the |her |his |their |a |an )?(?:(?:current|present|own|biological|ex|former|estranged|abusive|alcoholic|drunk|intoxicated)[ -])*((?:[\w'-]+ ){0,2}[\w'-]+)/gi;

/** The perpetrator beside confirmed maltreatment (Y07, I.C.19.f). */
export const addPerpetrator = (sheet: Worksheet, asserter: Asserter): void => {
  if (!sheet.has(codeSet('T74')) || sheet.has(codeSet('Y07'))) return;
  for (const sentence of sheet.document.sentences)
    for (const match of matchesOf(sentence.text, deed)) {
      const row = perpetrators.find(([who]) => who.exec(match[1] ?? '')?.index === 0);
      const span = row === undefined ? null : asserter.told(sentence, match);
      if (row === undefined || span === null) continue;
      sheet.add({
        code: row[1].replace('#', former.test(match[0]) ? '1' : '0'),
        evidence: [sheet.quote(span.start, span.end)],
        weight: 0.6,
        section: null,
        reasons: ['who did it is reported beside confirmed maltreatment (I.C.19.f)'],
        order: 960_000 + span.start,
      });
      return;
    }
};
