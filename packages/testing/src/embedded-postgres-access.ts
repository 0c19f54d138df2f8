import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';

const SEARCH_BY_OTHERS = 0o001;

/**
 * PostgreSQL refuses to run as root, so root runs it as the user `postgres`, who must be able to walk down to `path`.
 * Throws one sentence that says what to do where a folder above is closed; asks nothing of anybody but root.
 */
export async function assertReachableByPostgres(path: string): Promise<void> {
  if (userInfo().uid !== 0) return;
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    // A folder that is not there yet will be made by us, open enough.
    const found = await stat(folder).catch(() => null);
    if (found && (found.mode & SEARCH_BY_OTHERS) === 0) {
      throw new Error(
        `The embedded PostgreSQL runs as the user "postgres", who cannot enter ${folder}: run "chmod o+x ${folder}", ` +
          'put the checkout elsewhere, or start as a user other than root.',
      );
    }
    if (folder === dirname(folder)) return;
  }
}
