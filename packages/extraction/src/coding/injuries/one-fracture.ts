import { codeSet } from '../code-set.ts';
import { sideOfTitle } from '../titles.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

const fracture = codeSet('S02 S12 S22 S32 S42 S52 S62 S72 S82 S92');
const openSide = /\bof unspecified\b/i;
const openType = /^Unspecified fracture\b/;

const overlap = (a: Candidate, b: Candidate): boolean =>
  a.evidence.some((one) => b.evidence.some((other) => one.start < other.end && other.start < one.end));

/** Fractures that leave open which part of the bone broke, and those that may say it. */
const openParts = (
  [
    ['S72.00', 'S72.01 S72.02 S72.03 S72.04 S72.05 S72.09 S72.1 S72.2'],
    ['S72.9', 'S72.0-S72.4'],
    ['S72.30', 'S72.32-S72.39'],
    ['S42.20', 'S42.21-S42.29'],
    ['S42.30', 'S42.32-S42.39'],
    ['S52.50', 'S52.51-S52.59'],
    ['S82.20', 'S82.22-S82.29'],
    ['S82.10', 'S82.11-S82.19'],
  ] as const
).map(([open, told]) => [codeSet(open), codeSet(told)] as const);

/** "Left hip fracture", of which a film says that it is intertrochanteric, is one fracture (I.B.2). */
const nameOpenFractures = (sheet: Worksheet): void => {
  for (const [open, told] of openParts)
    for (const general of sheet.find(open)) {
      const specific = sheet
        .find(told)
        .filter(
          (one) =>
            [null, sideOfTitle(one.display)].includes(sideOfTitle(general.display)) &&
            one.code.slice(7) === general.code.slice(7),
        );
      const [only] = specific;
      if (only !== undefined && specific.length === 1)
        sheet.combine(only.code, [general, only], 'the part of the bone that broke is documented (I.B.2)');
    }
};

/**
 * "Fracture shaft left tibia, comminuted" is read as a fracture of the left tibia and as a comminuted one of some tibia: one fracture
 * whose code says both (I.B.2, I.B.13).
 */
export const joinFractures = (sheet: Worksheet): void => {
  nameOpenFractures(sheet);
  for (const sided of sheet.find(fracture)) {
    const side = sideOfTitle(sided.display);
    if (!openType.test(sided.display) || side === null) continue;
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
    const wanted = typed.display.replace(openSide, `of ${side}`);
    // The 6th character of a fracture is its side.
    const both = [...'123456789']
      .map((character) => sheet.lookup(`${typed.code.slice(0, 6)}${character}${typed.code.slice(7)}`))
      .find((one) => one?.display === wanted && one.billable === true);
    if (both === undefined || both === null) continue;
    sheet.combine(both.code, [typed, sided], 'type and side are said of one fracture (I.B.13)');
  }
};
