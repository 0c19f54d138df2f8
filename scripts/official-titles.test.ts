import {
  compileRelease,
  createTerminology,
  findReleaseFiles,
  type ReleaseContent,
  readReleaseFile,
  readVocabulary,
  vocabularyPath,
  withVocabulary,
} from '@ohm/terminology';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../packages/extraction/src/index.ts';

const codesDir = process.env.CODES_DIR ?? '';
if (codesDir === '') process.stderr.write('CODES_DIR is not set: tests on official titles are skipped.\n');

const readLatest = async (): Promise<ReleaseContent> => {
  const files = (await findReleaseFiles(codesDir)).filter(({ system }) => system === 'icd10');
  const contents = await Promise.all(files.map((file) => readReleaseFile(file)));
  const latest = contents
    .filter(({ release }) => (release.effectiveFrom ?? '') <= '2026-03-01')
    .sort((a, b) => ((a.release.effectiveFrom ?? '') < (b.release.effectiveFrom ?? '') ? 1 : -1))[0];
  if (latest === undefined) throw new Error(`No release of ICD-10-CM in force under ${codesDir}`);
  return latest;
};

/**
 * Codes that no list of diagnoses is made of alone: chapter 16 is of newborns, external causes need an injury, organisms an infection, the coma
 * scale an injured brain; a manifestation never stands alone (I.A.13).
 */
const neverAlone = /^(?:P|[V-Y]|B9[5-7]|R40\.2)/;

describe.skipIf(codesDir === '')('the titles of the release in CODES_DIR', () => {
  it('are answered with their codes where a list of diagnoses holds them', { timeout: 300_000 }, async () => {
    const latest = await readLatest();
    const whole = withVocabulary(latest, await readVocabulary('icd10', vocabularyPath('icd10')));
    const extractor = createExtractor({ terminology: createTerminology([compileRelease(whole)]) });
    const asked = latest.concepts
      .filter(({ code, billable }) => billable === true && !neverAlone.test(code))
      .filter((_, index) => index % 50 === 0)
      .map(({ code, designations }) => ({ code, title: designations[0]?.term ?? '' }))
      .filter(({ title }) => !title.endsWith('classified elsewhere'));
    const missed = asked.filter(({ code, title }) => {
      const text = `DISCHARGE DIAGNOSES\n1. ${title}\n`;
      const { suggestions } = extractor.extract({
        text,
        setting: 'inpatient',
        systems: ['icd10'],
        dateOfService: '2026-03-01',
      });
      return !suggestions.some((one) => one.status === 'suggested' && one.code === code);
    });
    expect(asked.length).toBeGreaterThan(1000);
    expect(missed.length / asked.length, missed.map(({ code }) => code).join(' ')).toBeLessThan(0.04);
  });
});
