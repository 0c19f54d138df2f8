import { compileRelease, createTerminology } from '@ohm/terminology';
import { noIndex } from '../coding/official-index.ts';
import { Worksheet } from '../coding/worksheet.ts';
import { readNote } from '../note/document.ts';
import type { Setting } from '../types.ts';

/** A worksheet of an empty note that holds these codes, in their order and equally well documented; its release knows no others. */
export const sheetOfCodes = (codes: readonly string[], setting: Setting = 'inpatient'): Worksheet => {
  const release = {
    system: 'icd10',
    version: 'codes',
    title: 'Codes of a test',
    source: 'vocabulary',
    effectiveFrom: null,
    effectiveTo: null,
    conceptCount: codes.length,
  } as const;
  const concepts = codes.map((code) => ({
    code,
    billable: true,
    parent: null,
    designations: [{ term: code, kind: 'title' as const }],
    notes: [],
    commonness: 0,
  }));
  const terminology = createTerminology([compileRelease({ release, concepts, crossReferences: [] })]);
  const sheet = new Worksheet(readNote(''), setting, terminology, noIndex);
  for (const [order, code] of codes.entries())
    sheet.add({ code, evidence: [sheet.quote(0, 0)], weight: 0.9, section: null, reasons: [], order });
  return sheet;
};
