import { conceptAt, type LoadedIndex } from '../load.ts';
import { conceptNumber } from '../search/search-codes.ts';
import type { Concept, Release } from '../types.ts';
import type { ValidationFinding, ValidationKind } from './validation.ts';

interface Known {
  readonly release: Release;
  readonly index: LoadedIndex;
}

/**
 * What the other official releases of a system say of a code that the one in force has not, or has otherwise: since when it is retired,
 * from when it will be valid, since when it is a header or has another title. `releases` in the order of time.
 */
export function codeHistory(
  releases: readonly Known[],
  inForce: LoadedIndex,
  code: string,
): ValidationFinding[] {
  const at = releases.findIndex(({ index }) => index === inForce);
  const concept = conceptOf(inForce, code);
  const before = releases.slice(0, Math.max(0, at)).toReversed();
  if (concept !== null) return changesOf(concept, releases[at], before);
  const later = releases.slice(at + 1).find(({ index }) => conceptOf(index, code) !== null);
  return [
    ...retirement(code, releases, at),
    ...(later === undefined ? [] : announcement(code, later.release)),
  ];
}

function retirement(code: string, releases: readonly Known[], at: number): ValidationFinding[] {
  const last = releases
    .slice(0, Math.max(0, at))
    .findLastIndex(({ index }) => conceptOf(index, code) !== null);
  const [holder, successor] = [releases[last], releases[last + 1]];
  if (holder === undefined || successor === undefined) return [];
  const date = successor.release.effectiveFrom;
  const was = `was a code of ${holder.release.version}`;
  return [
    finding('retired', 'error', `${code} ${was} and is none since ${said(date, successor.release)}.`, date),
  ];
}

function announcement(code: string, release: Release): ValidationFinding[] {
  const { effectiveFrom: date } = release;
  return [finding('not-yet-valid', 'error', `${code} is a code from ${said(date, release)} on.`, date)];
}

/** `before`: the earlier releases, the latest first. Only the latest change counts. */
function changesOf(
  concept: Concept,
  present: Known | undefined,
  before: readonly Known[],
): ValidationFinding[] {
  let since = present?.release;
  for (const { release, index } of before) {
    const earlier = conceptOf(index, concept.code);
    if (earlier === null || since === undefined) return [];
    const date = since.effectiveFrom;
    if (earlier.billable === true && concept.billable === false) {
      const message = `${concept.code} was billable in ${release.version}; it is subdivided since ${said(date, since)}.`;
      return [finding('subdivided', 'error', message, date)];
    }
    if (earlier.display !== concept.display) {
      const message = `${concept.code} was "${earlier.display}" before ${said(date, since)}.`;
      return [finding('renamed', 'information', message, date)];
    }
    since = release;
  }
  return [];
}

function conceptOf(index: LoadedIndex, code: string): Concept | null {
  const concept = conceptNumber(index, code);
  return concept < 0 ? null : conceptAt(index, concept);
}

function said(date: string | null, { version }: Release): string {
  return date === null ? version : `${date} (${version})`;
}

function finding(
  kind: ValidationKind,
  severity: ValidationFinding['severity'],
  message: string,
  date: string | null,
): ValidationFinding {
  return { kind, severity, message, date };
}
