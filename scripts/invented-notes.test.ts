import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExtractionResult } from '../packages/extraction/src/index.ts';
import { vocabularyExtractor } from '../packages/extraction/src/testing/vocabulary-extractor.ts';
import { microFigures } from './evaluation-figures.ts';
import { type GoldNote, matches, readGoldNotes, score } from './evaluation-score.ts';

/** Invented notes of many layouts and specialties, coded by the Official Guidelines before the engine read them. */
const folder = join(import.meta.dirname, '..', 'packages', 'extraction', 'src', 'testing', 'notes');

describe('invented notes, the vocabulary alone', () => {
  let read: { note: GoldNote; codes: ExtractionResult['suggestions'] }[] = [];

  beforeAll(async () => {
    const extractor = await vocabularyExtractor();
    read = readGoldNotes(folder).map((note) => {
      const { text, setting } = note;
      const { suggestions } = extractor.extract({
        text,
        setting,
        systems: ['icd10'],
        dateOfService: '2026-03-01',
      });
      return { note, codes: suggestions.filter(({ status }) => status === 'suggested') };
    });
  }, 60_000);

  // Floors, a little under what is reached (docs/coding-engine.md): a change that breaks a kind of note is seen.
  it('are coded no worse than before', () => {
    const { precision, recall } = microFigures(
      read.map(({ note, codes }) => {
        const { hits, missed, falseAlarms } = score(note.icd10cm, codes);
        return { hits: hits.length, missed: missed.length, falseAlarms: falseAlarms.length };
      }),
    );
    expect(precision).toBeGreaterThan(0.94);
    expect(recall).toBeGreaterThan(0.925);
  });

  it('have their principal diagnosis first', () => {
    const stays = read.filter(({ note }) => note.setting === 'inpatient');
    const first = stays.filter(({ note, codes }) => {
      const principal = note.icd10cm.find(({ role }) => role === 'principal');
      return principal !== undefined && codes[0] !== undefined && matches(principal, codes[0].code);
    });
    expect(first.length / stays.length).toBeGreaterThan(0.9);
  });

  it('spring few traps', () => {
    const sprung = read.flatMap(({ note, codes }) =>
      note.not.filter((trap) =>
        codes.some(
          ({ code }) => code.startsWith(trap.code) && !note.icd10cm.some((gold) => matches(gold, code)),
        ),
      ),
    );
    const traps = read.flatMap(({ note }) => note.not);
    expect(sprung.length / traps.length).toBeLessThan(0.015);
  });

  it('quote the note word for word', () => {
    for (const { note, codes } of read)
      for (const { evidence } of codes)
        for (const { start, end, quote } of evidence) expect(note.text.slice(start, end)).toBe(quote);
  });
});
