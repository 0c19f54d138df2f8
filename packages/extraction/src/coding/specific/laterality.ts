import type { ConceptDetail } from '@ohm/terminology';
import { codeSet } from '../code-set.ts';
import { sideOfTitle } from '../titles.ts';
import { addEvidence, type Worksheet } from '../worksheet.ts';
import { billableSiblings } from './specific.ts';

const besideEachOther = codeSet('S Z89 Z90 Z96 Z97');
/**
 * Injuries, absences and implants stand beside each other in one category, so only what differs in nothing but being left
 * open gives way: the same subcategory, and a side that is the same or not documented (I.B.2, I.B.13).
 */
export const dropOpenSide = (sheet: Worksheet): void => {
  for (const candidate of sheet.find(besideEachOther)) {
    const { openParts, side } = candidate.title;
    if (openParts === 0) continue;
    const specific = sheet.candidates
      .besides(candidate.code)
      .find(
        (other) =>
          other.code !== candidate.code &&
          other.code.slice(0, 5) === candidate.code.slice(0, 5) &&
          other.title.openParts < openParts &&
          (side === null || other.title.side === side),
      );
    if (specific === undefined) continue;
    addEvidence(specific, candidate.evidence);
    sheet.candidates.delete(candidate.code);
  }
};

/** A disease of both sides is one code, not one a side beside it (I.B.13). */
export const dropSidesOfBoth = (sheet: Worksheet): void => {
  for (const both of [...sheet.candidates.values()]) {
    if (both.title.side !== 'bilateral') continue;
    const stem = both.code.slice(0, -1);
    for (const one of [...sheet.candidates.besides(both.code)]) {
      if (one.code === both.code || one.code.slice(0, -1) !== stem) continue;
      if (one.title.side === null) continue;
      addEvidence(both, one.evidence);
      sheet.candidates.delete(one.code);
    }
  }
};

/** Neighbours that are asked whether they name a side. */
const mostCompared = 40;

/** By the code as the release has it. */
const sidesBeside = new WeakMap<ConceptDetail, readonly string[]>();

/** Codes beside one that say a side, of both sides; none where the classification asks for none. */
const withSide = (sheet: Worksheet, detail: ConceptDetail): readonly string[] => {
  const known = sidesBeside.get(detail);
  if (known !== undefined) return known;
  const sided = billableSiblings(sheet, detail)
    .slice(0, mostCompared)
    .filter(({ display }) => sideOfTitle(display) !== null);
  // "Left ventricular failure" is no side of heart failure: where a side is asked for, there are both.
  const isAsked = ['left', 'right'].every((side) =>
    sided.some(({ display }) => display.toLowerCase().includes(side)),
  );
  const codes = isAsked ? sided.map(({ code }) => code) : [];
  sidesBeside.set(detail, codes);
  return codes;
};

/** Says that a side is not documented where the classification asks for one (I.B.13). */
export const warnLaterality = (sheet: Worksheet): void => {
  for (const { concept, title, warnings } of sheet.candidates.values()) {
    if (title.openParts === 0 || title.side !== null) continue;
    const sided = withSide(sheet, concept);
    if (sided.length > 0)
      warnings.push({
        kind: 'laterality',
        message: 'Laterality is not documented.',
        codes: sided.slice(0, 3),
      });
  }
};
