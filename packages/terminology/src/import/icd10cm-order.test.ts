import { describe, expect, it } from 'vitest';
import { damaged, orderFile, written } from '../fixtures/fixtures.ts';
import { readIcd10cmOrderFile } from './icd10cm-order.ts';

describe('readIcd10cmOrderFile', () => {
  it('reads codes with their dot, titles, billable flags and the place in the tree', async () => {
    const { concepts } = await readIcd10cmOrderFile(orderFile);
    expect(concepts.find(({ code }) => code === 'M10.071')).toEqual({
      code: 'M10.071',
      billable: true,
      parent: 'M10.07',
      designations: [{ term: 'Idiopathic gout, right ankle and foot', kind: 'title' }],
      commonness: 0,
    });
    expect(concepts.find(({ code }) => code === 'M10')).toMatchObject({ billable: false, parent: null });
  });

  it('hangs a code with placeholders under the level that has a title', async () => {
    const { concepts } = await readIcd10cmOrderFile(orderFile);
    expect(concepts.find(({ code }) => code === 'T78.2XXA')?.parent).toBe('T78.2');
  });

  it('computes the dates in force from the fiscal year of the file name', async () => {
    const { release } = await readIcd10cmOrderFile(orderFile);
    expect(release).toEqual({
      system: 'icd10',
      version: 'FY2030',
      title: 'ICD-10-CM FY2030',
      source: 'official',
      effectiveFrom: '2029-10-01',
      effectiveTo: '2030-09-30',
      conceptCount: 58,
    });
    expect((await readIcd10cmOrderFile(orderFile, 2031)).release.effectiveFrom).toBe('2030-10-01');
  });

  const line = (number: number) => (text: string) => text.split('\r\n')[number - 1] ?? '';
  const without = (number: number) => (text: string) =>
    text
      .split('\r\n')
      .toSpliced(number - 1, 1)
      .join('\r\n');
  const replaced = (number: number, change: (line: string) => string) => (text: string) =>
    text.replace(line(number)(text), change(line(number)(text)));

  it.each([
    [
      'a line cut short',
      replaced(4, (row) => row.slice(0, 40)),
      /order-2030.txt, line 4: expected a short title/,
    ],
    ['a missing line', without(12), /line 12: expected order number 00012, found 00013/],
    ['a file cut within its last line', (text: string) => text.slice(0, -20), /line 58: .*truncated/],
    [
      'a file cut at a line end',
      (text: string) => `${text.split('\r\n').slice(0, 28).join('\r\n')}\r\n`,
      /line 28: .*Z99/,
    ],
    [
      'a code that is none',
      replaced(3, (row) => row.replace('C9590', '?9590')),
      /line 3: expected a code in columns 7-13/,
    ],
    ['another flag', replaced(3, (row) => row.replace('C9590   1', 'C9590   x')), /line 3: expected 0 or 1/],
    [
      'a duplicate',
      replaced(4, (row) => row.replace('C9591', 'C9590')),
      /line 4: .*C95.90 stands on line 3 already/,
    ],
    [
      'a header without codes',
      replaced(5, (row) => row.replace('E04 ', 'E03 ')),
      /line 5: expected codes below the header E03/,
    ],
    [
      'a NUL byte',
      replaced(6, (row) => row.replace('diffuse', 'dif\0use')),
      /line 6: expected text, found a NUL/,
    ],
    ['an empty file', () => '', /icd10cm-order-2030.txt: expected a text file, found it empty/],
    ['another file', () => 'code,title\n', /line 1: expected a five-digit order number/],
  ])('names file, line and what was expected for %s', async (_, change, message) => {
    const path = await damaged(orderFile, change);
    await expect(readIcd10cmOrderFile(path)).rejects.toMatchObject({
      name: 'AppError',
      code: 'UNPROCESSABLE_CONTENT',
      message: expect.stringMatching(message),
    });
  });

  it('refuses bytes that are no UTF-8, a file without a year in its name, and one that is not there', async () => {
    const latin1 = await written(
      'icd10cm-order-2030.txt',
      Buffer.from('00001 A00     0 Chol\xe9ra\r\n', 'latin1'),
    );
    await expect(readIcd10cmOrderFile(latin1)).rejects.toThrow(/line 1: expected text in UTF-8/);
    await expect(readIcd10cmOrderFile(await written('codes.txt', 'x\n'))).rejects.toThrow(/fiscal year/);
    await expect(readIcd10cmOrderFile('/nowhere/icd10cm-order-2030.txt')).rejects.toThrow(/readable file/);
  });
});
