import { copyFile, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Release, ReleaseStore, StoredRelease } from '@ohm/terminology';
import { describe, expect, it, vi } from 'vitest';
import { orderFile } from '../packages/terminology/src/fixtures/fixtures.ts';
import { importReleases } from './codes.ts';

/** Keeps releases in memory; the last one of a version is active. */
function memoryStore(): ReleaseStore & { readonly rows: StoredRelease[] } {
  const rows: StoredRelease[] = [];
  return {
    rows,
    list: async () => rows,
    add: async (release: Release, sha256: string) => {
      const row = { ...release, id: String(rows.length), sha256, active: true, importedAt: new Date(0) };
      rows.push(row);
      return row;
    },
    activate: async () => {},
    index: async () => null,
  };
}

async function codesDir(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'ohm-codes-')), 'icd10cm-2030');
  await mkdir(folder);
  await copyFile(orderFile, join(folder, basename(orderFile)));
  return folder;
}

const officials = (rows: readonly StoredRelease[]) =>
  rows.filter(({ source }) => source === 'official').map(({ version }) => version);

describe('importReleases', { timeout: 60_000 }, () => {
  it('takes the releases in CODES_DIR before any server is asked', async () => {
    const store = memoryStore();
    const fetchReleases = vi.fn(async () => null);
    const lines: string[] = [];
    const log = (line: string) => lines.push(line);
    await importReleases(store, { codesDir: await codesDir(), log, offline: false, fetchReleases });
    expect(fetchReleases).not.toHaveBeenCalled();
    expect(officials(store.rows)).toEqual(['FY2030']);
    expect(lines.filter((line) => line.includes('starter vocabulary answers'))).toEqual([
      expect.stringMatching(/^SNOMED CT: no official release is loaded/),
      expect.stringMatching(/^LOINC: no official release is loaded/),
    ]);
  });

  it('takes what a publisher offers otherwise', async () => {
    const store = memoryStore();
    await importReleases(store, { log: () => {}, offline: false, fetchReleases: codesDir });
    expect(officials(store.rows)).toEqual(['FY2030']);
  });

  it('says that the starter vocabulary answers when there is nothing else, and asks nobody when offline', async () => {
    const store = memoryStore();
    const fetchReleases = vi.fn(async () => null);
    const lines: string[] = [];
    await importReleases(store, { log: (line) => lines.push(line), offline: true, fetchReleases });
    expect(fetchReleases).not.toHaveBeenCalled();
    expect(officials(store.rows)).toEqual([]);
    expect(lines.join('\n')).toMatch(
      /ICD-10-CM: no official release is loaded, the starter vocabulary answers \(11\d{3} codes\)\. To load one: pnpm codes:import icd10/,
    );
  });
});
