import type { System } from '../types.ts';
import { writtenCode } from './icd10cm-code.ts';

/** What a code of each system looks like, as its publisher writes it; whether it is one, only a release tells. */
export const codeForms: Readonly<Record<System, RegExp>> = {
  icd10: new RegExp(`^${writtenCode}$`),
  snomed: /^[1-9][0-9]{5,17}$/,
  loinc: /^[0-9]{1,7}-[0-9]$/,
};
