import { createWriteStream } from 'node:fs';
import { mkdir, open as openFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { AppError } from '@ohm/errors';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { isReleasePath } from './find-releases.ts';
import { importError } from './import-error.ts';

/** What an archive may cost: its own bytes, the bytes of what is taken out of it, and its entries. */
export interface ZipLimits {
  readonly archiveBytes: number;
  readonly unpackedBytes: number;
  readonly entries: number;
}

/** The US Edition of SNOMED CT has about 1 GB and its snapshot unpacks to 2; anything near these limits is no code release. */
export const zipLimits: ZipLimits = { archiveBytes: 4e9, unpackedBytes: 8e9, entries: 10_000 };

/** Names stay bytes: of a path like ../../name only the name counts here, and the reader would refuse the archive for it. */
const readerOptions = { autoClose: false, lazyEntries: true, decodeStrings: false } as const;

const zipSignature = 'PK\x03\x04';
const entrySignature = 'PK\x01\x02';

/**
 * Takes the files of official releases out of the zip archive that a publisher offers and writes them into `folder`,
 * side by side whatever folders the archive has; everything else in it is left alone. Streams: no file is ever in memory as a
 * whole. Returns their paths. Throws the import error for what is no whole archive (sizes and checksums of the files are
 * checked), for archives beyond `limits` (their sizes are read before anything is unpacked, and nothing is written
 * beyond what they say) and when no release file is inside; then nothing is left in `folder`.
 */
export async function unpackReleaseFiles(
  archive: string,
  folder: string,
  limits: ZipLimits = zipLimits,
): Promise<string[]> {
  await requireArchive(archive, limits);
  const written: string[] = [];
  try {
    const zip = await yauzl.openPromise(archive, readerOptions);
    try {
      const entries = await wantedEntries(archive, zip, limits);
      if (entries.size === 0) throw importError(archive, null, 'expected a code release inside, found none');
      await mkdir(folder, { recursive: true });
      for (const [name, entry] of entries) {
        written.push(join(folder, name));
        await unpack(archive, zip, entry, join(folder, name));
      }
    } finally {
      zip.close();
    }
    return written;
  } catch (error) {
    await Promise.all(written.map((path) => rm(path, { force: true })));
    throw error instanceof AppError ? error : damaged(archive, error);
  }
}

async function requireArchive(archive: string, limits: ZipLimits): Promise<void> {
  const info = await stat(archive).catch(() => null);
  if (info === null || !info.isFile())
    throw importError(archive, null, 'expected a zip archive, found no file there');
  if (info.size > limits.archiveBytes)
    throw importError(archive, null, `expected at most ${megabytes(limits.archiveBytes)}`);
  if ((await signatureAt(archive, 0)) !== zipSignature)
    throw importError(archive, null, 'expected a zip archive, found something else');
}

async function signatureAt(archive: string, offset: number): Promise<string> {
  const file = await openFile(archive);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, offset);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The entries that belong to a release, by file name, from the directory of the archive alone. */
async function wantedEntries(archive: string, zip: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  const wanted = new Map<string, Entry>();
  let unpacked = 0;
  if (zip.entryCount > limits.entries)
    throw importError(archive, null, `expected at most ${limits.entries} files inside`);
  for await (const entry of zip.eachEntry()) {
    // A name that is damaged in one of the two places would leave a file out unseen.
    const { fileName } = await zip.readLocalFileHeaderPromise(entry);
    if (!fileName.equals(entry.fileNameRaw))
      throw importError(archive, null, `expected ${nameOf(entry)} under one name; the archive seems damaged`);
    const name = nameOf(entry);
    if (!isReleasePath(pathOf(entry))) continue;
    if (entry.isEncrypted()) throw importError(archive, null, `expected ${name} without a password`);
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.unpackedBytes)
      throw importError(archive, null, `expected at most ${megabytes(limits.unpackedBytes)} when unpacked`);
    if (wanted.has(name)) throw importError(archive, null, `expected ${name} once, it is there twice`);
    wanted.set(name, entry);
  }
  // The reader believes the number of entries that the end of the archive names; a damaged one would leave files out unseen. Its
  // cursor is an offset, whatever its types say.
  if ((await signatureAt(archive, Number(zip.readEntryCursor))) === entrySignature)
    throw importError(
      archive,
      null,
      `expected ${zip.entryCount} files inside, found more; the archive seems damaged`,
    );
  return wanted;
}

/** The reader ends a file that grows beyond its stated size; its checksum tells everything else. */
async function unpack(archive: string, zip: ZipFile, entry: Entry, path: string): Promise<void> {
  const partial = importError(archive, null, `expected all of ${nameOf(entry)}; the archive seems damaged`);
  let checksum = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      checksum = crc32(chunk, checksum);
      done(null, chunk);
    },
  });
  await pipeline(await zip.openReadStreamPromise(entry), count, createWriteStream(path)).catch(
    (error: unknown) => {
      // A full disk is no fault of the archive.
      if (error instanceof Error && 'syscall' in error && error.syscall === 'write') throw error;
      throw partial;
    },
  );
  if (checksum !== entry.crc32) throw partial;
}

function damaged(archive: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if ('syscall' in error && error.syscall !== 'read') return error;
  const reason = error.message;
  return importError(
    archive,
    null,
    `expected a whole zip archive; it seems truncated or damaged (${reason})`,
  );
}

/** Archives made on Windows may part folders with a backslash. */
function pathOf({ fileNameRaw }: Entry): string {
  return fileNameRaw.toString('utf8').replaceAll('\\', '/');
}

function nameOf(entry: Entry): string {
  return basename(pathOf(entry));
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
