import type { Release } from './types.ts';

/** The release that answers for a date, and a sentence when it does not cover that date. */
export interface Choice<T> {
  readonly chosen: T;
  readonly note: string | null;
}

/**
 * Chooses among releases of one system by date of service (ISO calendar date): an official release that covers it, the latest
 * of several, and of those that begin alike the one with the most codes (all of LOINC before its top 2000); else the
 * nearest earlier official one, else the earliest. The project's vocabulary answers only while no official release is
 * loaded: a few hundred codes are no stand-in for a release that has run out. Null without any.
 */
export function chooseRelease<T extends { readonly release: Release }>(
  candidates: readonly T[],
  date: string,
): Choice<T> | null {
  const official = candidates.filter(({ release }) => release.source === 'official');
  const pool = [...(official.length > 0 ? official : candidates)].sort(byStart);
  const covering = pool.filter(({ release }) => startOf(release) <= date && date <= endOf(release)).at(-1);
  if (covering !== undefined) return { chosen: covering, note: null };
  const chosen = pool.filter(({ release }) => startOf(release) <= date).at(-1) ?? pool[0];
  if (chosen === undefined) return null;
  return {
    chosen,
    note: `No loaded release covers ${date}; ${chosen.release.version} (${span(chosen.release, date)}) answered.`,
  };
}

/** The official releases of the system of one of them, in the order of time: what tells the history of a code. */
export function officialInOrder<T extends { readonly release: Release }>(
  loaded: readonly T[],
  { system }: Release,
): T[] {
  return loaded
    .filter(({ release }) => release.system === system && release.source === 'official')
    .sort(byStart);
}

function startOf(release: Release): string {
  return release.effectiveFrom ?? '0000-01-01';
}

function endOf(release: Release): string {
  return release.effectiveTo ?? '9999-12-31';
}

function span(release: Release, date: string): string {
  return startOf(release) > date ? `from ${startOf(release)}` : `to ${endOf(release)}`;
}

function byStart(a: { readonly release: Release }, b: { readonly release: Release }): number {
  return (
    startOf(a.release).localeCompare(startOf(b.release)) ||
    a.release.conceptCount - b.release.conceptCount ||
    a.release.version.localeCompare(b.release.version)
  );
}
