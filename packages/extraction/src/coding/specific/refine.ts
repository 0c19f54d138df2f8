import { gated } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import type { Refinement } from './refinement.ts';
import { refinements } from './refinements.ts';

const denied = /\b(?:no|not|never|denie[sd]|without)\b[^.;,\n]{0,16}$/i;

const speaks = (text: string, said: RegExp): boolean => {
  const match = said.exec(text);
  return match !== null && !denied.test(text.slice(Math.max(0, match.index - 24), match.index));
};

const isSaid = (sheet: Worksheet, { evidence }: Candidate, { reach, said }: Refinement): boolean => {
  const { text } = sheet.document;
  if (reach === null) return speaks(text, said);
  return evidence.some(({ start, end }) => {
    const before = text.slice(Math.max(0, start - reach), start);
    const after = text.slice(end, end + reach);
    return speaks(
      `${before.slice(before.lastIndexOf('\n') + 1)}${text.slice(start, end)}${after.split('\n', 1)[0]}`,
      said,
    );
  });
};

/** Replaces codes that leave open what the note says beside them; by all rows, or by those that what was added since asks for. */
export const refine = (sheet: Worksheet, rows: readonly Refinement[] = refinements): void => {
  for (const refinement of rows)
    for (const candidate of sheet.find(refinement.from)) {
      if (!isSaid(sheet, candidate, refinement)) continue;
      const { code, guideline } = refinement;
      const better = typeof code === 'string' ? code : code(candidate.code, sheet.document.text);
      if (sheet.lookup(better)?.billable === true) sheet.combine(better, [candidate], guideline);
    }
};

const shed = codeSet('L51.1 L51.2 L51.3 L00');
const bodySurface = gated(
  /\b(\d{1,2}) ?% ?(?:of )?(?:the )?(?:BSA|body surface|TBSA)\b|\b(?:BSA|TBSA)[^.;\n\d]{0,24}(\d{1,2}) ?%/i,
);

/** How much of the skin comes off in exfoliative disease is reported beside it (L51 and L00 notes, L49). */
export const addExfoliation = (sheet: Worksheet): void => {
  const disease = sheet.first(shed);
  if (disease === undefined || sheet.has(codeSet('L49'))) return;
  const match = sheet.document.find(bodySurface);
  if (match === null) return;
  sheet.add({
    code: `L49.${Math.min(9, Math.floor(Number(match[1] ?? match[2]) / 10))}`,
    evidence: [sheet.quote(match.index, match.index + match[0].length)],
    weight: disease.weight * 0.9,
    section: disease.section,
    reasons: ['how much of the skin comes off is reported beside the disease (L49)'],
    order: disease.order + 1,
  });
};

const strokeScore = gated(/\b(?:NIHSS|NIH stroke scale)\b[^.;\n\d]{0,32}(\d{1,2})\b(?!\s*(?:h|hours|days))/i);

/** The initial score of a stroke is reported beside the infarction (I.C.18.i). */
export const addStrokeScore = (sheet: Worksheet): void => {
  const stroke = sheet.first(codeSet('I63'));
  if (stroke === undefined || sheet.has(codeSet('R29.7'))) return;
  const match = sheet.document.find(strokeScore);
  if (match === null || Number(match[1]) > 42) return;
  sheet.add({
    code: `R29.7${(match[1] ?? '').padStart(2, '0')}`,
    evidence: [sheet.quote(match.index, match.index + match[0].length)],
    weight: stroke.weight * 0.95,
    section: stroke.section,
    reasons: ['the initial stroke scale score is reported beside the infarction (I.C.18.i)'],
    order: stroke.order + 1,
  });
};
