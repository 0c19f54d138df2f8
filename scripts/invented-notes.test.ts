import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { vocabularyExtractor } from '../packages/extraction/src/testing/vocabulary-extractor.ts';
import { type EvaluatedNote, evaluatedNote } from './evaluation/evaluated-note.ts';
import { countsOf, microFigures } from './evaluation/figures.ts';
import { readGoldNotes } from './evaluation/score.ts';

/** Invented notes of many layouts and specialties, coded by the Official Guidelines before the engine read them. */
const folder = join(import.meta.dirname, '..', 'packages', 'extraction', 'src', 'testing', 'notes');

describe('invented notes, the vocabulary alone', () => {
  let notes: EvaluatedNote[] = [];

  beforeAll(async () => {
    const extractor = await vocabularyExtractor();
    notes = readGoldNotes(folder).map((note) => {
      const { text, setting } = note;
      const request = { text, setting, systems: ['icd10'], dateOfService: '2026-03-01' } as const;
      return evaluatedNote(note, extractor.extract(request));
    });
  }, 60_000);

  // Floors, a little under what is reached (docs/coding-engine.md): a change that breaks a kind of note is seen.
  it('are coded no worse than before', () => {
    const { precision, recall } = microFigures(notes.map(({ icd10 }) => countsOf(icd10)));
    expect(precision).toBeGreaterThan(0.94);
    expect(recall).toBeGreaterThan(0.925);
  });

  it('have their principal diagnosis first', () => {
    const stays = notes.filter(({ note }) => note.setting === 'inpatient');
    const first = stays.filter(({ principalFirst }) => principalFirst);
    expect(first.length / stays.length).toBeGreaterThan(0.9);
  });

  it('spring few traps', () => {
    const sprung = notes.flatMap((one) => one.sprung);
    const traps = notes.flatMap(({ note }) => note.not);
    expect(sprung.length / traps.length).toBeLessThan(0.015);
  });

  it('quote the note word for word', () => {
    for (const { note, suggested } of notes)
      for (const { evidence } of suggested)
        for (const { start, end, quote } of evidence) expect(note.text.slice(start, end)).toBe(quote);
  });
});
