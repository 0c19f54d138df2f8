import type { Terminology } from '../types.ts';
import { type Parameters, parameters } from './resources.ts';
import { type Selection, type Source, sourceOf } from './source.ts';

export interface ValidateCodeRequest extends Selection {
  readonly system?: string | undefined;
  readonly code: string;
  readonly display?: string | undefined;
  /** Whether headers count as valid. */
  readonly abstract?: boolean | undefined;
}

/**
 * CodeSystem/$validate-code: whether the release in force has the code, it may be reported, and the display, where given, is one of its
 * names. Throws AppError NOT_FOUND for an unknown system or version; an unknown code is an answer.
 */
export function validateCodeOperation(terminology: Terminology, request: ValidateCodeRequest): Parameters {
  const source = sourceOf(terminology, request.system, request);
  const { exists, valid, display, findings, proposals, code } = source.terminology.validate(
    source.system,
    request.code,
    source.date,
  );
  const usable = valid || (exists && request.abstract === true);
  const named = !exists || isNamed(source, code, request.display);
  const messages = [
    ...(usable ? [] : findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)),
    ...(usable || proposals.length === 0
      ? []
      : [`May be meant: ${proposals.map((concept) => concept.code).join(', ')}.`]),
    ...(named ? [] : [`"${request.display}" is no name of ${code}.`]),
  ];
  return parameters(
    { name: 'result', valueBoolean: usable && named },
    messages.length === 0 ? null : { name: 'message', valueString: messages.join(' ') },
    display === null ? null : { name: 'display', valueString: display },
  );
}

function isNamed({ terminology, system, date }: Source, code: string, display: string | undefined): boolean {
  if (display === undefined) return true;
  const concept = terminology.lookup(system, code, date);
  const names = concept === null ? [] : [concept.display, ...concept.synonyms];
  return names.some((name) => name.toLowerCase() === display.trim().toLowerCase());
}
