import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { AppError } from '@ohm/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRelease } from '../compile/compile.ts';
import { gpsFile, loincFile, loincTableFile, orderFile, releaseFolder } from '../fixtures/fixtures.ts';
import { rf2Files } from '../fixtures/rf2.ts';
import { zipped } from '../fixtures/zipped.ts';
import { createTerminology } from '../terminology.ts';
import type { System } from '../types.ts';
import type { ReleaseContent } from './content.ts';
import { readReleaseFile, releaseFilesAt } from './find-releases.ts';
import { unpackReleaseFiles } from './zip.ts';

/** A release as files by their paths in a folder; the damage is done to one of them. */
interface Sample {
  readonly system: System;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

const byName = async (...paths: string[]): Promise<Record<string, Uint8Array>> =>
  Object.fromEntries(await Promise.all(paths.map(async (path) => [basename(path), await readFile(path)])));

async function samples(): Promise<Record<string, Sample>> {
  const folder = join(await releaseFolder(), '2030');
  const icd10 = ['tabular-2030', 'index-2030', 'eindex-2030', 'drug-2029', 'neoplasm-2030'];
  const encoder = new TextEncoder();
  return {
    'ICD-10-CM': {
      system: 'icd10',
      files: await byName(orderFile, ...icd10.map((name) => join(folder, `icd10cm-${name}.xml`))),
    },
    'SNOMED CT RF2': {
      system: 'snomed',
      files: Object.fromEntries(
        Object.entries(rf2Files).map(([path, text]) => [basename(path), encoder.encode(text)]),
      ),
    },
    'Global Patient Set': { system: 'snomed', files: await byName(gpsFile) },
    'Loinc.csv': {
      system: 'loinc',
      files: { 'Loinc_2.80/Loinc.csv': await readFile(loincTableFile) },
    },
    'LOINC Top 2000': { system: 'loinc', files: await byName(loincFile) },
  };
}

type Damage = (bytes: Uint8Array) => Uint8Array;

const at = (share: number, length: number): number => Math.min(length - 1, Math.floor(share * length));
/** Everywhere alike: damage does not prefer the beginning of a file. */
const share = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((part) => part / 1e6);

const truncated = share.map(
  (where): Damage =>
    (bytes) =>
      bytes.subarray(0, at(where, bytes.length)),
);
const flipped = fc.tuple(share, fc.integer({ min: 0, max: 7 })).map(
  ([where, bit]): Damage =>
    (bytes) => {
      const changed = bytes.slice();
      const place = at(where, bytes.length);
      changed[place] = (changed[place] ?? 0) ^ (1 << bit);
      return changed;
    },
);

function onLines(change: (lines: string[], line: number) => string[]) {
  return share.map(
    (where): Damage =>
      (bytes) => {
        const lines = Buffer.from(bytes).toString('latin1').split('\n');
        return Buffer.from(change(lines, at(where, lines.length)).join('\n'), 'latin1');
      },
  );
}
const lineDeleted = onLines((lines, line) => lines.toSpliced(line, 1));
const lineDoubled = onLines((lines, line) => lines.toSpliced(line, 0, lines[line] ?? ''));
const damages = fc.oneof(truncated, flipped, lineDeleted, lineDoubled);

/** Reads the release in a folder and answers from it, or gives the one error that an import may end with. */
async function imported(system: System, folder: string): Promise<ReleaseContent | AppError> {
  try {
    const files = await releaseFilesAt(system, folder);
    const contents: ReleaseContent[] = [];
    for (const file of files) contents.push(await readReleaseFile(file));
    const [content] = contents;
    if (content === undefined) throw new Error('no release and no error');
    createTerminology([compileRelease(content)]).search(system, 'gout');
    return content;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

async function writeFiles(folder: string, files: Sample['files']): Promise<void> {
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ohm-damage-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function requireOneError(result: AppError): void {
  expect(result.code).toBe('UNPROCESSABLE_CONTENT');
  expect(result.message).toMatch(/^[\w.-]+(?:, line \d+)?: expected /);
  expect(result.message).not.toContain(tmpdir());
}

/** Titles of plain text have no checksum, so a flipped bit in one may pass; what release it is, and what it claims to hold, may not. */
function requireSameRelease(result: ReleaseContent, whole: ReleaseContent): void {
  expect({ ...result.release, conceptCount: 0 }).toEqual({ ...whole.release, conceptCount: 0 });
  expect(result.release.conceptCount).toBe(result.concepts.length);
  expect(new Set(result.concepts.map(({ code }) => code)).size).toBe(result.concepts.length);
}

const all = await samples();

describe.each(Object.entries(all))('a damaged release, %s', (_, { system, files }) => {
  it('ends in one error that names the file, or is the release that it says it is', {
    timeout: 120_000,
  }, async () => {
    const whole = await inFolder(async (folder) => {
      await writeFiles(folder, files);
      return imported(system, folder);
    });
    if (whole instanceof AppError) throw whole;
    const names = Object.keys(files);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), damages, async (name, damage) => {
        const result = await inFolder(async (folder) => {
          await writeFiles(folder, { ...files, [name]: damage(files[name] ?? new Uint8Array()) });
          return imported(system, folder);
        });
        if (result instanceof AppError) requireOneError(result);
        else requireSameRelease(result, whole);
      }),
      { numRuns: 150 },
    );
  });

  it('never gets out of a damaged archive other than whole', { timeout: 120_000 }, async () => {
    const archive = zipped(files);
    const unpacked = (bytes: Uint8Array) =>
      inFolder(async (folder) => {
        const [path, into] = [join(folder, 'release.zip'), join(folder, 'files')];
        await writeFile(path, bytes);
        await mkdir(into);
        try {
          const paths = await unpackReleaseFiles(path, into);
          return Object.fromEntries(
            await Promise.all(
              paths.map(async (file) => [basename(file), (await readFile(file)).toString('hex')]),
            ),
          );
        } catch (error) {
          if (error instanceof AppError) return error;
          throw error;
        }
      });
    const whole = await unpacked(archive);
    expect(Object.keys(whole).sort()).toEqual(
      Object.keys(files)
        .map((path) => basename(path))
        .sort(),
    );
    await fc.assert(
      fc.asyncProperty(damages, async (damage) => {
        const result = await unpacked(damage(archive));
        if (result instanceof AppError) requireOneError(result);
        else expect(result).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });
});
