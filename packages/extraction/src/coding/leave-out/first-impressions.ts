import { illness } from '../chapters.ts';
import { codeSet } from '../code-set.ts';
import { listed } from '../sections.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

const definite = codeSet('A-Q S T');

/** What a sentence says of the beginning of a stay. */
const ofArrival =
  /\b(?:admitted|admission|on arrival|presented|initial(?:ly)?|at first|first|(?:in|by|from) (?:the )?(?:ED|ER|emergency|casualty|A&E)|triage|sent (?:in|up|here)|brought|referred|came)\b/i;

const ofBeginning = ({ document }: Worksheet, { evidence, section }: Candidate): boolean =>
  section !== null &&
  !listed.has(section.kind) &&
  evidence.every(({ start }) => {
    const sentence = document.sentenceAt(start);
    return sentence !== undefined && ofArrival.test(sentence.text);
  });

/**
 * "Admitted with suspected meningitis. … Final: migraine": uncertain diagnoses are coded as documented at the time of discharge (II.H),
 * and one with which a stay began is none, where the note goes on to name another that it is sure of.
 */
export const dropFirstImpressions = (sheet: Worksheet): void => {
  if (sheet.setting !== 'inpatient') return;
  for (const candidate of [...sheet.candidates.values()]) {
    if (candidate.assertion !== 'uncertain' || !illness(candidate.code) || !ofBeginning(sheet, candidate))
      continue;
    const last = Math.max(...candidate.evidence.map(({ end }) => end));
    const settled = sheet
      .find(definite)
      .find((one) => one.assertion === 'present' && one.evidence.some(({ start }) => start > last));
    if (settled !== undefined)
      sheet.consider(candidate, `It was suspected on admission; ${settled.code} is what was found (II.H).`);
  }
};
