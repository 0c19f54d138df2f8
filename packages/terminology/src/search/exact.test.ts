import { beforeAll, describe, expect, it } from 'vitest';
import { type CompiledRelease, compileRelease } from '../compile/compile.ts';
import type { ReleaseContent } from '../import/content.ts';
import { findReleaseFiles, readReleaseFile } from '../import/find-releases.ts';
import { createTerminology } from '../terminology.ts';
import type { Terminology } from '../types.ts';

const codesDir = process.env.CODES_DIR ?? '';
if (codesDir === '') process.stderr.write('CODES_DIR is not set: tests on official releases are skipped.\n');

describe.skipIf(codesDir === '')('what is called exactly so', () => {
  const loaded: { content: ReleaseContent; compiled: CompiledRelease; terminology: Terminology }[] = [];

  beforeAll(async () => {
    for (const file of await findReleaseFiles(codesDir)) {
      // One year of ICD-10-CM is enough, and it takes a while to compile.
      if (file.system === 'icd10' && loaded.some(({ compiled }) => compiled.release.system === 'icd10'))
        continue;
      const content = await readReleaseFile(file);
      const compiled = compileRelease(content);
      loaded.push({ content, compiled, terminology: createTerminology([compiled]) });
    }
  }, 240_000);

  it('stands first: titles and codes of every system; inclusion terms among the first three', {
    timeout: 120_000,
  }, () => {
    for (const { content, terminology } of loaded) {
      const { system } = content.release;
      for (const { code, billable, designations } of content.concepts.filter((_, at) => at % 97 === 0)) {
        if (billable === false) continue;
        const [title] = designations;
        expect(terminology.search(system, code).results[0]?.code).toBe(code);
        const [first] = terminology.search(system, title?.term ?? '').results;
        expect(first?.display.toLowerCase(), title?.term).toBe(title?.term.toLowerCase());
        for (const { term, kind } of designations) {
          if (kind !== 'inclusion') continue;
          const found = terminology.search(system, term, { limit: 3 }).results.map((hit) => hit.code);
          expect(found, term).toContain(code);
        }
      }
    }
  });
});
