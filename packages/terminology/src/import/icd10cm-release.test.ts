import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { compileRelease } from '../compile/compile.ts';
import { releaseFolder } from '../fixtures/fixtures.ts';
import { createTerminology } from '../terminology.ts';
import { findReleaseFiles, readReleaseFile } from './find-releases.ts';
import { readIcd10cmRelease } from './icd10cm-release.ts';

let folder = '';
beforeEach(async () => {
  folder = await releaseFolder();
});

const order = () => join(folder, '2030', 'icd10cm-order-2030.txt');
const part = (name: string) => join(folder, '2030', `icd10cm-${name}.xml`);

async function designationsOf(code: string) {
  const { concepts } = await readIcd10cmRelease(order());
  return concepts.find((concept) => concept.code === code)?.designations.slice(1);
}

async function change(name: string, edit: (text: string) => string): Promise<void> {
  await writeFile(part(name), edit(await readFile(part(name), 'utf8')));
}

describe('readIcd10cmRelease', () => {
  it('names codes by inclusion terms, index entries with their levels, references and tables', async () => {
    expect(await designationsOf('E04.0')).toEqual([
      { term: 'Diffuse (colloid) nontoxic goiter', kind: 'inclusion' },
      { term: 'Simple nontoxic goiter', kind: 'inclusion' },
      { term: 'Goiter, diffuse (colloid)', kind: 'index' },
    ]);
    expect(await designationsOf('M10.9')).toEqual([
      { term: 'Gout, gouty (acute)', kind: 'index' },
      { term: 'Gout, gouty, kidney [N28.1]', kind: 'index' },
      { term: 'Podagra', kind: 'index' },
    ]);
    expect(await designationsOf('C95.9')).toEqual([
      { term: 'Neoplasm, neoplastic, blood-forming organ, malignant primary', kind: 'index' },
    ]);
  });

  it('gives a code without its 7th character to the initial encounter', async () => {
    expect(await designationsOf('W54.0XXA')).toEqual([]);
    expect(await designationsOf('W54.0')).toEqual([{ term: 'Bite, dog', kind: 'index' }]);
    await change('eindex-2030', (text) => text.replace('W54.0<', 'W54.0XX<'));
    expect(await designationsOf('W54.0XXA')).toEqual([{ term: 'Bite, dog', kind: 'index' }]);
  });

  it('keeps every instruction where it stands, of chapters and sections too', async () => {
    const { concepts, groups } = await readIcd10cmRelease(order());
    expect(groups?.slice(0, 2)).toEqual([
      {
        kind: 'chapter',
        id: '4',
        title: 'Endocrine, nutritional and metabolic diseases',
        first: 'E04',
        last: 'E04',
        categories: [],
        notes: [
          {
            kind: 'excludes1',
            text: 'transitory endocrine and metabolic disorders specific to newborn (P70-P74)',
          },
        ],
      },
      {
        kind: 'section',
        id: 'E00-E07',
        title: 'Disorders of thyroid gland',
        first: 'E04',
        last: 'E04',
        categories: ['E04'],
        notes: [],
      },
    ]);
    expect(concepts.find(({ code }) => code === 'S92')?.notes?.slice(0, 2)).toEqual([
      {
        kind: 'sevenCharacter',
        text: '\tThe appropriate 7th character is to be added to each code from category S92',
      },
      { kind: 'sevenCharacter', text: 'A\tinitial encounter for closed fracture' },
    ]);
  });

  it('leaves the codes to the order file', async () => {
    const { concepts } = await readIcd10cmRelease(order());
    expect(concepts).toHaveLength(58);
    expect(JSON.stringify(concepts)).not.toContain('lost');
  });

  it.each([
    ['index-2030', (text: string) => text.slice(0, 700), /index-2030.xml, line \d+: .*truncated/],
    ['index-2030', (text: string) => text.replace('</term>', ''), /line \d+: expected well-formed XML/],
    ['index-2030', (text: string) => text.replace('M10.9<', '10.9<'), /line 9: expected a code, found/],
    ['index-2030', (text: string) => text.replace('<ICD10CM.index', '<html'), /line 2: expected the root/],
    ['index-2030', (text: string) => text.replace('2030', '2029'), /expected the fiscal year 2030/],
    ['tabular-2030', (text: string) => text.replace('2030', '2031'), /expected the fiscal year 2030/],
    ['tabular-2030', (text: string) => text.replace('E04.9', 'E04.0'), /line 13: .*E04.0 stands twice/],
    ['tabular-2030', (text: string) => text.slice(0, 2000), /tabular-2030.xml, line \d+: .*truncated/],
    ['neoplasm-2030', (text: string) => text.replace('"2">C', '"8">C'), /expected a column/],
    ['drug-2029', () => '', /drug-2029.xml, line 1: expected/],
  ])('names file, line and what was expected when %s is damaged', async (name, edit, message) => {
    await change(name, edit);
    await expect(readIcd10cmRelease(order())).rejects.toThrow(message);
  });
});

describe('a year with only an order file', () => {
  it('carries instructions and index of the year before over, and says so', async () => {
    folder = await releaseFolder(2031);
    const files = (await findReleaseFiles(folder)).filter(({ system }) => system === 'icd10');
    expect(files).toHaveLength(2);
    const contents = await Promise.all(files.map((file) => readReleaseFile(file)));
    const terminology = createTerminology(contents.map((content) => compileRelease(content)));
    const found = terminology.search('icd10', 'podagra', { dateOfService: '2030-12-01' });
    expect(found.results[0]).toMatchObject({ code: 'M10.9', matched: 'Podagra' });
    expect(found.release).toMatchObject({
      version: 'FY2031',
      note: 'Instructions and index terms of FY2031 are those of FY2030.',
    });
    expect(terminology.releaseInForce('icd10', '2030-01-01').note).toBeNull();
  });
});
