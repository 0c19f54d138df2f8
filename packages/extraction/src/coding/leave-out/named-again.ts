import { addEvidence, type Worksheet } from '../worksheet.ts';

/** Lesions that notes take up again by their bare name: "a liver abscess … the abscess was drained". */
const lesion = /^(?:abscess(?:es)?|ha?ematomas?|ulcers?|fistulas?|cysts?|polyps?|fractures?|lacerations?)$/i;

/** "Appendicitis … with abscess": the title holds the abscess that the note names apart. */
const withAbscess = /\b(?:with|and) [^,]*\babscess\b/i;

/** The bare name of a lesion speaks of the one that is named in full, and is not a second one beside it (I.B.2). */
export const dropNamedAgain = (sheet: Worksheet): void => {
  for (const candidate of [...sheet.candidates.values()]) {
    if (!candidate.evidence.every(({ quote }) => lesion.test(quote))) continue;
    const stem = (candidate.evidence[0]?.quote.toLowerCase() ?? '').replace(/e?s$/, '');
    const inFull = [...sheet.candidates.values()].find(
      ({ code, display, evidence }) =>
        code !== candidate.code &&
        (evidence.some(({ quote }) => quote.includes(' ') && quote.toLowerCase().includes(stem)) ||
          (stem.startsWith('absces') && withAbscess.test(display.replace(/\bwithout\b.*/i, '')))),
    );
    if (inFull === undefined) continue;
    addEvidence(inFull, candidate.evidence);
    sheet.candidates.delete(candidate.code);
  }
};
