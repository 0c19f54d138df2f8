import { copyFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isReadable, type StoredRelease } from '@ohm/terminology';
import { describe, expect, it, vi } from 'vitest';
import { orderFile, releaseFolder, written } from '../packages/terminology/src/fixtures/fixtures.ts';
import { memoryStore } from '../packages/terminology/src/fixtures/memory-store.ts';
import { ofOtherFormat } from '../packages/terminology/src/fixtures/other-format.ts';
import { zipped } from '../packages/terminology/src/fixtures/zipped.ts';
import { importFrom, importReleases } from './import-releases.ts';

async function codesDir(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'ohm-codes-')), 'icd10cm-2030');
  await mkdir(folder);
  await copyFile(orderFile, join(folder, basename(orderFile)));
  return folder;
}

async function renamedOrderFile(year: number): Promise<string> {
  return written(`icd10cm-order-${year}.txt`, await readFile(orderFile));
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

describe('a release that another version compiled', { timeout: 60_000 }, () => {
  const kept = async () => {
    const store = memoryStore();
    await importReleases(store, { codesDir: await codesDir(), log: () => {}, offline: true });
    const official = store.rows.find(({ source }) => source === 'official');
    if (official === undefined) throw new Error('nothing was imported');
    const { index, sha256 } = ofOtherFormat((await store.index(official.id)) ?? new Uint8Array());
    const { id: _, active: __, sha256: ___, ...release } = official;
    await store.activate((await store.add(release, sha256, index)).id);
    return store;
  };

  it('is told with what to do, where its files are not at hand', async () => {
    await expect(importReleases(await kept(), { log: () => {}, offline: true })).rejects.toThrow(
      /^ICD-10-CM FY2030 was compiled by another version .* CODES_DIR=/,
    );
  });

  it('is compiled anew where they are', async () => {
    const store = await kept();
    await importReleases(store, { codesDir: await codesDir(), log: () => {}, offline: true });
    const active = store.rows.find((row) => row.active && row.source === 'official');
    expect(isReadable((await store.index(active?.id ?? '')) ?? new Uint8Array())).toBe(true);
  });
});

describe('importFrom', { timeout: 60_000 }, () => {
  const said = () => {
    const lines: string[] = [];
    return { lines, say: (line: string) => void lines.push(line) };
  };

  it('tells each file, what is in the release, and changes nothing the second time', async () => {
    const store = memoryStore();
    const folder = await releaseFolder();
    const { lines, say } = said();
    await importFrom(store, 'icd10', folder, say);
    const before = [...store.rows];
    expect(lines.join('\n')).toMatch(/reading icd10cm-order-2030.txt\n.*reading icd10cm-tabular-2030.xml/);
    expect(lines.join('\n')).toMatch(
      /FY2030: 58 codes, \d+ billable, \d+ names, \d+ chapters and sections, \d+ instr/,
    );
    await importFrom(store, 'icd10', folder, say);
    expect(store.rows).toEqual(before);
    expect(lines.at(-1)).toMatch(/already imported .*nothing changed/);
  });

  it('carries instructions over from the year before that is kept, as from one beside it', async () => {
    const [together, apart] = [memoryStore(), memoryStore()];
    await importFrom(together, 'icd10', await releaseFolder(2031), () => {});
    await importFrom(apart, 'icd10', await releaseFolder(), () => {});
    const { lines, say } = said();
    await importFrom(apart, 'icd10', await renamedOrderFile(2031), say);
    expect(lines.join('\n')).toContain('instructions and index terms of FY2030');
    const address = ({ rows }: typeof apart) => rows.find(({ version }) => version === 'FY2031')?.sha256;
    expect(address(apart)).toBe(address(together));
    const { lines: alone, say: sayAlone } = said();
    await importFrom(memoryStore(), 'icd10', await renamedOrderFile(2031), sayAlone);
    expect(alone.join('\n')).toContain('no tabular list: codes without instructions');
  });

  it('leaves everything as it was when one of the files is damaged, in a folder and in an archive', async () => {
    const store = memoryStore();
    await importFrom(store, 'icd10', await releaseFolder(), () => {});
    const before = [...store.rows];
    const folder = await releaseFolder(2031);
    const order = await readFile(orderFile, 'utf8');
    await writeFile(join(folder, 'icd10cm-order-2032.txt'), order.slice(0, 2000));
    await expect(importFrom(store, 'icd10', folder, () => {})).rejects.toThrow(
      /^icd10cm-order-2032.txt, line \d+: expected/,
    );
    const files = { 'icd10cm-order-2031.txt': order, 'icd10cm-tabular-2031.xml': '<ICD10CM.tabular>' };
    const archive = await written('icd10cm-2031.zip', zipped(files));
    await expect(importFrom(store, 'icd10', archive, () => {})).rejects.toThrow(
      /^icd10cm-tabular-2031.xml, line 1:/,
    );
    await expect(importFrom(store, 'snomed', orderFile, () => {})).rejects.toThrow(
      /expected an RF2 snapshot/,
    );
    expect(store.rows).toEqual(before);
  });
});
