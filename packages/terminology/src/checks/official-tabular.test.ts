import { beforeAll, describe, expect, it } from 'vitest';
import { compileRelease } from '../compile/compile.ts';
import { findReleaseFiles, readReleaseFile } from '../import/find-releases.ts';
import { createTerminology } from '../terminology.ts';
import type { Terminology } from '../types.ts';

const codesDir = process.env.CODES_DIR ?? '';

describe.skipIf(codesDir === '')('the tabular list of FY2026 in CODES_DIR', () => {
  let terminology: Terminology;

  beforeAll(async () => {
    const files = (await findReleaseFiles(codesDir)).filter(({ system }) => system === 'icd10');
    const contents = await Promise.all(files.map((file) => readReleaseFile(file)));
    terminology = createTerminology(contents.map((content) => compileRelease(content)));
  }, 180_000);

  const found = (...codes: string[]) =>
    terminology
      .checkSet(codes, '2026-01-01')
      .findings.filter(({ severity }) => severity !== 'information')
      .map(({ kind, codes: of }) => `${kind} ${of.join(' ')}`);

  it.each([
    [['E10.9', 'E11.9'], ['excludes1 E10.9 E11.9']],
    [['E11.9', 'R73.03'], ['excludes1 R73.03 E11.9']],
    [['S06.5X0A', 'R40.2410', 'E11.9'], []],
    [['R40.20', 'E11.641'], ['excludes1 R40.20 E11.641']],
    [['R40.20', 'K72.01'], ['excludes1 R40.20 K72.01']],
    [['I12.9', 'N18.30'], []],
    [['N18.30', 'I12.9'], ['code-first I12.9 N18.30']],
    [['G20.A1', 'F02.80'], []],
    [
      ['F02.80', 'G20.A1'],
      ['manifestation-first F02.80', 'code-first G20.A1 F02.80'],
    ],
    [['A41.9', 'R65.20', 'J96.01'], []],
    [['R65.20', 'A41.9'], ['code-first A41.9 R65.20']],
    [['D61.810', 'T45.1X5A'], []],
    [['T45.1X5A', 'D61.810'], ['code-first D61.810 T45.1X5A']],
    [['N39.0', 'B96.20'], []],
    [['B96.20', 'N39.0'], ['use-additional N39.0 B96.20']],
    [['J44.0', 'J18.9'], []],
    [['D63.1'], ['code-first D63.1']],
  ])('%s', (codes, expected) => expect(found(...codes)).toEqual(expected));

  it('is clean of errors of sequence for single codes that may stand first', () => {
    for (const code of ['I21.4', 'E11.9', 'J18.9', 'S72.001A', 'O80', 'Z00.00', 'C50.911', 'K35.80'])
      expect(found(code), code).toEqual([]);
  });

  it('completes injuries and fills placeholders', () => {
    expect(terminology.validate('icd10', 'S52.5', '2026-01-01').seventhCharacter).toMatchObject({
      A: 'initial encounter for closed fracture',
      S: 'sequela',
    });
    expect(terminology.validate('icd10', 'T78.2A', '2026-01-01').proposals).toMatchObject([
      { code: 'T78.2XXA' },
    ]);
  });
});
