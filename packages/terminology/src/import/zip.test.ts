import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { orderFile, written } from '../fixtures/fixtures.ts';
import { zipped } from '../fixtures/zipped.ts';
import { readIcd10cmOrderFile } from './icd10cm-order.ts';
import { unpackReleaseFiles, zipLimits } from './zip.ts';

const order = 'x'.repeat(5000);
const folder = () => mkdtemp(join(tmpdir(), 'ohm-zip-'));
const zip = (files: Parameters<typeof zipped>[0]) => written('release.zip', zipped(files));

describe('unpackReleaseFiles', () => {
  it('takes release files out of any folder of the archive and leaves the rest', async () => {
    const archive = await zip({
      'Code Descriptions/icd10cm_order_2030.txt': await readFile(orderFile),
      'Code Descriptions/readme.pdf': 'no release',
      'icd10cm-index-2030.xml': '<ICD10CM.index/>',
      '../../icd10cm-tabular-2030.xml': '<ICD10CM.tabular/>',
    });
    const into = join(await folder(), 'new');
    await unpackReleaseFiles(archive, into);
    expect((await readdir(into)).sort()).toEqual([
      'icd10cm-index-2030.xml',
      'icd10cm-tabular-2030.xml',
      'icd10cm_order_2030.txt',
    ]);
    const { release } = await readIcd10cmOrderFile(join(into, 'icd10cm_order_2030.txt'));
    expect(release.version).toBe('FY2030');
  });

  it('refuses what is no archive, is cut short, or holds no release', async () => {
    const whole = zipped({ 'icd10cm-order-2030.txt': order });
    const into = await folder();
    const refused = async (bytes: Uint8Array | string) =>
      expect(unpackReleaseFiles(await written('release.zip', bytes), into)).rejects;
    await (await refused('<html>not found</html>')).toThrow('release.zip: expected a zip archive');
    await (await refused(whole.subarray(0, whole.length - 30))).toThrow('truncated or damaged');
    await (await refused(zipped({ 'readme.txt': order }))).toThrow('expected a code release inside');
    await expect(unpackReleaseFiles(join(into, 'nowhere.zip'), into)).rejects.toThrow('found no file there');
    expect(await readdir(into)).toEqual([]);
  });

  it('refuses archives beyond the limits before it unpacks them', async () => {
    const archive = await zip({ 'icd10cm-order-2030.txt': order, 'a.txt': order });
    const into = await folder();
    const within = (limits: Partial<typeof zipLimits>) =>
      expect(unpackReleaseFiles(archive, into, { ...zipLimits, ...limits })).rejects;
    await within({ archiveBytes: 10 }).toThrow('expected at most 0 MB');
    await within({ unpackedBytes: 4999 }).toThrow('when unpacked');
    await within({ entries: 1 }).toThrow('expected at most 1 files inside');
  });

  it('refuses an archive whose end names fewer files than its directory holds', async () => {
    const bytes = zipped({ 'icd10cm-order-2030.txt': order, 'icd10cm-index-2030.xml': '<ICD10CM.index/>' });
    const end = Buffer.from(bytes).lastIndexOf('PK\x05\x06', undefined, 'latin1');
    new DataView(bytes.buffer, bytes.byteOffset).setUint16(end + 10, 1, true);
    const archive = await written('release.zip', bytes);
    await expect(unpackReleaseFiles(archive, await folder())).rejects.toThrow(
      'expected 1 files inside, found more; the archive seems damaged',
    );
  });

  it('takes no more bytes than the directory of the archive states', async () => {
    const bytes = zipped({ 'icd10cm-order-2030.txt': order });
    const directory = Buffer.from(bytes).lastIndexOf('PK\x01\x02', undefined, 'latin1');
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, 9000, true);
    const archive = await written('release.zip', bytes);
    await expect(unpackReleaseFiles(archive, await folder())).rejects.toThrow(
      'expected all of icd10cm-order-2030.txt',
    );
  });

  it('refuses two files of one name', async () => {
    const archive = await zip({ 'a/icd10cm-order-2030.txt': order, 'b/icd10cm-order-2030.txt': order });
    await expect(unpackReleaseFiles(archive, await folder())).rejects.toThrow('it is there twice');
  });
});
