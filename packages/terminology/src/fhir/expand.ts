import { createHash } from 'node:crypto';
import { AppError } from '@ohm/errors';
import type { Concept, Terminology } from '../types.ts';
import type { ExpansionContains, ValueSet } from './resources.ts';
import { type Selection, type Source, sourceOf, unknownCode } from './source.ts';
import { systemUris, valueSetOf } from './systems.ts';

export interface ExpandRequest extends Selection {
  /** An implicit value set: all codes of a system ("http://snomed.info/sct?fhir_vs", "http://loinc.org/vs"), or those below a code ("?fhir_vs=isa/"). */
  readonly url: string;
  readonly filter?: string | undefined;
  readonly offset?: number | undefined;
  readonly count?: number | undefined;
  readonly includeDesignations?: boolean | undefined;
  /** Leaves out what may not be reported itself. */
  readonly excludeNotForUI?: boolean | undefined;
}

/** Codes in one answer where none is asked for, and at most. A search ranks no further than the latter. */
const defaultCount = 100;
const mostFound = 100;
const mostListed = 1000;

/**
 * ValueSet/$expand of an implicit value set: with `filter` what the search finds, best first; without, all codes in their order, page by
 * page. Throws AppError NOT_FOUND for an unknown value set or version, UNPROCESSABLE_CONTENT for a page that is too large.
 */
export function expandOperation(terminology: Terminology, request: ExpandRequest, now: Date): ValueSet {
  const set = valueSetOf(request.url);
  if (set === null) {
    const known = Object.values(systemUris).map((uri) => `${uri}?fhir_vs`);
    throw new AppError(
      'NOT_FOUND',
      `This value set is not here. There are: ${known.join(', ')}, and ?fhir_vs=isa/CODE.`,
    );
  }
  const source = sourceOf(terminology, systemUris[set.system], request);
  const { offset = 0, count = defaultCount } = request;
  const page =
    request.filter === undefined || request.filter.trim() === ''
      ? listed(source, request, set.atOrBelow)
      : found(source, request, request.filter, set.atOrBelow);
  const contains = page.concepts.map((concept) =>
    contained(source, concept, request.includeDesignations === true),
  );
  return {
    resourceType: 'ValueSet',
    status: 'active',
    url: request.url,
    expansion: {
      identifier: `urn:uuid:${identifierOf([request.url, source.version, request.filter, offset, count])}`,
      timestamp: now.toISOString(),
      ...(page.total !== null && { total: page.total }),
      offset,
      parameter: [
        { name: 'version', valueUri: `${source.uri}|${source.version}` },
        { name: 'count', valueInteger: count },
        ...(request.filter === undefined ? [] : [{ name: 'filter', valueString: request.filter }]),
      ],
      // FHIR knows no empty lists.
      ...(contains.length > 0 && { contains }),
    },
  };
}

interface Page {
  readonly concepts: readonly Concept[];
  /** Null where it is not known. */
  readonly total: number | null;
}

function listed({ terminology, system, date }: Source, request: ExpandRequest, atOrBelow?: string): Page {
  const { offset = 0, count = defaultCount, excludeNotForUI = false } = request;
  if (count > mostListed)
    throw tooLarge(`Ask for at most ${mostListed} codes at a time, with count and offset.`);
  const page = terminology.concepts(
    system,
    { offset, count, ...(atOrBelow !== undefined && { atOrBelow }) },
    date,
  );
  if (page === null)
    throw new AppError('NOT_FOUND', 'There is no such code to expand from. Look for it with filter.');
  if (!excludeNotForUI) return page;
  return { concepts: page.concepts.filter(({ billable }) => billable !== false), total: null };
}

function found(source: Source, request: ExpandRequest, filter: string, atOrBelow?: string): Page {
  const { terminology, system, date } = source;
  const { offset = 0, count = defaultCount, excludeNotForUI = false } = request;
  if (offset + count > mostFound)
    throw tooLarge(`A filter finds at most ${mostFound} codes: type more of what is looked for.`);
  if (atOrBelow !== undefined && terminology.lookup(system, atOrBelow, date) === null)
    throw unknownCode(source, atOrBelow);
  const { results } = terminology.search(system, filter, {
    limit: mostFound,
    ...(date !== undefined && { dateOfService: date }),
  });
  const concepts = results.filter(
    ({ code, billable }) =>
      (!excludeNotForUI || billable !== false) &&
      (atOrBelow === undefined || isAtOrBelow(source, atOrBelow, code)),
  );
  return {
    concepts: concepts.slice(offset, offset + count),
    total: results.length < mostFound ? concepts.length : null,
  };
}

function isAtOrBelow({ terminology, system, date }: Source, top: string, code: string): boolean {
  const relation = terminology.subsumes(system, top, code, date);
  return relation === 'subsumes' || relation === 'equivalent';
}

function contained(source: Source, concept: Concept, withDesignations: boolean): ExpansionContains {
  const { code, display, billable } = concept;
  const names = withDesignations
    ? (source.terminology.lookup(source.system, code, source.date)?.synonyms ?? [])
    : [];
  return {
    system: source.uri,
    version: source.version,
    code,
    display,
    ...(billable === false && { abstract: true as const }),
    ...(names.length > 0 && { designation: names.map((value) => ({ language: 'en', value })) }),
  };
}

/** The same request to the same release has the same identifier. */
function identifierOf(parts: readonly unknown[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function tooLarge(message: string): AppError {
  return new AppError('UNPROCESSABLE_CONTENT', message, { issue: 'too-costly' });
}
