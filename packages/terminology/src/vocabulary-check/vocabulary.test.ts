import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ReleaseContent } from '../import/content.ts';
import { findReleaseFiles, type ReleaseFile, readReleaseFile } from '../import/find-releases.ts';
import type { System } from '../types.ts';
import { checkVocabulary, type VocabularyTexts, vocabularyFileNames } from './check-vocabulary.ts';
import { compareWithReleases } from './compare-with-releases.ts';
import { findingLine } from './finding.ts';

const codesDir = process.env.CODES_DIR ?? '';
if (codesDir === '')
  process.stderr.write('CODES_DIR is not set: the vocabulary is not compared with official releases.\n');

const texts = Object.fromEntries(
  vocabularyFileNames.map((name) => [
    name,
    readFileSync(fileURLToPath(new URL(`../../vocabulary/${name}`, import.meta.url)), 'utf8'),
  ]),
) as VocabularyTexts;
const { codeFiles, figures, findings } = checkVocabulary(texts);

describe('the vocabulary of the project', () => {
  it('passes the check that contributors run', () => {
    expect(findings.map((finding) => findingLine(finding))).toEqual([]);
  });

  it('is as large as it has to be, and its rows say more than their titles', () => {
    expect(figures.rows['icd10cm.tsv']).toBeGreaterThanOrEqual(3_000);
    expect(figures.rows['snomed.tsv']).toBeGreaterThanOrEqual(700);
    expect(figures.rows['loinc.tsv']).toBeGreaterThanOrEqual(500);
    expect(figures.rows['abbreviations.tsv']).toBeGreaterThanOrEqual(800);
    expect(figures.rich / figures.codes).toBeGreaterThanOrEqual(0.8);
  });

  it('covers every chapter of ICD-10-CM', () => {
    const rows = codeFiles.find(({ system }) => system === 'icd10')?.rows ?? [];
    expect(new Set(rows.map(({ code }) => code[0])).size).toBe(26);
  });
});

/** The LOINC Top 2000 come in an edition with US units and one with SI units; the vocabulary has rows of both. */
async function withOtherEdition(file: ReleaseFile): Promise<ReleaseContent> {
  const content = await readReleaseFile(file);
  const other = file.path.replace(/US\.csv$/, 'SI.csv');
  if (other === file.path || !existsSync(other)) return content;
  const { concepts } = await readReleaseFile({ ...file, path: other });
  return { ...content, concepts: [...concepts, ...content.concepts] };
}

describe.skipIf(codesDir === '')('the vocabulary beside the official releases in CODES_DIR', () => {
  it.each<[System]>([['icd10'], ['snomed'], ['loinc']])(
    'has no wrong code, no code that cannot be billed and no other title in %s',
    { timeout: 60_000 },
    async (system) => {
      const files = (await findReleaseFiles(codesDir)).filter((file) => file.system === system);
      const releases = await Promise.all(files.map((file) => withOtherEdition(file)));
      const newestFirst = releases.sort((a, b) => (a.release.version < b.release.version ? 1 : -1));
      expect(newestFirst.length).toBeGreaterThan(0);
      const codeFile = codeFiles.find((known) => known.system === system)!;
      expect(compareWithReleases(codeFile, newestFirst).map((finding) => findingLine(finding))).toEqual([]);
    },
  );
});
