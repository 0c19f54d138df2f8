import { codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

const fracture = codeSet('S02 S12 S22 S32 S42 S52 S62 S72 S82 S92');
const side = /\b(?:right|left)\b/i;
const openSide = /\bof unspecified\b/i;
const openType = /^Unspecified fracture\b/;

const overlap = (a: Candidate, b: Candidate): boolean =>
  a.evidence.some((one) => b.evidence.some((other) => one.start < other.end && other.start < one.end));

/**
 * "Fracture shaft left tibia, comminuted" is read as a fracture of the left tibia and as a comminuted one of some tibia: one fracture
 * whose code says both (I.B.2, I.B.13).
 */
export const joinFractures = (sheet: Worksheet): void => {
  for (const sided of sheet.find(fracture)) {
    if (!openType.test(sided.display) || !side.test(sided.display)) continue;
    const typed = sheet
      .find(fracture)
      .find(
        (one) =>
          one !== sided &&
          one.code.slice(0, 4) === sided.code.slice(0, 4) &&
          openSide.test(one.display) &&
          !openType.test(one.display) &&
          overlap(one, sided),
      );
    if (typed === undefined) continue;
    const wanted = typed.display.replace(
      /\bof unspecified\b/i,
      `of ${side.exec(sided.display)?.[0].toLowerCase()}`,
    );
    // The 6th character of a fracture is its side.
    const both = [...'123456789']
      .map((character) => sheet.lookup(`${typed.code.slice(0, 6)}${character}${typed.code.slice(7)}`))
      .find((one) => one?.display === wanted && one.billable === true);
    if (both === undefined || both === null) continue;
    sheet.combine(both.code, [typed, sided], 'type and side are said of one fracture (I.B.13)');
  }
};
