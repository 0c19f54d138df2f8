import type { Terminology } from '../types.ts';
import { type Parameters, parameters } from './resources.ts';
import { type Selection, sourceOf, unknownCode } from './source.ts';

export interface SubsumesRequest extends Selection {
  readonly system?: string | undefined;
  readonly codeA: string;
  readonly codeB: string;
}

/** CodeSystem/$subsumes. Throws AppError NOT_FOUND for an unknown system, version or code. */
export function subsumesOperation(terminology: Terminology, request: SubsumesRequest): Parameters {
  const source = sourceOf(terminology, request.system, request);
  const { codeA, codeB } = request;
  const outcome = source.terminology.subsumes(source.system, codeA, codeB, source.date);
  if (outcome === null) {
    const known = source.terminology.lookup(source.system, codeA, source.date) !== null;
    throw unknownCode(source, known ? codeB : codeA);
  }
  return parameters({ name: 'outcome', valueCode: outcome });
}
