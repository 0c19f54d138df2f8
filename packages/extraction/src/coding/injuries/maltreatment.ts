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

/** Who is hurt, where a name of maltreatment leaves open whether it is a child (T74.01-T74.32). */
const child =
  /\b(?:\d{1,2}[- ]?(?:months?|mo|weeks?|wks?|days?)[- ]?old|(?:[1-9]|1[0-7])[- ]?(?:years?|yrs?|y)[- ]?(?:\/?o\b|old)|(?:infant|toddler|child|boy|girl|baby)\b)/i;
const openMaltreatment = codeSet('T74.0-T74.3 T74.5 T74.6 T76.0-T76.3 T76.5 T76.6');
const codeLength = 5;

/** Maltreatment by whom it was done to: a code of its own for adults and for children (I.C.19.f). */
export const addMaltreatment = (sheet: Worksheet): void => {
  for (const { code, assertion, start, end, sentence } of sheet.mentions) {
    if (assertion !== 'present' || code.length !== codeLength || !openMaltreatment(code)) continue;
    sheet.add({
      code: `${code}${child.test(sheet.document.text) ? '2' : '1'}XA`,
      evidence: [sheet.quote(start, end)],
      weight: 0.9,
      section: sentence.section,
      reasons: ['the note says whether a child or an adult was hurt (I.C.19.f)'],
      order: start,
    });
  }
};

/** "Her stepfather admitted shaking him", "the father is the perpetrator": who says that he did it, or is said to have. */
const doer =
  /\b(?:the |her |his |their )?(?:(?:biological|current|present|own|ex|former|estranged)[ -])*((?:[\w']+ )?[\w'-]+) (?:(?:has|later|then|also) )*(?:admitted|confessed(?: to)?|was arrested for|(?:is|was|named as|identified as) the (?:perpetrator|abuser|assailant))\b/gi;

/** The perpetrator beside confirmed maltreatment (Y07, I.C.19.f). */
export const addPerpetrator = (sheet: Worksheet, asserter: Asserter): void => {
  if (!sheet.has(codeSet('T74')) || sheet.has(codeSet('Y07'))) return;
  for (const sentence of sheet.document.sentences)
    for (const match of [...matchesOf(sentence.text, deed), ...matchesOf(sentence.text, doer)]) {
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
