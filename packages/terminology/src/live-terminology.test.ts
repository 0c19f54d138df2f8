import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type CompiledRelease, compileRelease } from './compile/compile.ts';
import { gpsFile, loincFile, orderFile } from './fixtures/fixtures.ts';
import { memoryStore } from './fixtures/memory-store.ts';
import { ofOtherFormat } from './fixtures/other-format.ts';
import { readIcd10cmOrderFile } from './import/icd10cm-order.ts';
import { readLoincTop2000 } from './import/loinc-top2000.ts';
import { readSnomedGps } from './import/snomed-gps.ts';
import { createLiveTerminology } from './live-terminology.ts';
import type { ReleaseStore } from './types.ts';

async function activated(store: ReleaseStore, { release, sha256, index }: CompiledRelease): Promise<void> {
  await store.activate((await store.add(release, sha256, index)).id);
}

let icd10: CompiledRelease;
let others: readonly CompiledRelease[];

beforeAll(async () => {
  icd10 = compileRelease(await readIcd10cmOrderFile(orderFile));
  others = [compileRelease(await readLoincTop2000(loincFile)), compileRelease(await readSnomedGps(gpsFile))];
});

describe('createLiveTerminology', () => {
  it('is ready once every system has a release, and follows the store on refresh', async () => {
    const store = memoryStore();
    const terminology = createLiveTerminology(store);
    expect(terminology.ready()).toBe(false);
    expect(() => terminology.search('icd10', 'gout')).toThrow(/pnpm codes:import icd10/);
    for (const compiled of [icd10, ...others]) await activated(store, compiled);
    expect(terminology.ready()).toBe(false);
    await terminology.refresh();
    expect(terminology.ready()).toBe(true);
    expect(terminology.lookup('snomed', '90560007')?.display).toBe('Gout');
    expect([...terminology.designations('loinc')].length).toBeGreaterThan(0);
    expect(terminology.releaseInForce('icd10', '2030-01-01').version).toBe('FY2030');
  });

  it('reads only what changed, and each release once when refreshed twice at a time', async () => {
    const store = memoryStore();
    await activated(store, icd10);
    const terminology = createLiveTerminology(store);
    await terminology.refresh();
    const read = vi.spyOn(store, 'index');
    await terminology.refresh();
    expect(read).not.toHaveBeenCalled();
    for (const compiled of others) await activated(store, compiled);
    await Promise.all([terminology.refresh(), terminology.refresh()]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('rolls back with the pointer of the store', async () => {
    const store = memoryStore();
    const content = await readIcd10cmOrderFile(orderFile);
    const renamed = compileRelease({ ...content, release: { ...content.release, title: 'Corrected' } });
    await activated(store, icd10);
    await activated(store, renamed);
    const terminology = createLiveTerminology(store);
    await terminology.refresh();
    expect(terminology.releaseInForce('icd10', '2030-01-01').title).toBe('Corrected');
    await store.rollback('icd10');
    await terminology.refresh();
    expect(terminology.releaseInForce('icd10', '2030-01-01').title).toBe('ICD-10-CM FY2030');
  });

  it('says which release another version compiled, and what to do', async () => {
    const store = memoryStore();
    const { index, sha256 } = ofOtherFormat(icd10.index);
    await store.activate((await store.add(icd10.release, sha256, index)).id);
    await expect(createLiveTerminology(store).refresh()).rejects.toMatchObject({
      message: expect.stringMatching(
        /^ICD-10-CM FY2030 was compiled by another version .*: pnpm codes:import icd10 /,
      ),
      details: { system: 'icd10', release: 'FY2030' },
    });
  });

  it('goes on with what it has when the bytes of a release are not those that were kept', async () => {
    const store = memoryStore();
    await activated(store, icd10);
    const terminology = createLiveTerminology(store);
    await terminology.refresh();
    const { release, sha256, index } = others[0] ?? icd10;
    const bytes = index.slice();
    bytes[bytes.length - 1] = 255 - (bytes.at(-1) ?? 0);
    await store.activate((await store.add(release, sha256, bytes)).id);
    await expect(terminology.refresh()).rejects.toThrow(/not the bytes that were imported/);
    expect(terminology.releaseInForce('icd10', '2030-01-01').version).toBe('FY2030');
  });
});
