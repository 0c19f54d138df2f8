import type { StoredRelease } from '@ohm/terminology';
import { CommandError } from './command.ts';

/**
 * The kept release that `wanted` names: the latest of that version, else the only one whose id or SHA-256 begins so. `rows` are
 * those of one system, the latest first. @throws CommandError where there is none, or more than one.
 */
export function namedRelease(rows: readonly StoredRelease[], wanted: string): StoredRelease {
  const ofVersion = rows.find(({ version }) => version === wanted);
  if (ofVersion !== undefined) return ofVersion;
  const begun = rows.filter(({ id, sha256 }) => id.startsWith(wanted) || sha256.startsWith(wanted));
  const [first, ...others] = begun;
  if (first === undefined) {
    const known = rows.map(({ version }) => version).join(', ') || 'none';
    throw new CommandError(`No release ${wanted} of this system is kept. There are: ${known}.`);
  }
  if (others.length > 0) {
    const known = begun.map(({ id, version }) => `${id} (${version})`).join(', ');
    throw new CommandError(`Several releases begin with ${wanted}: give more of ${known}.`);
  }
  return first;
}
