import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { listed, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

const device = '(?:Mirena|Kyleena|Liletta|Paragard|LNG-?IUS|IUS|IUC?D|Copper ?T|Cu-?T|coil)';
const implant = '(?:Nexplanon|Implanon|Jadelle|contraceptive implant)';
const injection = '(?:Depo(?:-Provera)?|DMPA|contraceptive injection)';
const pill = '(?:(?:combined )?(?:OCPs?|COCs?|POPs?)|(?:oral )?contraceptive pills?|the pill|mini-?pill)';
const inserted = '(?:insert\\w*|fitted|fitting|placed|placement)';
const removed = '(?:remov\\w+|taken out)';
const near = '[^.;\\n]{0,32}?';
const either = (one: string, other: string): RegExp =>
  new RegExp(`\\b${one}\\b${near}\\b${other}\\b|\\b${other}\\b${near}\\b${one}\\b`, 'i');

/** What a visit was for in contraception and after a birth (I.C.21.c.11, c.8), the special before the general. */
export const reproductiveVisits: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:post-?(?:natal|partum)) (?:check(?:[- ]?up)?|visit|exam\w*|review)\b|\b(?:six|6)[- ](?:week|wk) check\b/i,
    'Z39.2',
  ],
  [
    new RegExp(
      `\\b${device}\\b[^.;\\n]{0,24}\\b(?:exchange[ds]?|changed?|replace\\w*|removed? and (?:re-?)?insert\\w*|removal and (?:re-?)?insertion)\\b`,
      'i',
    ),
    'Z30.433',
  ],
  [either(device, inserted), 'Z30.430'],
  [either(device, removed), 'Z30.432'],
  [new RegExp(`\\b${device} (?:string |thread )?check\\b`, 'i'), 'Z30.431'],
  [either(implant, inserted), 'Z30.017'],
  [either(implant, '(?:remov\\w+|check)'), 'Z30.46'],
  [either(injection, '(?:first|initial|start(?:ed|ing)?)'), 'Z30.013'],
  [either(injection, '(?:repeat|given|due|today|shot|refill|next)'), 'Z30.42'],
  [new RegExp(`\\b(?:start(?:ed|ing)?|commenced|initiated?|prescribed)\\b${near}\\b${pill}`, 'i'), 'Z30.011'],
  [
    new RegExp(`\\b${pill} (?:check|refill|repeat|review)\\b|\\b(?:refill|repeat)\\b${near}\\b${pill}`, 'i'),
    'Z30.41',
  ],
  [/\b(?:emergency contracepti\w+|morning[- ]after pill)\b/i, 'Z30.012'],
  [/\b(?:contracepti\w+|family planning) (?:counsel\w+|advice)\b/i, 'Z30.09'],
];
const gate = gateBefore(...reproductiveVisits.map(([words]) => words));
const after = codeSet('Z39.2');

/** Not yet, or of another time. */
const notNow =
  /\b(?:plan\w*|will|wants?|wish\w*|discuss\w*|consider\w*|consent\w*|book\w*|schedul\w*|refer\w*|previous\w*|last|since|after|had|years? ago|in (?:19|20)\d\d|next|declin\w*|advis\w*|offer\w*|for)\b[^.;\n]{0,32}$/i;
/** "IUD (placed 2021)": of another time. */
const dated = /^[^.;\n]{0,12}\b(?:in )?(?:19|20)\d\d|^[^.;\n]{0,16}\bago\b/i;
const doneNow = /\b(?:today|this visit|without difficulty|uneventful\w*|done)\b/i;
const told = sections(listed, 'complaint', 'history', 'other', 'course', 'procedure');

/** Adds what a visit was for in contraception and after a birth; what is only planned or past is no reason of this visit. */
export const addReproductiveVisit = (sheet: Worksheet, asserter: Asserter): void => {
  if (sheet.setting !== 'outpatient') return;
  for (const sentence of sheet.document.opening(gate)) {
    if (!told.has(sentence.section.kind)) continue;
    const row = reproductiveVisits.find(([words]) => words.test(sentence.text));
    const match = row?.[0].exec(sentence.text);
    if (row === undefined || match == null || sheet.has(codeSet(row[1]))) continue;
    const [, code] = row;
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    const before = sentence.text.slice(Math.max(0, match.index - 48), match.index);
    const isNow = doneNow.test(match[0] + sentence.text.slice(match.index + match[0].length));
    const behind = sentence.text.slice(match.index + match[0].length);
    if (!after(code) && ((!isNow && notNow.test(before)) || dated.test(behind))) continue;
    if (!['present', 'hypothetical'].includes(asserter.judge(sentence, span).assertion)) continue;
    sheet.add({
      code,
      evidence: [sheet.quote(span.start, span.end)],
      weight: 0.85,
      section: sentence.section,
      reasons: ['the visit was for this (I.C.21.c.8, I.C.21.c.11)'],
      order: after(code) ? 0 : start,
    });
  }
  // A birth told at a visit after it is no encounter for delivery.
  for (const candidate of sheet.find(codeSet('O80 O82')))
    sheet.consider(candidate, 'The delivery was another encounter (I.C.15.n).');
};
