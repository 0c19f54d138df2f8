import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { damaged, gpsFile, loincFile, orderFile, vocabularyFolder, written } from '../fixtures/fixtures.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { findReleaseFiles, readReleaseFile, releaseFilesAt } from './find-releases.ts';
import { readLoincTop2000 } from './loinc-top2000.ts';
import { readSnomedGps } from './snomed-gps.ts';

async function rowsOf(path: string): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of readCsv(path)) rows.push(row);
  return rows;
}

describe('readLoincTop2000', () => {
  it('reads quoted fields, short names as synonyms, and names of a second row for the same code', async () => {
    const { release, concepts } = await readLoincTop2000(loincFile);
    expect(release).toMatchObject({ system: 'loinc', version: 'Top2000-9.9-US', conceptCount: 3 });
    expect(concepts[0]?.designations.map(({ term }) => term)).toEqual([
      'Urate [Mass/volume] in Serum or Plasma',
      'Urate SerPl-mCnc',
      'Uric acid [Mass/volume] in Serum or Plasma',
    ]);
    expect(concepts[2]?.designations[0]?.term).toBe(
      'Bacteria identified in Unspecified specimen by "Culture", aerobic',
    );
  });

  it.each([
    ['another header', (text: string) => text.replace('Rank', 'Order'), /line 1: expected the columns/],
    [
      'a missing column',
      (text: string) => text.replace(',Chem,60', ''),
      /line 2: expected 5 columns, found 3/,
    ],
    [
      'a code that is none',
      (text: string) => text.replace('2777-1', '2777'),
      /line 3: expected a LOINC code/,
    ],
    [
      'a rank that is no number',
      (text: string) => text.replace(',55', ',first'),
      /line 3: expected a whole number/,
    ],
    ['a quote that stays open', (text: string) => text.replace('aerobic"', 'aerobic'), /line 4: .*closed/],
  ])('names file, line and what was expected for %s', async (_, change, message) => {
    await expect(readLoincTop2000(await damaged(loincFile, change))).rejects.toThrow(message);
  });
});

describe('readCsv', () => {
  it('keeps line ends and doubled quotes inside quotes, and empty fields', async () => {
    const path = await written('table.csv', 'a,"b\nc",,"d""e"\n');
    const rows = await rowsOf(path);
    expect(rows).toEqual([{ line: 1, fields: ['a', 'b\nc', '', 'd"e'] }]);
  });

  it('tells of a quote that stays open at the start of a long file as soon as the file is read', async () => {
    const rows = '"code","name of something that is measured","class","rank"\n'.repeat(50_000);
    await expect(rowsOf(await written('table.csv', `"code,name\n${rows}`))).rejects.toThrow(
      /line 1: .*closed/,
    );
  });

  it('refuses quotes in the open', async () => {
    await expect(rowsOf(await written('table.csv', 'a,b"c"\n'))).rejects.toThrow(/line 1/);
    await expect(rowsOf(await written('table.csv', '"a"b,c\n'))).rejects.toThrow(/line 1/);
  });
});

describe('readSnomedGps', () => {
  it('drops the semantic tag from names unless two concepts would read the same', async () => {
    const { release, concepts } = await readSnomedGps(gpsFile);
    expect(release).toMatchObject({
      version: 'GPS-2030-01-31',
      effectiveFrom: '2030-01-31',
      effectiveTo: null,
    });
    expect(concepts.map(({ designations }) => designations[0]?.term)).toEqual([
      'Psoriasis',
      'Gout',
      'Heart structure',
      'Systolic pressure (observable entity)',
      'Systolic pressure (finding)',
    ]);
  });

  it.each([
    ['another header', (text: string) => text.replace('fsn', 'name'), /line 1: expected the columns/],
    [
      'a missing column',
      (text: string) => text.replace('\tbody structure', ''),
      /line 4: expected 3 columns/,
    ],
    [
      'an id that is none',
      (text: string) => text.replace('90560007', '0012'),
      /line 3: expected a SNOMED CT/,
    ],
    ['a duplicate', (text: string) => text.replace('90560007', '9014002'), /line 3: .*stands twice/],
  ])('names file, line and what was expected for %s', async (_, change, message) => {
    await expect(readSnomedGps(await damaged(gpsFile, change))).rejects.toThrow(message);
  });
});

describe('findReleaseFiles', () => {
  it('tells releases by their names, in folders as well', async () => {
    const files = await findReleaseFiles(vocabularyFolder);
    expect(files.map(({ system }) => system).sort()).toEqual(['icd10', 'loinc', 'loinc', 'snomed']);
    for (const file of files) expect((await readReleaseFile(file)).concepts.length).toBeGreaterThan(0);
    expect(await releaseFilesAt('icd10', orderFile)).toEqual([{ system: 'icd10', path: orderFile }]);
  });

  it('prefers the US edition of the LOINC table and says what is missing', async () => {
    const path = await written('LOINC_9.9_Top2000CommonLabResultsSI.csv', '');
    const nested = join(dirname(path), 'nested');
    await mkdir(nested);
    await writeFile(join(nested, 'LOINC_9.9_Top2000CommonLabResultsUS.csv'), '');
    expect((await findReleaseFiles(dirname(path))).map((file) => file.path)).toEqual([
      join(nested, 'LOINC_9.9_Top2000CommonLabResultsUS.csv'),
    ]);
    await expect(releaseFilesAt('icd10', dirname(path))).rejects.toThrow(/an order file such as/);
    await expect(releaseFilesAt('icd10', '/nowhere')).rejects.toThrow(/found nothing there/);
  });
});
