import type { System } from './components/code-search.tsx';

/** The code system that an address names; ICD-10-CM where it names none. */
export function codeSystem(parameters: URLSearchParams): System {
  const given = parameters.get('system');
  return given === 'snomed' || given === 'loinc' ? given : 'icd10';
}
