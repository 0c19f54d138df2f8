/** The parts of FHIR R4 that the operations answer with (hl7.org/fhir/R4). */
export interface Coding {
  readonly system?: string | undefined;
  readonly version?: string | undefined;
  readonly code?: string | undefined;
  readonly display?: string | undefined;
}

export interface Parameter {
  readonly name: string;
  readonly valueBoolean?: boolean;
  readonly valueCode?: string;
  readonly valueString?: string;
  readonly valueInteger?: number;
  readonly valueUri?: string;
  readonly valueCoding?: Coding;
  readonly part?: readonly Parameter[];
}

export interface Parameters {
  readonly resourceType: 'Parameters';
  readonly parameter: readonly Parameter[];
}

/** A code in an expansion. `abstract` where it may not be reported itself. */
export interface ExpansionContains extends Coding {
  readonly abstract?: true;
  readonly designation?: readonly { readonly language: string; readonly value: string }[];
}

export interface ValueSet {
  readonly resourceType: 'ValueSet';
  readonly status: 'active';
  readonly url: string;
  readonly expansion: {
    readonly identifier: string;
    readonly timestamp: string;
    readonly total?: number;
    readonly offset: number;
    readonly parameter: readonly Parameter[];
    readonly contains?: readonly ExpansionContains[];
  };
}

/** A Parameters resource of what there is. */
export function parameters(...parameter: readonly (Parameter | null)[]): Parameters {
  return { resourceType: 'Parameters', parameter: parameter.filter((one) => one !== null) };
}
