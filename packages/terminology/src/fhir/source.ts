import { AppError } from '@ohm/errors';
import { type Release, type System, systemLabels, type Terminology } from '../types.ts';
import { fhirVersion, systemOfUri, systemUris } from './systems.ts';

/** What of a request says where the answer comes from. */
export interface Selection {
  /** A version as FHIR or the release writes it. */
  readonly version?: string | undefined;
  /** The date on which the release must be in force: a FHIR dateTime, of which the calendar date counts. */
  readonly date?: string | undefined;
}

/** A system with the release that answers for it, pinned by version or by date. */
export interface Source {
  readonly system: System;
  readonly uri: string;
  readonly version: string;
  readonly release: Pick<Release, 'title'>;
  readonly terminology: Terminology;
  readonly date: string | undefined;
}

/** Throws AppError NOT_FOUND for a system or version that is not loaded, BAD_REQUEST without a system. */
export function sourceOf(terminology: Terminology, uri: string | undefined, selection: Selection): Source {
  if (uri === undefined || uri === '')
    throw new AppError('BAD_REQUEST', `Name the code system: ${Object.values(systemUris).join(', ')}.`);
  const system = systemOfUri(uri);
  if (system === null)
    throw new AppError(
      'NOT_FOUND',
      `This code system is not here. There are: ${Object.values(systemUris).join(', ')}.`,
    );
  const { version, date } = selection;
  const pinned = version === undefined ? terminology : terminology.ofRelease(system, version);
  if (pinned === null) {
    const loaded = terminology
      .releases()
      .filter((release) => release.system === system)
      .map(fhirVersion);
    throw new AppError(
      'NOT_FOUND',
      `This version of ${systemLabels[system]} is not loaded. There are: ${loaded.join(', ')}.`,
    );
  }
  const day = date?.slice(0, 10);
  const release = pinned.releaseInForce(system, day);
  return {
    system,
    uri: systemUris[system],
    version: fhirVersion({ system, version: release.version }),
    release,
    terminology: pinned,
    date: day,
  };
}

/** The error for a code that a release lacks, with what is known of it: withdrawn, retired, not yet valid. */
export function unknownCode({ terminology, system, date }: Source, code: string): AppError {
  const { findings } = terminology.validate(system, code, date);
  const reasons = findings.map(({ message }) => message).join(' ');
  return new AppError('NOT_FOUND', reasons === '' ? 'There is no such code.' : reasons);
}
