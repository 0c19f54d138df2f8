import { codeForms } from './code-forms.ts';
import { importError } from './import-error.ts';
import { readLines } from './lines.ts';

export interface Rf2Row {
  readonly line: number;
  readonly active: boolean;
  readonly fields: readonly string[];
}

/** The columns of the RF2 files that are read (SNOMED CT Technical Implementation Guide, Release File Specification). */
export const rf2Columns = {
  concept: ['id', 'effectiveTime', 'active', 'moduleId', 'definitionStatusId'],
  description: [
    'id',
    'effectiveTime',
    'active',
    'moduleId',
    'conceptId',
    'languageCode',
    'typeId',
    'term',
    'caseSignificanceId',
  ],
  relationship: [
    'id',
    'effectiveTime',
    'active',
    'moduleId',
    'sourceId',
    'destinationId',
    'relationshipGroup',
    'typeId',
    'characteristicTypeId',
    'modifierId',
  ],
  language: [
    'id',
    'effectiveTime',
    'active',
    'moduleId',
    'refsetId',
    'referencedComponentId',
    'acceptabilityId',
  ],
  association: [
    'id',
    'effectiveTime',
    'active',
    'moduleId',
    'refsetId',
    'referencedComponentId',
    'targetComponentId',
  ],
  map: [
    'id',
    'effectiveTime',
    'active',
    'moduleId',
    'refsetId',
    'referencedComponentId',
    'mapGroup',
    'mapPriority',
    'mapRule',
    'mapAdvice',
    'mapTarget',
    'correlationId',
    'mapCategoryId',
  ],
} as const;

/**
 * The rows of an RF2 file, streamed. Throws the import error for other columns, a row that is short or long, a time that is no
 * date and a flag that is neither 0 nor 1.
 */
export async function* readRf2(path: string, columns: readonly string[]): AsyncGenerator<Rf2Row> {
  const header = columns.join('\t');
  for await (const { number, text } of readLines(path)) {
    if (number === 1) {
      if (text !== header) throw importError(path, 1, `expected the columns ${columns.join(', ')}`);
      continue;
    }
    const fields = text.split('\t');
    if (fields.length !== columns.length)
      throw importError(path, number, `expected ${columns.length} columns, found ${fields.length}`);
    if (!/^\d{8}$/.test(fields[1] ?? ''))
      throw importError(path, number, 'expected effectiveTime as eight digits');
    const flag = fields[2];
    if (flag !== '0' && flag !== '1') throw importError(path, number, 'expected 0 or 1 as active');
    yield { line: number, active: flag === '1', fields };
  }
}

/** A SNOMED CT identifier. Throws the import error for anything else; its check digit tells a damaged one (Verhoeff). */
export function identifier(path: string, line: number, text: string | undefined): string {
  if (text === undefined || !codeForms.snomed.test(text) || !hasCheckDigit(text))
    throw importError(path, line, `expected a SNOMED CT identifier, found "${text ?? ''}"`);
  return text;
}

const products = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const permutations = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** Verhoeff's check, as the SCTID specification has it. */
export function hasCheckDigit(text: string): boolean {
  let check = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = Number(text[text.length - 1 - at]);
    const permuted = Number(permutations[at % 8]?.[digit]);
    check = Number(products[check]?.[permuted]);
  }
  return check === 0;
}
