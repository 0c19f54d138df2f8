import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileRelease } from '../compile/compile.ts';
import { damaged, loincTableFile, written } from '../fixtures/fixtures.ts';
import { createTerminology } from '../terminology.ts';
import { findReleaseFiles, isReleasePath } from './find-releases.ts';
import { readLoincTable } from './loinc-table.ts';

describe('readLoincTable', () => {
  it('reads names, class and rank by the names of the columns', async () => {
    const { release, concepts } = await readLoincTable(loincTableFile);
    expect(release).toMatchObject({ system: 'loinc', version: '2.80', title: 'LOINC 2.80', conceptCount: 3 });
    expect(concepts[0]).toMatchObject({ code: '3084-1', tag: 'CHEM' });
    expect(concepts[0]?.designations.map(({ term }) => term)).toEqual([
      'Urate [Mass/volume] in Serum or Plasma',
      'Urate SerPl-mCnc',
      'Urate (S/P) [Mass/Vol]',
      'Uric Acid, Blood',
      'Uric acid',
    ]);
    expect(concepts.map(({ commonness }) => commonness > 0)).toEqual([true, true, false]);
  });

  it('keeps deprecated codes apart, with what to use in their place', async () => {
    const path = await damaged(loincTableFile, (text) => text);
    await writeFile(join(dirname(path), 'MapTo.csv'), '"LOINC","MAP_TO","COMMENT"\n"14933-6","3084-1",""\n');
    const terminology = createTerminology([compileRelease(await readLoincTable(path))]);
    expect(terminology.lookup('loinc', '14933-6')).toBeNull();
    expect(terminology.validate('loinc', '14933-6')).toMatchObject({
      valid: false,
      display: 'Urate [Moles/volume] in Serum or Plasma',
      findings: [{ kind: 'retired', message: '14933-6 is withdrawn; use 3084-1.' }],
      proposals: [{ code: '3084-1' }],
    });
  });

  it('is found in a folder and in an archive', async () => {
    const path = await damaged(loincTableFile, (text) => text);
    expect(await findReleaseFiles(dirname(path))).toEqual([{ system: 'loinc', path }]);
    expect(isReleasePath('Loinc_2.80/LoincTable/MapTo.csv')).toBe(true);
    expect(isReleasePath('Loinc_2.80/LoincTableCore/MapTo.csv')).toBe(false);
  });

  it.each([
    [
      'a missing column',
      (text: string) => text.replace('"STATUS"', '"STATE"'),
      /line 1: expected a column STATUS/,
    ],
    ['a short row', (text: string) => text.replace('"2777-1",', ''), /line 3: expected 14 columns, found 13/],
    [
      'a code whose check digit is wrong',
      (text: string) => text.replace('2777-1', '2777-2'),
      /line 3: .*LOINC code/,
    ],
    [
      'a code that stands twice',
      (text: string) => text.replace('2777-1', '3084-1'),
      /line 3: expected each code once/,
    ],
    [
      'a status that is none',
      (text: string) => text.replace('DISCOURAGED', 'OLD'),
      /line 4: expected ACTIVE/,
    ],
    [
      'a rank that is no number',
      (text: string) => text.replace('"55"', '"first"'),
      /line 3: expected a whole number/,
    ],
    ['no row', (text: string) => `${text.split('\n')[0]}\n`, /expected codes, found none/],
  ])('names file, line and what was expected for %s', async (_, change, message) => {
    await expect(readLoincTable(await damaged(loincTableFile, change))).rejects.toThrow(message);
  });

  it('refuses rows that end before the version of the folder', async () => {
    const folder = join(dirname(await damaged(loincTableFile, (text) => text)), 'Loinc_2.80');
    await mkdir(folder);
    const text = await readFile(loincTableFile, 'utf8');
    await writeFile(join(folder, 'Loinc.csv'), text.split('\n').toSpliced(2, 1).join('\n'));
    await expect(readLoincTable(join(folder, 'Loinc.csv'))).rejects.toThrow(/expected rows of version 2.80/);
  });

  it('refuses a table that broke off', async () => {
    await expect(readLoincTable(await written('Loinc.csv', ''))).rejects.toThrow(
      'Loinc.csv: expected a text file',
    );
    const cut = await damaged(loincTableFile, (text) => text.slice(0, -20));
    await expect(readLoincTable(cut)).rejects.toThrow(/line 5/);
  });
});
