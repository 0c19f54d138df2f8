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

/** What is done to somebody, near which the one who did it is named. */
const deed =
  /\b(?:by|from)\s+(?:the |her |his |their |a |an )?(?:(?:current|present|own|biological|ex|former|estranged|abusive|alcoholic|drunk|intoxicated)[ -])*((?:step-?|foster |grand)?(?:mother|mum|mom)'?s (?:boyfriend|partner)|(?:male |female |foster )?(?:step-?)?\w+)/gi;

/** The perpetrator beside confirmed maltreatment (Y07, I.C.19.f). */
export const addPerpetrator = (sheet: Worksheet): void => {
  if (!sheet.has(codeSet('T74')) || sheet.has(codeSet('Y07'))) return;
  const { text } = sheet.document;
  for (const match of text.matchAll(deed)) {
    const row = perpetrators.find(([who]) => who.test(match[1] ?? ''));
    if (row === undefined) continue;
    const code = row[1].replace('#', former.test(match[0]) ? '1' : '0');
    sheet.add({
      code,
      evidence: [sheet.quote(match.index, match.index + match[0].length)],
      weight: 0.6,
      section: null,
      reasons: ['who did it is reported beside confirmed maltreatment (I.C.19.f)'],
      order: 960_000 + match.index,
    });
    return;
  }
};
