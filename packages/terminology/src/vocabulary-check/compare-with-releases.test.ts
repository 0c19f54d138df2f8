import { describe, expect, it } from 'vitest';
import { gpsFile, orderFile } from '../fixtures/fixtures.ts';
import { readIcd10cmOrderFile } from '../import/icd10cm-order.ts';
import { readSnomedGps } from '../import/snomed-gps.ts';
import { checkCodeFile } from './code-files.ts';
import { compareWithReleases } from './compare-with-releases.ts';
import { findingLine } from './finding.ts';

const rows = (...lines: string[]) =>
  checkCodeFile('icd10', 'icd10cm.tsv', `code\ttitle\tterms\n${lines.join('\n')}\n`);

describe('compareWithReleases', () => {
  it('finds codes that are none, headers, and titles that are not the newest official ones', async () => {
    const newest = await readIcd10cmOrderFile(orderFile);
    const older = { ...newest, release: { ...newest.release, version: 'FY2029' } };
    const renamed = newest.concepts.map((concept) =>
      concept.code === 'L40.0'
        ? { ...concept, designations: [{ term: 'Common psoriasis', kind: 'title' as const }] }
        : concept,
    );
    const found = compareWithReleases(
      rows(
        'L40.0\tPsoriasis vulgaris\tx',
        'L40.5\tArthropathic psoriasis\tx',
        'L40.50\tPsA\tx',
        'Z99.9\tNone\tx',
      ),
      [newest, { ...older, concepts: renamed }],
    );
    expect(found.map((finding) => findingLine(finding))).toEqual([
      'icd10cm.tsv:3: error release: L40.5 is a header in FY2030, not billable',
      'icd10cm.tsv:3: error release: L40.5 is a header in FY2029, not billable',
      'icd10cm.tsv:4: error release: L40.50 is "Arthropathic psoriasis, unspecified" in FY2030',
      'icd10cm.tsv:5: error release: Z99.9 is not in FY2030',
      'icd10cm.tsv:5: error release: Z99.9 is not in FY2029',
    ]);
  });

  it('takes SNOMED CT names with and without their tag', async () => {
    const gps = await readSnomedGps(gpsFile);
    const lines = gps.concepts.map(
      ({ code, designations }) => `${code}\t${(designations[0]?.term ?? '').replace(/ \([a-z/]+\)$/, '')}\tx`,
    );
    const file = checkCodeFile('snomed', 'snomed.tsv', `code\ttitle\tterms\n${lines.join('\n')}\n`);
    expect(file.rows.length).toBeGreaterThan(0);
    expect(compareWithReleases(file, [gps])).toEqual([]);
  });
});
