import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  findReleaseFiles,
  readReleaseFile,
  type System,
  systemLabels,
  unpackReleaseFiles,
} from '@ohm/terminology';
import { DownloadError, download, progressOn, type Timeouts } from './official-releases.download.ts';
import listed from './official-releases.json' with { type: 'json' };

/** A release in the public domain and the archives in which its publisher offers it; the first one holds the codes. */
export interface OfficialSource {
  readonly system: System;
  readonly version: string;
  readonly effectiveFrom: string;
  readonly archives: readonly OfficialArchive[];
}

export interface OfficialArchive {
  readonly url: string;
  /** Hex; null where it is not known beforehand. */
  readonly sha256: string | null;
  readonly holds: string;
}

/** The publishers' addresses, newest release first. */
export const officialSources = listed as readonly OfficialSource[];

const defaultTimeouts: Timeouts = { connect: 3_000, idle: 8_000, total: 120_000 };

/** In bytes. An archive of ICD-10-CM has 2 to 25 MB. */
const largestArchive = 256e6;

/** How long a failed attempt is remembered, so that a machine without a network waits once and not at every start. */
const patience = 24 * 3_600_000;

/** The release in force and the one before it: claims of the last months are coded with that. */
const releasesWanted = 2;

type Attempts = Record<string, { readonly at: number; readonly why: string }>;

/**
 * Gets the official releases in force on `today` and before into `dataDir`/releases: the archives as they came, and
 * their files in one folder a release, which is returned, or null when there is none. What is there already is not
 * asked for again. Never throws for a network, a server or an archive that is not as it should be: `log` gets a
 * sentence, and the next attempt is a day later.
 */
export async function fetchOfficialReleases(options: {
  readonly dataDir: string;
  readonly log: (line: string) => void;
  readonly sources?: readonly OfficialSource[];
  readonly today?: string;
  readonly timeouts?: Timeouts;
  readonly now?: number;
}): Promise<string | null> {
  const { dataDir, log, sources = officialSources, timeouts = defaultTimeouts, now = Date.now() } = options;
  const today = options.today ?? new Date(now).toISOString().slice(0, 10);
  const folder = join(dataDir, 'releases');
  const archives = join(folder, 'archives');
  const files = join(folder, 'files');
  await mkdir(archives, { recursive: true });
  await mkdir(files, { recursive: true });
  const attempts = createAttempts(join(folder, 'attempts.json'), now, await readAttempts(folder));

  for (const source of sources
    .filter(({ effectiveFrom }) => effectiveFrom <= today)
    .slice(0, releasesWanted)) {
    for (const [index, archive] of source.archives.entries()) {
      const release = join(files, source.version);
      // Without the codes, an index of them is of no use.
      if (index > 0 && !existsSync(release)) break;
      const label = `${systemLabels[source.system]} ${source.version}`;
      const failed = (why: string) => attempts.add(archive.url, why);
      try {
        if (attempts.unreachable()) failed('no server could be reached');
        else if (!attempts.recent(archive.url))
          await fetchArchive(archive, { archives, release, timeouts, log, label });
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        failed(error.message);
        if (error instanceof DownloadError && error.unreachable) attempts.giveUp();
        log(`${label}: not loaded from ${archive.url}: ${error.message}`);
      }
    }
  }
  await attempts.save();
  const next = attempts.next();
  if (next !== null) log(`The missing official releases are asked for again after ${next}`);
  return (await readdir(files)).length > 0 ? files : null;
}

/** Downloads an archive unless it is here, and unpacks and checks it unless that was done. Leaves nothing by halves. */
async function fetchArchive(
  { url, sha256, holds }: OfficialArchive,
  options: {
    readonly archives: string;
    readonly release: string;
    readonly timeouts: Timeouts;
    readonly log: (line: string) => void;
    readonly label: string;
  },
): Promise<void> {
  const { archives, release, timeouts, log, label } = options;
  const archive = join(archives, basename(new URL(url).pathname));
  const unpacked = `${archive}.unpacked`;
  if (existsSync(archive) && existsSync(unpacked)) return;
  if (!existsSync(archive)) {
    log(`${label}: downloading ${holds} from ${url}`);
    const bar = progressOn(process.stdout, basename(archive));
    try {
      const found = await download(url, archive, {
        sha256,
        largest: largestArchive,
        timeouts,
        progress: bar.step,
      });
      bar.end();
      log(`${label}: kept as ${archive}, SHA-256 ${found}`);
    } finally {
      bar.end();
    }
  }
  const fresh = `${release}.part`;
  try {
    await rm(fresh, { recursive: true, force: true });
    const paths = await unpackReleaseFiles(archive, fresh);
    for (const file of await findReleaseFiles(fresh)) await readReleaseFile(file);
    await mkdir(release, { recursive: true });
    for (const path of paths) await rename(path, join(release, basename(path)));
    await writeFile(unpacked, '');
  } catch (error) {
    await rm(archive, { force: true });
    throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function readAttempts(folder: string): Promise<Attempts> {
  const text = await readFile(join(folder, 'attempts.json'), 'utf8').catch(() => '{}');
  try {
    return JSON.parse(text) as Attempts;
  } catch {
    return {};
  }
}

/** Which addresses failed when: what is older than a day is forgotten. */
function createAttempts(path: string, now: number, kept: Attempts) {
  const recent = new Map(Object.entries(kept).filter(([, { at }]) => now - at < patience && at <= now));
  let offline = false;
  return {
    recent: (url: string) => recent.has(url),
    add: (url: string, why: string) => {
      if (!recent.has(url)) recent.set(url, { at: now, why });
    },
    giveUp: () => {
      offline = true;
    },
    unreachable: () => offline,
    /** When the first of them may be asked for again, ISO, or null when nothing is missing. */
    next: () => {
      const times = [...recent.values()].map(({ at }) => at + patience);
      return times.length === 0
        ? null
        : new Date(Math.min(...times)).toISOString().slice(0, 16).replace('T', ' ');
    },
    save: () => writeFile(path, `${JSON.stringify(Object.fromEntries(recent), null, 2)}\n`),
  };
}
