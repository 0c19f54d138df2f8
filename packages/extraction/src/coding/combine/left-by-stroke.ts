import { sideWords } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';
import { sequelaOf } from './sequelae.ts';

/**
 * "His stroke in 2019 left him with right-sided weakness and some aphasia": what a stroke of the past left is told in the same words as an
 * acute sign, which is a symptom and no diagnosis. Weakness of one side that is put down to a stroke is a hemiparesis (Coding Clinic 1Q
 * 2015); its side is taken by the hand where none is said to be dominant (I.C.6.a, I.C.9.d.1).
 */

/** Behind the stroke, in its sentence or at the head of the next one. */
const leaves =
  /^[^.;\n]{0,40}?(?:\bleft (?:him|her|them|the patient|behind)(?: with)?|\bleaving(?: (?:him|her|them))?(?: with)?|,? (?:with |and )?(?:an? |some |mild |slight |dense )*residual|[.;]\s+(?:he|she|they|pt|patient) (?:(?:was|is|has been|were|remains) )?left with)\b([^.;\n]{3,110})/i;

const [right, left] = [`(?:${sideWords.right})`, `(?:${sideWords.left})`];
const weakOn = (side: string): RegExp =>
  new RegExp(
    String.raw`\b${side}(?:[- ]?sided)? (?:(?:arm|leg|upper limb|lower limb|side|body|face)(?: and (?:arm|leg))? )?(?:weakness|paresis|power)|\bweak(?:ness)? (?:of|in|on|down) (?:the |his |her )?${side}\b|\bweak ${side}\b`,
    'i',
  );
const leftHanded = /\bleft[- ]?handed\b|\bleft (?:is )?(?:hand )?dominant\b/i;
const notDominant = /\bnon-?\s?dominant\b/i;

/** Deficits that are told without a side, and the code of each by itself. */
const deficits: readonly (readonly [RegExp, string])[] = [
  [/\baphasia\b/i, 'R47.01'],
  [/\bdysphasia\b/i, 'R47.02'],
  [/\bdysarthria\b|\bslurred speech\b|\bslurring\b/i, 'R47.1'],
  [/\bfacial (?:droop|weakness|palsy)\b/i, 'R29.810'],
  [/\bdysphagia\b/i, 'R13.10'],
  [/\bataxia\b/i, 'R27.0'],
];

/** The hemiparesis by its side: right dominant, left dominant, right and left non-dominant. */
const weaknessOf = (said: string, text: string): string | null => {
  const isRight = weakOn(right).test(said);
  if (!isRight && !weakOn(left).test(said)) return null;
  const isOtherHand = notDominant.test(said) || leftHanded.test(text);
  if (isRight) return isOtherHand ? 'G81.93' : 'G81.91';
  return leftHanded.test(text) && !notDominant.test(said) ? 'G81.92' : 'G81.94';
};

const ofStroke = codeSet('I60-I63');

/** Reports what a stroke of the past left in place of its history. */
export const addLeftByStroke = (sheet: Worksheet): void => {
  const past = sheet.candidates.get('Z86.73');
  if (past === undefined) return;
  const { text } = sheet.document;
  for (const { start, end } of past.evidence) {
    // "… stroke in 2019 left": the year and the verb may be part of the quote.
    const from = end - (/ left$/i.exec(text.slice(0, end))?.[0].length ?? 0);
    const match = leaves.exec(text.slice(from, from + 220));
    const said = match?.[1];
    if (match === null || said === undefined) continue;
    const told = [
      weaknessOf(said, text) ?? [],
      ...deficits.flatMap(([words, code]) => (words.test(said) ? code : [])),
    ].flat();
    if (told.length === 0) continue;
    const stroke = sheet.mentions.find((one) => one.start === start && ofStroke(one.code))?.code ?? '';
    const last = from + match[0].trimEnd().length;
    const quote = sheet.quote(last - said.trim().length, last);
    for (const [at, deficit] of told.entries()) {
      sheet.candidates.delete(deficit);
      sheet.add({
        code: sequelaOf(deficit, stroke) ?? '',
        assertion: past.assertion,
        evidence: [...past.evidence, quote],
        weight: past.weight,
        section: past.section,
        reasons: ['the deficit remains of a stroke of the past (I.C.9.d.1)'],
        order: quote.start + at,
      });
    }
    sheet.consider(past, 'A deficit remains of the stroke; its sequelae are coded (I.C.9.d.2).');
    return;
  }
};
