import type { Sentence } from '../../note/document.ts';
import { gateBefore } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

export const weightProblem = codeSet('E66 E40-E46 R63.4 R63.6 R63.5');

const bmi = /\bBMI\b\s*(?:of|is|was|:|=)?\s*(\d{2}(?:\.\d+)?)(?!\s?(?:st|nd|rd|th|%)\b)/gi;
const centile =
  /\bBMI\b[^.;\n]{0,12}(?:\.\d)?[^.;\n]{0,30}?\b(\d{1,2})(?:st|nd|rd|th)?\s?(?:percentile|centile|%ile)|\b(\d{1,2})(?:st|nd|rd|th)\s?(?:percentile|centile|%ile) (?:for )?BMI\b/i;

const gate = gateBefore(bmi, centile);

const codeOfIndex = (value: number): string => {
  if (value < 20) return 'Z68.1';
  if (value < 40) return `Z68.${Math.floor(value)}`;
  if (value < 45) return 'Z68.41';
  if (value < 50) return 'Z68.42';
  if (value < 60) return 'Z68.43';
  if (value < 70) return 'Z68.44';
  return 'Z68.45';
};

/** Of a patient of 2 to 19 years the percentile is reported and not the index (Z68 note). */
const codeOfCentile = (value: number): string => {
  if (value < 5) return 'Z68.51';
  if (value < 85) return 'Z68.52';
  return value < 95 ? 'Z68.53' : 'Z68.54';
};

/** An index that a sentence tells: its code and where it stands in the note. */
const placed = ({ start }: Sentence, match: RegExpExecArray, code: string) => ({
  code,
  start: start + match.index,
  end: start + match.index + match[0].length,
});

/** What the note says of the index, of a child before all else. Kilograms by square metres from 10 to 90. */
const told = (sentences: readonly Sentence[]): ReturnType<typeof placed> | null => {
  for (const sentence of sentences) {
    const child = centile.exec(sentence.text);
    if (child !== null) return placed(sentence, child, codeOfCentile(Number(child[1] ?? child[2])));
  }
  for (const sentence of sentences)
    for (const match of matchesOf(sentence.text, bmi)) {
      const value = Number.parseFloat(match[1] ?? '');
      if (value >= 10 && value <= 90) return placed(sentence, match, codeOfIndex(value));
    }
  return null;
};

/** From 20 to 24. */
const ordinary = codeSet('Z68.20-Z68.24');

/** Body mass index is coded only beside a weight diagnosis that the provider documents (I.B.14), and never in a pregnancy (I.C.21.c.3). */
export const addBodyMass = (sheet: Worksheet): void => {
  const problem = sheet.first(weightProblem);
  const found = problem === undefined ? null : told(sheet.document.opening(gate));
  if (problem === undefined || found === null || sheet.has(codeSet('O'))) return;
  // Of one who is underweight a normal index says nothing, nor does it of one who is overweight.
  if (ordinary(found.code)) return;
  for (const other of sheet.find(codeSet('Z68'))) sheet.candidates.delete(other.code);
  sheet.add({
    code: found.code,
    evidence: [sheet.quote(found.start, found.end)],
    weight: problem.weight * 0.95,
    section: problem.section,
    reasons: [`the index is reported beside ${problem.display} (I.B.14)`],
    order: problem.order + 1,
  });
};
