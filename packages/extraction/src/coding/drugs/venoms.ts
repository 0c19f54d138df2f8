import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { sectionWeight } from '../section-weight.ts';
import { listedOrTold } from '../sections.ts';
import { standsWithin, type Worksheet } from '../worksheet.ts';

const flying = '(?:bees?|wasps?|hornets?)';
/** "Bee/wasp sting", "a wasp or bee": which of them it was is open. */
const eitherInsect = new RegExp(`\\b${flying} ?(?:/|or|and/or) ?(?:a )?${flying}\\b`, 'i');
/** Animals whose bite or sting is toxic → category and subcategory of T63; those of a kind go from the special to the general. */
export const venoms: readonly (readonly [RegExp, string])[] = [
  [/\brattle ?snakes?\b/i, 'T63.01'],
  [/\bcoral snakes?\b/i, 'T63.02'],
  [/\btaipans?\b/i, 'T63.03'],
  [/\bcobras?\b/i, 'T63.04'],
  [/\b(?:kraits?|(?:saw[- ]scaled |pit )?vipers?|russell?'?s viper)\b/i, 'T63.08'],
  [/\b(?:snakes?|snake ?bites?)\b/i, 'T63.00'],
  [/\bscorpions?\b/i, 'T63.2X'],
  [/\bblack widow\b/i, 'T63.31'],
  [/\bbrown recluse\b/i, 'T63.33'],
  [/\bspiders?\b/i, 'T63.30'],
  [/\bcentipedes?\b/i, 'T63.41'],
  [/\bants?\b/i, 'T63.42'],
  [/\bcaterpillars?\b/i, 'T63.43'],
  [eitherInsect, 'T63.48'],
  [/\b(?:honey ?)?bees?\b/i, 'T63.44'],
  [/\bhornets?\b/i, 'T63.45'],
  [/\bwasps?\b/i, 'T63.46'],
  [/\bsting ?rays?\b/i, 'T63.51'],
  [/\bjelly ?fish\b/i, 'T63.62'],
];
export const struck = /\b(?:bit|bites?|bitten|stings?|stung|envenom\w*|snake ?bites?)\b/i;
const gate = gateBefore(struck);
/** Status and advice, not what happened. */
const allergy = /\ballerg\w+|\bepi-?pen\b/i;
const allergicTo = /\ballerg(?:y|ies|ic)\b(?! reaction)[^.;\n]{0,24}$/i;
const snake = codeSet('T63.0');
const flyingInsect = codeSet('T63.44 T63.45 T63.46');
const near = 60;

/** Bites and stings of venomous animals, however the words stand: "bitten by a krait", "snake bite … cobra identified" (T63). */
export const addVenoms = (sheet: Worksheet, asserter: Asserter): void => {
  for (const candidate of sheet.find(codeSet('T63')))
    if (
      candidate.evidence.every(({ start }) =>
        allergicTo.test(sheet.document.text.slice(Math.max(0, start - 40), start)),
      )
    )
      sheet.consider(candidate, 'An allergy is told, which Z91.03 reports, and no sting (I.C.21.c.3).');
  for (const sentence of sheet.document.opening(gate)) {
    const weight = sectionWeight[sentence.section.kind];
    if (weight === undefined || !listedOrTold.has(sentence.section.kind)) continue;
    if (allergy.test(sentence.text)) continue;
    const bite = struck.exec(sentence.text);
    if (bite === null) continue;
    for (const [animal, root] of venoms) {
      const match = animal.exec(sentence.text);
      if (match === null) continue;
      const from = Math.min(match.index, bite.index);
      const to = Math.max(match.index + match[0].length, bite.index + bite[0].length);
      const span = to - from > near ? null : asserter.told(sentence, match);
      if (span === null) continue;
      const code = `${root}1A`;
      if (sheet.has((one) => one.slice(0, 6) === root.slice(0, 6))) break;
      // "Snake bite" says no more of the snake that is named.
      const unnamed = sheet.find((one) => snake(one) && one.startsWith('T63.00'));
      if (root === 'T63.00' && sheet.has(snake)) break;
      if (snake(code) && unnamed.length > 0)
        sheet.combine(code, unnamed, 'the snake is named (Table of Drugs: Venom, snake)');
      const named = sheet.find(flyingInsect).filter((one) => standsWithin(one, sentence));
      if (root === 'T63.48' && named.length > 0)
        sheet.combine(
          code,
          named,
          'which of the insects stung is open (Table of Drugs: Venom, arthropod NEC)',
        );
      sheet.add({
        code,
        evidence: [sheet.quote(sentence.start + from, sentence.start + to)],
        weight,
        section: sentence.section,
        reasons: ['bite or sting of a venomous animal by its kind (Table of Drugs: Venom)'],
        order: span.start,
      });
      break;
    }
  }
};
