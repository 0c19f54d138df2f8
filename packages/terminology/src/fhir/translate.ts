import { AppError } from '@ohm/errors';
import type { MapTarget } from '../maps/map-concept.ts';
import type { MapContext } from '../maps/rule.ts';
import type { Terminology } from '../types.ts';
import { type Parameter, type Parameters, parameters } from './resources.ts';
import { type Selection, sourceOf, unknownCode } from './source.ts';
import { fhirVersion, systemOfUri, systemUris } from './systems.ts';

export interface TranslateRequest extends Selection {
  readonly system?: string | undefined;
  readonly code: string;
  /** The system to translate to; ICD-10-CM where absent. */
  readonly targetsystem?: string | undefined;
  /** What is known of the patient: rules of the map turn on it. */
  readonly context?: MapContext | undefined;
}

/** The ICD-10-CM map of the US Edition (SNOMED CT URI Standard, implicit concept maps). */
export const conceptMapUrl = `${systemUris.snomed}?fhir_cm=6011000124106`;

/**
 * ConceptMap/$translate from SNOMED CT to ICD-10-CM. Each group of the map gives its matches: "relatedto" where its rules tell which, else
 * "inexact" for all that are still possible; the message has the map's advice. Throws AppError NOT_FOUND for an unknown
 * system, version, code or map.
 */
export function translateOperation(terminology: Terminology, request: TranslateRequest): Parameters {
  const { targetsystem = systemUris.icd10 } = request;
  const source = sourceOf(terminology, request.system, request);
  if (source.system !== 'snomed' || systemOfUri(targetsystem) !== 'icd10')
    throw new AppError('NOT_FOUND', `There is a map from ${systemUris.snomed} to ${systemUris.icd10} alone.`);
  const map = source.terminology.map(request.code, request.context, source.date);
  if (map === null) throw unknownCode(source, request.code);
  const version = fhirVersion({ system: 'icd10', version: map.targetRelease.version });
  const matches = map.groups.flatMap(({ certain, targets }) =>
    targets.filter(({ code }) => code !== null).map((target) => match(target, certain, version)),
  );
  const advice = map.groups.flatMap(({ targets }) => targets.flatMap((target) => target.advice));
  const messages =
    map.groups.length === 0 ? ['The release has no map of this concept.'] : [...new Set(advice)];
  return parameters(
    { name: 'result', valueBoolean: matches.length > 0 },
    messages.length === 0 ? null : { name: 'message', valueString: messages.join('; ') },
    ...matches,
  );
}

function match({ code, display }: MapTarget, certain: boolean, version: string): Parameter {
  return {
    name: 'match',
    part: [
      { name: 'equivalence', valueCode: certain ? 'relatedto' : 'inexact' },
      {
        name: 'concept',
        valueCoding: {
          system: systemUris.icd10,
          version,
          ...(code !== null && { code }),
          ...(display !== null && { display }),
        },
      },
      { name: 'source', valueUri: conceptMapUrl },
    ],
  };
}
