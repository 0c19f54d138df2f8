import { type System, systems, type Terminology } from '../types.ts';
import { fhirVersion, systemUris } from './systems.ts';

const operations = [
  ['CodeSystem', 'lookup', 'http://hl7.org/fhir/OperationDefinition/CodeSystem-lookup'],
  ['CodeSystem', 'validate-code', 'http://hl7.org/fhir/OperationDefinition/CodeSystem-validate-code'],
  ['CodeSystem', 'subsumes', 'http://hl7.org/fhir/OperationDefinition/CodeSystem-subsumes'],
  ['ValueSet', 'expand', 'http://hl7.org/fhir/OperationDefinition/ValueSet-expand'],
  ['ConceptMap', 'translate', 'http://hl7.org/fhir/OperationDefinition/ConceptMap-translate'],
] as const;

const base = {
  status: 'active',
  date: '2026-11-26',
  kind: 'instance',
  software: { name: 'Ohm' },
  implementation: { description: 'Terminology operations over the code releases that are loaded' },
} as const;

/** The CapabilityStatement of R4: the operations, and how to be let in. */
export function capabilityStatement(): Readonly<Record<string, unknown>> {
  return {
    resourceType: 'CapabilityStatement',
    ...base,
    fhirVersion: '4.0.1',
    format: ['json'],
    rest: [
      {
        mode: 'server',
        security: {
          description: 'An access token of the API as Bearer, of a user who may use the Codes Tool.',
        },
        resource: [...new Set(operations.map(([type]) => type))].map((type) => ({
          type,
          operation: operations
            .filter(([of]) => of === type)
            .map(([, name, definition]) => ({ name, definition })),
        })),
      },
    ],
  };
}

/** The TerminologyCapabilities of R4: the code systems with the versions that are loaded. */
export function terminologyCapabilities(terminology: Terminology): Readonly<Record<string, unknown>> {
  return {
    resourceType: 'TerminologyCapabilities',
    ...base,
    codeSystem: systems.map((system) => ({ uri: systemUris[system], ...versions(terminology, system) })),
    expansion: {
      hierarchical: false,
      paging: true,
      incomplete: false,
      textFilter: 'Words, abbreviations, codes; ranked.',
    },
    validateCode: { translations: false },
    translation: { needsMap: false },
  };
}

/** No list at all where nothing is loaded: FHIR knows no empty ones. */
function versions(terminology: Terminology, system: System): Readonly<Record<string, unknown>> {
  const loaded = terminology.releases().filter((release) => release.system === system);
  if (loaded.length === 0) return {};
  const inForce = terminology.releaseInForce(system).version;
  return {
    version: loaded.map((release) => ({
      code: fhirVersion(release),
      isDefault: release.version === inForce,
    })),
  };
}
