import { type Release, type System, systems } from '../types.ts';

/** The code systems by the names that FHIR gives them (HL7 Terminology, "Using ICD-10-CM/SNOMED CT/LOINC with HL7 standards"). */
export const systemUris = {
  icd10: 'http://hl7.org/fhir/sid/icd-10-cm',
  snomed: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
} as const satisfies Record<System, string>;

const systemsByUri: ReadonlyMap<string, System> = new Map([
  ...systems.map((system): [string, System] => [systemUris[system], system]),
  ['urn:oid:2.16.840.1.113883.6.90', 'icd10'],
  ['urn:oid:2.16.840.1.113883.6.96', 'snomed'],
  ['urn:oid:2.16.840.1.113883.6.1', 'loinc'],
]);

/** The system of a FHIR name or OID, or null. */
export function systemOfUri(uri: string): System | null {
  return systemsByUri.get(uri) ?? null;
}

/** SNOMED CT modules that stand for an edition in version URIs (URI Standard 2.1). */
const editionModules: Readonly<Record<string, string>> = {
  INT: '900000000000207008',
  US: '731000124108',
};

/** How FHIR writes the version of a release: the year of ICD-10-CM, the edition's URI of SNOMED CT; else the release's own. */
export function fhirVersion({ system, version }: Pick<Release, 'system' | 'version'>): string {
  if (system === 'icd10') return /^FY(\d{4})$/.exec(version)?.[1] ?? version;
  if (system === 'loinc') return version;
  const [, edition = '', day = ''] = /^([A-Z]+)-(\d{4}-\d\d-\d\d)$/.exec(version) ?? [];
  const module = editionModules[edition];
  return module === undefined ? version : `${systemUris.snomed}/${module}/version/${day.replaceAll('-', '')}`;
}

/** Whether a version, as a caller writes it, names a release: its own, FHIR's, or an edition of SNOMED CT without a date. */
export function isVersion(release: Pick<Release, 'system' | 'version'>, written: string): boolean {
  const version = fhirVersion(release);
  return written === release.version || written === version || version.startsWith(`${written}/version/`);
}

/** The set of all codes of a system, by the URIs that FHIR uses for it; with `isa` those at and below a code of SNOMED CT. */
export function valueSetOf(url: string): { readonly system: System; readonly atOrBelow?: string } | null {
  const match = /^(.+?)(?:\/vs|\?fhir_vs(?:=isa\/([0-9A-Za-z.-]+))?)$/.exec(url);
  const system = match === null ? null : systemOfUri(match[1] ?? '');
  if (match === null || system === null) return null;
  return match[2] === undefined ? { system } : { system, atOrBelow: match[2] };
}
