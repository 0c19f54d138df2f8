import type { ConceptDetail, Terminology } from '../types.ts';
import { type Parameter, type Parameters, parameters } from './resources.ts';
import { type Selection, sourceOf, unknownCode } from './source.ts';

export interface LookupRequest extends Selection {
  readonly system?: string | undefined;
  readonly code: string;
  /** Which properties to give; all where absent. */
  readonly property?: readonly string[] | undefined;
}

/** "Synonym (core metadata concept)": FHIR names the use of a designation by codes of SNOMED CT. */
const synonym = { system: 'http://snomed.info/sct', code: '900000000000013009', display: 'Synonym' } as const;

/**
 * CodeSystem/$lookup: name, version and display of a code, its other names, and the properties parent, child, inactive, notSelectable
 * (headers) and tag (the semantic tag of SNOMED CT, the class of LOINC). Throws AppError NOT_FOUND for an unknown system, version or code.
 */
export function lookupOperation(terminology: Terminology, request: LookupRequest): Parameters {
  const source = sourceOf(terminology, request.system, request);
  const concept = source.terminology.lookup(source.system, request.code, source.date);
  if (concept === null) throw unknownCode(source, request.code);
  const wanted = (name: string): boolean => {
    const { property = [] } = request;
    return property.length === 0 || property.includes('*') || property.includes(name);
  };
  return parameters(
    { name: 'name', valueString: source.release.title },
    { name: 'version', valueString: source.version },
    { name: 'display', valueString: concept.display },
    ...(wanted('designation') ? concept.synonyms.map(designation) : []),
    ...properties(concept)
      .filter(({ code }) => wanted(code))
      .map(({ code, value }) => ({ name: 'property', part: [{ name: 'code', valueCode: code }, value] })),
  );
}

function designation(term: string): Parameter {
  return {
    name: 'designation',
    part: [
      { name: 'language', valueCode: 'en' },
      { name: 'use', valueCoding: synonym },
      { name: 'value', valueString: term },
    ],
  };
}

function properties(concept: ConceptDetail): { readonly code: string; readonly value: Parameter }[] {
  const code = (name: string, of: string) => ({ code: name, value: { name: 'value', valueCode: of } });
  return [
    ...concept.parents.map((parent) => code('parent', parent.code)),
    ...concept.children.map((child) => code('child', child.code)),
    { code: 'inactive', value: { name: 'value', valueBoolean: false } },
    { code: 'notSelectable', value: { name: 'value', valueBoolean: concept.billable === false } },
    ...(concept.tag === null ? [] : [{ code: 'tag', value: { name: 'value', valueString: concept.tag } }]),
  ];
}
