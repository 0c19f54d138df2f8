import { bodySurface } from '../body-surface.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

/** Exfoliative diseases at which the tabular list asks for the extent. */
const shed = codeSet('L51.1 L51.2 L51.3 L00');

/** How much of the skin comes off in exfoliative disease is reported beside it (L51 and L00 notes, L49). */
export const addExfoliation = (sheet: Worksheet): void => {
  const disease = sheet.first(shed);
  const surface = disease === undefined || sheet.has(codeSet('L49')) ? null : bodySurface(sheet.document);
  if (disease === undefined || surface === null) return;
  sheet.add({
    code: `L49.${Math.min(9, Math.floor(surface.share / 10))}`,
    evidence: [sheet.quote(surface.start, surface.end)],
    weight: disease.weight * 0.9,
    section: disease.section,
    reasons: ['how much of the skin comes off is reported beside the disease (L49)'],
    order: disease.order + 1,
  });
};
