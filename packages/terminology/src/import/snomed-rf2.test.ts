import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileRelease } from '../compile/compile.ts';
import { orderFile, written } from '../fixtures/fixtures.ts';
import {
  diabeticKidney,
  disorder,
  infertility,
  kidneyDisorder,
  rf2Files,
  rf2Folder,
  root,
  sctid,
  withdrawn,
} from '../fixtures/rf2.ts';
import { zipped } from '../fixtures/zipped.ts';
import { createTerminology } from '../terminology.ts';
import { findReleaseFiles, readReleaseFile, releaseFilesAt } from './find-releases.ts';
import { readIcd10cmOrderFile } from './icd10cm-order.ts';
import { unpackReleaseFiles } from './zip.ts';

async function read(changed: Parameters<typeof rf2Folder>[0] = {}) {
  const [file] = await releaseFilesAt('snomed', await rf2Folder(changed));
  if (file === undefined) throw new Error('no release found');
  return readReleaseFile(file);
}

const path = (part: string): string => Object.keys(rf2Files).find((name) => name.includes(part)) ?? '';

describe('an RF2 snapshot', () => {
  it('is one release, in the tree of its publisher or out of its archive', async () => {
    expect(await findReleaseFiles(join(await rf2Folder(), '..'))).toMatchObject([{ system: 'snomed' }]);
    const archive = await written(
      'SnomedCT_US.zip',
      zipped(
        Object.fromEntries(Object.entries(rf2Files).map(([name, text]) => [`SnomedCT_US/${name}`, text])),
      ),
    );
    const folder = await mkdtemp(join(tmpdir(), 'ohm-rf2-'));
    await unpackReleaseFiles(archive, folder);
    const [file] = await releaseFilesAt('snomed', folder);
    expect(file && (await readReleaseFile(file))).toEqual(await read());
  });

  it('gives concepts their names, tags and places in the hierarchy', async () => {
    const { release, concepts } = await read();
    expect(release).toMatchObject({ version: 'US-2030-03-01', effectiveFrom: '2030-03-01', conceptCount: 5 });
    const byCode = new Map(concepts.map((concept) => [concept.code, concept]));
    expect(byCode.get(kidneyDisorder)).toMatchObject({
      tag: 'disorder',
      parents: [disorder],
      designations: [
        { term: 'Kidney disease', kind: 'title' },
        { term: 'Disorder of kidney', kind: 'synonym' },
        { term: 'Nephropathy', kind: 'synonym' },
      ],
    });
    expect(byCode.get(diabeticKidney)).toMatchObject({
      parent: disorder,
      parents: [disorder, kidneyDisorder],
    });
    expect(byCode.get(diabeticKidney)?.designations.map(({ term }) => term)).toContain(
      'Diabetic anaemia of kidney',
    );
    expect(byCode.has(withdrawn)).toBe(false);
  });

  it('answers of hierarchy, withdrawn codes and maps once it is loaded', async () => {
    const terminology = createTerminology([
      compileRelease(await read()),
      compileRelease(await readIcd10cmOrderFile(orderFile)),
    ]);
    const relation = (a: string, b: string) => terminology.subsumes('snomed', a, b, '2030-04-01');
    expect(relation(root, diabeticKidney)).toBe('subsumes');
    expect(relation(diabeticKidney, kidneyDisorder)).toBe('subsumed-by');
    expect(relation(infertility, disorder)).toBe('not-subsumed');
    expect(relation(disorder, disorder)).toBe('equivalent');
    expect(relation(disorder, withdrawn)).toBeNull();
    expect(terminology.lookup('snomed', disorder)?.children.map(({ code }) => code)).toContain(
      diabeticKidney,
    );
    expect(terminology.validate('snomed', withdrawn, '2030-04-01')).toMatchObject({
      valid: false,
      display: 'Bright disease (disorder)',
      findings: [{ kind: 'retired', date: '2030-01-01' }],
      proposals: [{ code: kidneyDisorder }],
    });
    const codes = (code: string, context = {}) =>
      terminology
        .map(code, context, '2030-04-01')
        ?.groups.map(({ certain, targets }) => [certain, ...targets.map((target) => target.code)]);
    expect(codes(diabeticKidney)).toEqual([
      [true, 'M10.9'],
      [true, 'N28.1'],
    ]);
    expect(codes(infertility)).toEqual([[false, 'L40.9', null]]);
    expect(codes(infertility, { sex: 'female' })).toEqual([[true, 'L40.9']]);
    expect(codes(root)).toEqual([]);
    expect(codes(withdrawn)).toBeUndefined();
    expect(terminology.map(kidneyDisorder, {}, '2030-04-01')?.groups[0]?.targets[0]).toMatchObject({
      code: 'S92.501?',
      display: 'Displaced unspecified fracture of right lesser toe(s)',
      valid: false,
      advice: ['EPISODE OF CARE INFORMATION NEEDED'],
    });
  });

  const change = (part: string, from: string, to: string) => ({
    [path(part)]: (rf2Files[path(part)] ?? '').replace(from, to),
  });

  it.each<[string, Parameters<typeof rf2Folder>[0], RegExp]>([
    [
      'a file that is missing',
      { [path('Description')]: null },
      /expected sct2_Description_Snapshot-en_US1000124/,
    ],
    [
      'a file of another release',
      { [path('Relationship')]: null, [path('Relationship').replace('20300301', '20290301')]: 'x\n' },
      /expected sct2_Relationship_Snapshot_US1000124_20300301/,
    ],
    ['other columns', change('Concept', 'moduleId', 'module'), /line 1: expected the columns id/],
    ['a short row', change('Concept', '\t900000000000074008', ''), /line 2: expected 5 columns, found 4/],
    ['a damaged identifier', change('Concept', disorder, sctid(1, '01')), /expected/],
    ['a concept that stands twice', change('Concept', disorder, root), /line 3: expected each concept once/],
    ['a flag', change('Language', '\t1\t', '\t2\t'), /line 2: expected 0 or 1/],
    ['names that are missing', change('Description', '\tDisease\t', '\t\t'), /line 5: expected a term/],
    [
      'a priority that is missing',
      change('ExtendedMap', '\t1\t2\tOTHERWISE', '\t1\t3\tOTHERWISE'),
      /expected priority 2/,
    ],
    [
      'a target that is no code',
      change('ExtendedMap', '\tN28.1\t', '\tN28,1\t'),
      /line 3: expected an ICD-10-CM code/,
    ],
  ])('is refused for %s', async (_, changed, message) => {
    await expect(read(changed)).rejects.toThrow(message);
  });

  it('needs a name that one dialect prefers, not every one', async () => {
    const { concepts } = await read(
      change('Language', `${sctid(3, '01')}\t900000000000548007`, `${sctid(3, '01')}\t900000000000549004`),
    );
    expect(concepts.map(({ code }) => code)).toContain(disorder);
  });

  it('is refused when a file broke off at the end of a line', async () => {
    for (const part of ['Description', 'Relationship', 'Language', 'Concept']) {
      const text = rf2Files[path(part)] ?? '';
      const half = text.slice(0, text.indexOf('\n', text.length / 2) + 1);
      await expect(read({ [path(part)]: half }), part).rejects.toThrow(/expected/);
    }
  });
});
