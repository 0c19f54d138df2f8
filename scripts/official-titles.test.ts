import { describe, expect, it } from 'vitest';
import { createExtractor } from '../packages/extraction/src/index.ts';
import { loadTerminology } from './load-terminology.ts';

const codesDir = process.env.CODES_DIR ?? '';
if (codesDir === '') process.stderr.write('CODES_DIR is not set: tests on official titles are skipped.\n');

const dateOfService = '2026-03-01';

/**
 * Codes that no list of diagnoses is made of alone: chapter 16 is of newborns, external causes need an injury, organisms an infection, the coma
 * scale an injured brain; a manifestation never stands alone (I.A.13).
 */
const neverAlone = /^(?:P|[V-Y]|B9[5-7]|R40\.2)/;

describe.skipIf(codesDir === '')('the titles of the release in CODES_DIR', () => {
  it('are answered with their codes where a list of diagnoses holds them', { timeout: 300_000 }, async () => {
    const terminology = await loadTerminology(codesDir);
    const extractor = createExtractor({ terminology });
    const asked = [...terminology.designations('icd10', dateOfService)]
      .filter(
        ({ kind, code, term }) =>
          kind === 'title' && !neverAlone.test(code) && !/classified elsewhere$/.test(term),
      )
      .filter(({ code }) => terminology.lookup('icd10', code, dateOfService)?.billable === true)
      .filter((_, index) => index % 50 === 0);
    const missed = asked.filter(({ code, term }) => {
      const text = `DISCHARGE DIAGNOSES\n1. ${term}\n`;
      const { suggestions } = extractor.extract({
        text,
        setting: 'inpatient',
        systems: ['icd10'],
        dateOfService,
      });
      return !suggestions.some((one) => one.status === 'suggested' && one.code === code);
    });
    expect(asked.length).toBeGreaterThan(1000);
    expect(missed.length / asked.length, missed.map(({ code }) => code).join(' ')).toBeLessThan(0.04);
  });
});
