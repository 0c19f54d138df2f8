import { createHash } from 'node:crypto';
import { AppError } from '@ohm/errors';
import { isReadable } from './load.ts';
import { rememberSearches } from './remembered-searches.ts';
import {
  isoDate,
  type Loaded,
  loadRelease,
  type TerminologyOptions,
  terminologyOver,
} from './terminology.ts';
import {
  type ReleaseStore,
  type StoredRelease,
  type System,
  systemLabels,
  systems,
  type Terminology,
} from './types.ts';

/** A terminology that follows the active releases of a store. */
export interface LiveTerminology extends Terminology {
  /** Loads releases that were activated since and forgets those that no longer are; running requests finish on the old ones. */
  refresh(): Promise<void>;
  /** Whether every code system has a release to answer from. */
  ready(): boolean;
}

/**
 * A terminology that `refresh` fills with the active releases of a store; nothing is loaded before the first one. Answers
 * are synchronous from memory; `refresh` reads only what changed and swaps one pointer. With nothing loaded, questions
 * throw AppError SERVICE_UNAVAILABLE with the command that loads a release.
 */
export function createLiveTerminology(
  store: ReleaseStore,
  options: TerminologyOptions = {},
): LiveTerminology {
  let loaded: ReadonlyMap<string, Loaded> = new Map();
  let current = terminologyOver([], options);
  const { now = () => new Date() } = options;
  const remembering = () => rememberSearches(current.search, () => isoDate(now()));
  let search = remembering();
  let running: Promise<void> | null = null;

  async function reload(): Promise<void> {
    const active = (await store.list()).filter((release) => release.active);
    if (active.length === loaded.size && active.every(({ id }) => loaded.has(id))) return;
    const next = new Map<string, Loaded>();
    for (const release of active) {
      const entry = loaded.get(release.id) ?? (await open(store, release));
      if (entry !== null) next.set(release.id, entry);
    }
    loaded = next;
    current = terminologyOver([...next.values()], options);
    search = remembering();
  }

  function refresh(): Promise<void> {
    // Two refreshes at a time would load the same releases twice.
    running ??= reload().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    refresh,
    ready: () => systems.every((system) => current.releases().some((release) => release.system === system)),
    releaseInForce: (system, dateOfService) => current.releaseInForce(system, dateOfService),
    releases: () => current.releases(),
    search: (system, query, searchOptions) => search(system, query, searchOptions),
    lookup: (system, code, dateOfService) => current.lookup(system, code, dateOfService),
    validate: (system, code, dateOfService) => current.validate(system, code, dateOfService),
    checkSet: (codes, dateOfService) => current.checkSet(codes, dateOfService),
    excludedPairs: (codes, dateOfService) => current.excludedPairs(codes, dateOfService),
    sequencedPairs: (codes, dateOfService) => current.sequencedPairs(codes, dateOfService),
    entry: (system, code, dateOfService) => current.entry(system, code, dateOfService),
    tree: (system, request) => current.tree(system, request),
    map: (snomedCode, context, dateOfService) => current.map(snomedCode, context, dateOfService),
    subsumes: (system, codeA, codeB, dateOfService) => current.subsumes(system, codeA, codeB, dateOfService),
    concepts: (system, page, dateOfService) => current.concepts(system, page, dateOfService),
    ofRelease: (system, version) => current.ofRelease(system, version),
    designations: (system, dateOfService) => current.designations(system, dateOfService),
    crossReferences: (dateOfService) => current.crossReferences(dateOfService),
  };
}

/** Null when the release was removed between listing and reading. */
async function open(store: ReleaseStore, release: StoredRelease): Promise<Loaded | null> {
  const index = await store.index(release.id);
  if (index === null) return null;
  if (createHash('sha256').update(index).digest('hex') !== release.sha256) throw changed(release);
  if (!isReadable(index)) throw unreadable(release);
  return loadRelease({ release, index });
}

function changed({ system, version }: StoredRelease): AppError {
  return new AppError(
    'UNPROCESSABLE_CONTENT',
    `What is kept of ${systemLabels[system]} ${version} are not the bytes that were imported. ${importAgain(system)}`,
    { system, release: version },
  );
}

/** A release that an earlier or later version of the program compiled: its index has another format. */
export function unreadable({ system, version }: Pick<StoredRelease, 'system' | 'version'>): AppError {
  return new AppError(
    'UNPROCESSABLE_CONTENT',
    `${systemLabels[system]} ${version} was compiled by another version of this program, and this one cannot read it. ${importAgain(system)}`,
    { system, release: version },
  );
}

const importAgain = (system: System): string =>
  `Import it again with: pnpm codes:import ${system} <folder or file>, or start with CODES_DIR=<folder of releases>`;
