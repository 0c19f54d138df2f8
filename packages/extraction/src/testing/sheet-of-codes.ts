import { compileRelease, createTerminology, type Terminology } from '@ohm/terminology';
import { noIndex } from '../coding/official-index.ts';
import { Worksheet } from '../coding/worksheet.ts';
import { readNote } from '../note/document.ts';

/** A release that knows these codes and nothing of them. */
const releaseOf = (codes: readonly string[]): Terminology => {
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
  return createTerminology([compileRelease({ release, concepts, crossReferences: [] })]);
};

/**
 * A worksheet of an inpatient note that holds these codes, in their order, equally well documented and quoting all of it. Without a
 * terminology it knows no other codes.
 */
export const sheetOfCodes = (
  codes: readonly string[],
  { text = '', terminology = releaseOf(codes) }: { text?: string; terminology?: Terminology } = {},
): Worksheet => {
  const sheet = new Worksheet(readNote(text), 'inpatient', terminology, noIndex);
  const evidence = [sheet.quote(0, text.length)];
  for (const [order, code] of codes.entries())
    sheet.add({ code, evidence, weight: 0.9, section: null, reasons: [], order });
  return sheet;
};
