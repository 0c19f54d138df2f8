import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { eachSide, sideAt } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import { sectionWeight } from '../section-weight.ts';
import { listedOrTold, sections } from '../sections.ts';
import { sideCharacter } from '../side-character.ts';
import type { Worksheet } from '../worksheet.ts';

const food =
  /\b(?:pea-?nuts?|ground-?nuts?|nuts?|meat|steak|bones?|food|seeds?|beans?|corn|grapes?|betel ?nut|supari)\b/i;
const foreignBody =
  /\b(?:foreign bod(?:y|ies)|FB|pea-?nuts?|ground-?nuts?|betel ?nut|supari|beads?|buttons?|coins?|batter(?:y|ies)|magnets?|pins?|seeds?|beans?|meat bolus|food bolus|fish ?bone|chicken bone|toy|pearl|(?:metal(?:lic)?|iron|steel|wood(?:en)?|rust) (?:speck|fragment|particle|piece|chip|shaving|filing|splinter|foreign body)|specks?|splinter|rust ring|grit|filings?)\b/i;
const gate = gateBefore(foreignBody);
const lodged =
  /\b(?:remov\w*|retriev\w*|extract\w*|lodged|impacted|stuck|inserted|(?:in|on|of|over) (?:the |his |her )?(?:right |left )?(?:cornea|conjunctiva)|in (?:the |his |her )?(?:right |left )?(?:nose|nostril|ear|oesophagus|esophagus|bronch\w+|trachea|throat))\b/i;
/** Where it lay → food there, something else there; S the side of an ear (T16-T18). */
export const sites: readonly (readonly [RegExp, string, string])[] = [
  [/\bcornea\w*\b/i, 'T15.0SXA', 'T15.0SXA'],
  [
    /\bconjunctiva\w*|\bsub-?tarsal\b|\bunder (?:the )?(?:upper |lower )?(?:eye)?lid\b/i,
    'T15.1SXA',
    'T15.1SXA',
  ],
  [/\b(?:nostrils?|nose|nasal)\b/i, 'T17.1XXA', 'T17.1XXA'],
  [/\b(?:ears?|ear canal|auditory canal|EAC)\b/i, 'T16.SXXA', 'T16.SXXA'],
  [/\bbronch(?:us|i|ial)\b/i, 'T17.528A', 'T17.598A'],
  [/\btrachea\b/i, 'T17.428A', 'T17.498A'],
  [/\b(?:o?esophag\w+|cricopharynx)\b/i, 'T18.128A', 'T18.198A'],
  [/\bstomach\b/i, 'T18.2XXA', 'T18.2XXA'],
];
const read = sections(listedOrTold, 'procedure');

const sidesOf = (text: string, site: RegExp): ReturnType<typeof eachSide> => {
  const place = site.exec(text);
  return eachSide(place === null ? null : sideAt(text, place.index + place[0].length));
};

/** A foreign body in an orifice or airway, by where it lay and whether it was food (T16-T18). */
export const addForeignBody = (sheet: Worksheet, asserter: Asserter): void => {
  if (sheet.has(codeSet('T15 T16 T17.1-T17.8 T18'))) return;
  for (const sentence of sheet.document.opening(gate)) {
    if (!read.has(sentence.section.kind)) continue;
    const match = foreignBody.exec(sentence.text);
    if (match === null || !lodged.test(sentence.text)) continue;
    const beside = sentence.text.slice(Math.max(0, match.index - 32), match.index + 64);
    const site = sites.find(([words]) => words.test(beside));
    const span = site === undefined ? null : asserter.told(sentence, match);
    if (site === undefined || span === null) continue;
    const [words, ofFood, ofElse] = site;
    const pattern = food.test(beside) ? ofFood : ofElse;
    for (const vague of sheet.find(codeSet('T17.9 R09.89 T17.2 H57.8A')))
      sheet.consider(vague, 'Where the foreign body lay is documented (T17).');
    for (const side of sidesOf(beside, words))
      sheet.add({
        code: pattern.replace('S', sideCharacter(side, pattern.startsWith('T15') ? '0' : '9')),
        evidence: [sheet.quote(span.start, span.end)],
        weight: Math.max(0.85, sectionWeight[sentence.section.kind] ?? 0),
        section: sentence.section,
        reasons: ['the foreign body and where it lay are documented (T16-T18)'],
        order: span.start,
      });
    return;
  }
};
