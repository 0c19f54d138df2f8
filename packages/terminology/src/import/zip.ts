import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { isReleaseFileName } from './find-releases.ts';
import { importError } from './import-error.ts';

/** What an archive may cost: its own bytes, the bytes of what is taken out of it, and its entries. */
export interface ZipLimits {
  readonly archiveBytes: number;
  readonly unpackedBytes: number;
  readonly entries: number;
}

/** An ICD-10-CM archive has 2 to 25 MB and unpacks to 20 to 80; anything near these limits is no code release. */
export const zipLimits: ZipLimits = { archiveBytes: 256e6, unpackedBytes: 512e6, entries: 10_000 };

const zipSignature = 'PK\x03\x04';

/**
 * Takes the files of official releases out of the zip archive that a publisher offers and writes them into `folder`,
 * side by side whatever folders the archive has; everything else in it is left alone. Returns their paths. Throws the
 * import error for what is no whole archive, for archives beyond `limits` (their sizes are read before anything is
 * unpacked, and nothing is written beyond what they say) and when no release file is inside.
 */
export async function unpackReleaseFiles(
  archive: string,
  folder: string,
  limits: ZipLimits = zipLimits,
): Promise<string[]> {
  const files = filesInside(archive, await readArchive(archive, limits), limits);
  if (files.size === 0) throw importError(archive, null, 'expected a code release inside, found none');
  await mkdir(folder, { recursive: true });
  return Promise.all(
    [...files].map(async ([name, bytes]) => {
      const path = join(folder, name);
      await writeFile(path, bytes);
      return path;
    }),
  );
}

async function readArchive(archive: string, limits: ZipLimits): Promise<Uint8Array> {
  const info = await stat(archive).catch(() => null);
  if (info === null || !info.isFile())
    throw importError(archive, null, 'expected a zip archive, found no file there');
  if (info.size > limits.archiveBytes)
    throw importError(archive, null, `expected at most ${megabytes(limits.archiveBytes)}`);
  const bytes = await readFile(archive);
  if (bytes.toString('latin1', 0, zipSignature.length) !== zipSignature)
    throw importError(archive, null, 'expected a zip archive, found something else');
  return bytes;
}

function filesInside(archive: string, bytes: Uint8Array, limits: ZipLimits): Map<string, Uint8Array> {
  let entries = 0;
  let unpacked = 0;
  const sizes = new Map<string, number>();
  const wanted = (path: string, size: number): boolean => {
    entries += 1;
    if (entries > limits.entries)
      throw importError(archive, null, `expected at most ${limits.entries} files inside`);
    if (!isReleaseFileName(nameOf(path))) return false;
    unpacked += size;
    if (unpacked > limits.unpackedBytes)
      throw importError(archive, null, `expected at most ${megabytes(limits.unpackedBytes)} when unpacked`);
    if (sizes.has(nameOf(path)))
      throw importError(archive, null, `expected ${nameOf(path)} once, it is there twice`);
    sizes.set(nameOf(path), size);
    return true;
  };
  const found = unzip(archive, bytes, wanted);
  const files = new Map(Object.entries(found).map(([path, content]) => [nameOf(path), content]));
  for (const [name, content] of files) {
    if (content.length !== sizes.get(name))
      throw importError(archive, null, `expected all of ${name}; the archive seems damaged`);
  }
  return files;
}

/** fflate takes each file into an array of the size that the archive's directory states, so none can grow beyond it. */
function unzip(
  archive: string,
  bytes: Uint8Array,
  wanted: (path: string, size: number) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => wanted(name, originalSize) });
  } catch (error) {
    if (error instanceof Error && 'details' in error) throw error;
    const reason = error instanceof Error ? error.message : 'unreadable';
    throw importError(
      archive,
      null,
      `expected a whole zip archive; it seems truncated or damaged (${reason})`,
    );
  }
}

/** Archives made on Windows may part folders with a backslash. */
function nameOf(path: string): string {
  return basename(path.replaceAll('\\', '/'));
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
