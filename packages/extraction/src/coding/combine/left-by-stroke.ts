import { sideWords } from '../../note/said-sides.ts';
import type { Worksheet } from '../worksheet.ts';

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

/** Deficits that are told without a side: the end of I69.3- and the code of each by itself, which the sequela replaces. */
const deficits: readonly (readonly [RegExp, string, string])[] = [
  [/\baphasia\b/i, '20', 'R47.01'],
  [/\bdysphasia\b/i, '21', 'R47.02'],
  [/\bdysarthria\b|\bslurred speech\b|\bslurring\b/i, '22', 'R47.1'],
  [/\bfacial (?:droop|weakness|palsy)\b/i, '92', 'R29.810'],
  [/\bdysphagia\b/i, '91', 'R13.10'],
  [/\bataxia\b/i, '93', 'R27.0'],
];

/** The last character of I69.35-: right dominant, left dominant, right and left non-dominant. */
const sideOf = (said: string, text: string): string | null => {
  const isRight = weakOn(right).test(said);
  if (!isRight && !weakOn(left).test(said)) return null;
  const isOtherHand = notDominant.test(said) || leftHanded.test(text);
  if (isRight) return isOtherHand ? '3' : '1';
  return leftHanded.test(text) && !notDominant.test(said) ? '2' : '4';
};

/** Reports what a stroke of the past left in place of its history. */
export const addLeftByStroke = (sheet: Worksheet): void => {
  const past = sheet.candidates.get('Z86.73');
  if (past === undefined) return;
  const { text } = sheet.document;
  for (const { end } of past.evidence) {
    // "… stroke in 2019 left": the year and the verb may be part of the quote.
    const from = end - (/ left$/i.exec(text.slice(0, end))?.[0].length ?? 0);
    const match = leaves.exec(text.slice(from, from + 220));
    const said = match?.[1];
    if (match === null || said === undefined) continue;
    const side = sideOf(said, text);
    const told = deficits.filter(([words]) => words.test(said));
    const found = [...(side === null ? [] : [`5${side}`]), ...told.map(([, code]) => code)];
    if (found.length === 0) continue;
    for (const [, , plain] of told) sheet.candidates.delete(plain);
    const last = from + match[0].trimEnd().length;
    const quote = sheet.quote(last - said.trim().length, last);
    for (const [at, code] of found.entries())
      sheet.add({
        code: `I69.3${code}`,
        assertion: past.assertion,
        evidence: [...past.evidence, quote],
        weight: past.weight,
        section: past.section,
        reasons: ['the deficit remains of a stroke of the past (I.C.9.d.1)'],
        order: quote.start + at,
      });
    sheet.consider(past, 'A deficit remains of the stroke; its sequelae are coded (I.C.9.d.2).');
    return;
  }
};
