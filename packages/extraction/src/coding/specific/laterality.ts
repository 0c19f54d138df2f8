import { remembered } from '../../remembered.ts';
import { codeSet } from '../code-set.ts';
import { openParts, sideOfTitle } from '../titles.ts';
import { addEvidence, type Worksheet } from '../worksheet.ts';
import { billableSiblings } from './specific.ts';

const isUnspecified = remembered((display) => /\bunspecified\b/i.test(display));

/**
 * Injuries, absences and implants stand beside each other in one category, so only what differs in nothing but being left
 * open gives way: the same subcategory, and a side that is the same or not documented (I.B.2, I.B.13).
 */
export const dropOpenSide = (sheet: Worksheet): void => {
  for (const candidate of sheet.find(codeSet('S Z89 Z90 Z96 Z97'))) {
    if (!isUnspecified(candidate.display)) continue;
    const side = sideOfTitle(candidate.display);
    const specific = sheet
      .find((code) => code !== candidate.code && code.slice(0, 5) === candidate.code.slice(0, 5))
      .find(
        (other) =>
          openParts(other) < openParts(candidate) && (side === null || sideOfTitle(other.display) === side),
      );
    if (specific === undefined) continue;
    addEvidence(specific, candidate.evidence);
    sheet.candidates.delete(candidate.code);
  }
};

/** A disease of both sides is one code, not one a side beside it (I.B.13). */
export const dropSidesOfBoth = (sheet: Worksheet): void => {
  for (const both of [...sheet.candidates.values()]) {
    if (sideOfTitle(both.display) !== 'bilateral') continue;
    const stem = both.code.slice(0, -1);
    for (const one of sheet.find((code) => code !== both.code && code.slice(0, -1) === stem)) {
      if (sideOfTitle(one.display) === null) continue;
      addEvidence(both, one.evidence);
      sheet.candidates.delete(one.code);
    }
  }
};

/** Neighbours that are asked whether they name a side. */
const mostCompared = 40;

/** Says that a side is not documented where the classification asks for one (I.B.13). */
export const warnLaterality = (sheet: Worksheet): void => {
  for (const candidate of sheet.candidates.values()) {
    if (!isUnspecified(candidate.display) || sideOfTitle(candidate.display) !== null) continue;
    const detail = sheet.lookup(candidate.code);
    if (detail === null) continue;
    const sided = billableSiblings(sheet, detail)
      .slice(0, mostCompared)
      .filter((one) => sideOfTitle(one.display) !== null);
    // "Left ventricular failure" is no side of heart failure: where a side is asked for, there are both.
    if (!['left', 'right'].every((side) => sided.some(({ display }) => display.toLowerCase().includes(side))))
      continue;
    candidate.warnings.push({
      kind: 'laterality',
      message: 'Laterality is not documented.',
      codes: sided.slice(0, 3).map((one) => one.code),
    });
  }
};
