import type { FastifyRequest } from 'fastify';

/** What only says how the answer is to be written. */
const general: ReadonlySet<string> = new Set(['_format', '_pretty', '_summary', '_elements']);

export interface FhirInput {
  /** For the procedure's own schema; null where there is a problem, so that it refuses after its guard has let the caller in. */
  readonly input: Record<string, unknown> | null;
  /** What is wrong with the body, in a sentence. */
  readonly problem: string | null;
}

/**
 * The input of an operation: parameters of the query by their names, or those of a Parameters resource, whose values stand in value[x]
 * or resource. One that is given more than once becomes a list.
 */
export function fhirInput({ method, query, body }: FastifyRequest): FhirInput {
  const pairs = Object.entries(query as Record<string, unknown>);
  const posted = method === 'POST' && body !== undefined && body !== null ? parametersOf(body) : [];
  if (typeof posted === 'string') return { input: null, problem: posted };
  const input = new Map<string, unknown>();
  for (const [name, value] of [...pairs, ...posted])
    if (!general.has(name)) input.set(name, input.has(name) ? [input.get(name), value].flat() : value);
  return { input: Object.fromEntries(input), problem: null };
}

/** Names and values, or the sentence that says why there are none. */
function parametersOf(body: unknown): [string, unknown][] | string {
  const list = isObject(body) && body.resourceType === 'Parameters' ? (body.parameter ?? []) : null;
  if (!Array.isArray(list))
    return 'Send a Parameters resource: {"resourceType":"Parameters","parameter":[…]}.';
  const pairs: [string, unknown][] = [];
  for (const parameter of list as unknown[]) {
    const entry = isObject(parameter) ? parameter : {};
    const value = Object.keys(entry).find((key) => key.startsWith('value') || key === 'resource');
    if (typeof entry.name !== 'string' || value === undefined)
      return 'Each parameter has a name and a value[x].';
    pairs.push([entry.name, entry[value]]);
  }
  return pairs;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
