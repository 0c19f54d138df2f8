import { describe, expect, it } from 'vitest';
import { compileRelease } from './compile/compile.ts';
import { findReleaseFiles, readReleaseFile } from './import/find-releases.ts';
import { createTerminology } from './terminology.ts';

const codesDir = process.env.CODES_DIR ?? '';

// Said aloud, so that nobody takes a run without the releases for a full one.
if (codesDir === '') process.stderr.write('CODES_DIR is not set: tests on official releases are skipped.\n');

describe.skipIf(codesDir === '')('official releases in CODES_DIR', () => {
  it('are read, compiled and answer with codes of their own', { timeout: 180_000 }, async () => {
    const files = await findReleaseFiles(codesDir);
    expect(new Set(files.map(({ system }) => system))).toEqual(new Set(['icd10', 'snomed', 'loinc']));
    for (const file of files) {
      const content = await readReleaseFile(file);
      const terminology = createTerminology([compileRelease(content)]);
      const codes = new Set(content.concepts.map(({ code }) => code));
      for (const concept of content.concepts.filter((_, index) => index % 997 === 0)) {
        const title = concept.designations[0]?.term ?? '';
        const { results } = terminology.search(file.system, title, { limit: 20 });
        expect(results.every(({ code }) => codes.has(code))).toBe(true);
        expect(results.map(({ display }) => display)).toContain(title);
        expect(terminology.lookup(file.system, concept.code)?.display).toBe(title);
      }
    }
  });

  it('have a chapter and a section around every ICD-10-CM code', { timeout: 240_000 }, async () => {
    const files = (await findReleaseFiles(codesDir)).filter(({ path }) => path.includes('order-2026'));
    for (const file of files) {
      const content = await readReleaseFile(file);
      const terminology = createTerminology([compileRelease(content)]);
      const stray = content.concepts.filter(({ code }, index) => {
        if (code.length > 3 && index % 97 !== 0) return false;
        const kinds = terminology.entry('icd10', code)?.path.map(({ kind }) => kind) ?? [];
        return kinds[0] !== 'chapter' || kinds[1] !== 'section';
      });
      expect(stray.map(({ code }) => code)).toEqual([]);
    }
  });

  it('have the published number of ICD-10-CM codes', { timeout: 180_000 }, async () => {
    const files = (await findReleaseFiles(codesDir)).filter(({ path }) => path.includes('order-2026'));
    for (const file of files) {
      const { release, concepts } = await readReleaseFile(file);
      expect(release).toMatchObject({ version: 'FY2026', conceptCount: 98_186 });
      expect(concepts.filter(({ billable }) => billable)).toHaveLength(74_719);
    }
  });
});
