import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createExtractor } from '../extractor.ts';
import { vocabularyTerminology } from '../testing/vocabulary-extractor.ts';
import type { Suggestion } from '../types.ts';

/**
 * One to four sentences each, with one illness that a coder reports or does not ("label removed", "Denies pain from his arthritis"), by an
 * author who knew nothing of the engine. They were read when ways to deny, to doubt and to date were mended.
 */
const passages = z
  .array(
    z.strictObject({
      id: z.string(),
      setting: z.enum(['inpatient', 'outpatient']),
      text: z.string(),
      /** The category, or as much of the code as names the illness. */
      code: z.string(),
      expect: z.enum(['report', 'not']),
      kind: z.string(),
    }),
  )
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '..', 'testing', 'passages.json'), 'utf8')));

/** Floors a little under what is reached: 4 of 250 and 160 of 170. */
const [mostReported, leastReported] = [0.025, 0.92];

describe('420 invented passages, the vocabulary alone', () => {
  let told: ReadonlyMap<string, readonly Suggestion[]> = new Map();

  beforeAll(async () => {
    const extractor = createExtractor({ terminology: await vocabularyTerminology() });
    told = new Map(
      passages.map(({ id, text, setting, code }) => [
        id,
        extractor
          .extract({ text, setting, systems: ['icd10'], dateOfService: '2026-03-01' })
          .suggestions.filter((one) => one.status === 'suggested' && one.code.startsWith(code)),
      ]),
    );
  }, 60_000);

  const shareReported = (expected: 'report' | 'not'): number => {
    const asked = passages.filter((one) => one.expect === expected);
    return asked.filter(({ id }) => (told.get(id) ?? []).length > 0).length / asked.length;
  };

  it('whose illness is denied, past, doubted or somebody else’s are mostly not coded', () => {
    expect(shareReported('not')).toBeLessThan(mostReported);
  });

  it('whose illness is there are mostly coded', () => {
    expect(shareReported('report')).toBeGreaterThan(leastReported);
  });
});
