import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleNote } from './example-note.ts';
import { createExtractor } from './extractor.ts';
import { sampleTerminology } from './testing/sample-terminology.ts';

const terminology = sampleTerminology();
const extractor = createExtractor({ terminology });
const systems = ['icd10', 'snomed', 'loinc'] as const;

const pieces = fc.constantFrom(
  'DIAGNOSES\n',
  'PMH: ',
  '\n\n',
  '1. ',
  'no ',
  '? ',
  'history of ',
  'Hypertension',
  'CKD stage 3b',
  'pneumonia',
  'Hb 10.1 g/dL',
  'creatinine: 130 µmol/L',
  'mother had breast cancer',
  '😀',
  'é',
  ', ',
  '. ',
  '(',
  ')',
  '\t|',
  'insulin 10 units nightly',
  '2019',
  '\r\n',
);
const notes = fc.oneof(
  fc
    .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 60 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 400 }),
);

describe('createExtractor', () => {
  it('says whether its dictionaries are compiled', () => {
    const fresh = createExtractor({ terminology });
    expect(fresh.isWarm()).toBe(false);
    fresh.warm();
    expect(fresh.isWarm()).toBe(true);
  });

  it('quotes the note verbatim at its offsets, whatever the note', () => {
    fc.assert(
      fc.property(notes, fc.constantFrom('inpatient', 'outpatient'), (text, setting) => {
        const { suggestions } = extractor.extract({ text, setting, systems });
        for (const one of suggestions) {
          expect(one.evidence.length).toBeGreaterThan(0);
          for (const { start, end, quote } of one.evidence) expect(text.slice(start, end)).toBe(quote);
          expect(one.confidence).toBeGreaterThanOrEqual(0);
          expect(one.confidence).toBeLessThanOrEqual(1);
          if (one.system === 'icd10' && one.status === 'suggested')
            expect(terminology.lookup('icd10', one.code)?.billable).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('answers the same for the same note', () => {
    const request = { text: exampleNote, setting: 'inpatient', systems } as const;
    expect(extractor.extract(request)).toEqual(
      createExtractor({ terminology: sampleTerminology() }).extract(request),
    );
  });

  it('answers the same whatever it read before', () => {
    fc.assert(
      fc.property(notes, notes, (text, other) => {
        const ask = (note: string) => extractor.extract({ text: note, setting: 'outpatient', systems });
        const first = ask(text);
        ask(other);
        expect(ask(text)).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  it('answers of one system what it answers of all', () => {
    const all = extractor.extract({ text: exampleNote, setting: 'inpatient', systems }).suggestions;
    for (const system of systems) {
      const { suggestions } = extractor.extract({
        text: exampleNote,
        setting: 'inpatient',
        systems: [system],
      });
      expect(suggestions).toEqual(all.filter((one) => one.system === system));
    }
  });

  it('answers only for the systems that were asked', () => {
    const { suggestions, releases } = extractor.extract({
      text: exampleNote,
      setting: 'inpatient',
      systems: ['loinc'],
    });
    expect(new Set(suggestions.map((one) => one.system))).toEqual(new Set(['loinc']));
    expect(releases).toEqual({ loinc: 'sample' });
  });

  it('has nothing to say about an empty note', () => {
    expect(extractor.extract({ text: '', setting: 'inpatient', systems }).suggestions).toEqual([]);
  });
});

describe('the example note', () => {
  const { suggestions } = extractor.extract({ text: exampleNote, setting: 'inpatient', systems });
  const suggested = (system: string): string[] =>
    suggestions.filter((one) => one.system === system && one.status === 'suggested').map((one) => one.code);

  it('has its principal diagnosis first', () => {
    expect(suggestions[0]).toMatchObject({ system: 'icd10', code: 'J18.9', rank: 1, status: 'suggested' });
  });
  it('combines its chronic conditions and reads its history', () => {
    expect(suggested('icd10')).toEqual(
      expect.arrayContaining([
        'J44.0',
        'J44.1',
        'E11.22',
        'N18.31',
        'I12.9',
        'E03.9',
        'E78.5',
        'Z79.84',
        'Z87.891',
        'Z80.3',
      ]),
    );
  });
  it('codes nothing it denies', () => {
    for (const code of ['I26.99', 'A41.9', 'N17.9', 'R07.9', 'C50.919', 'Z79.4'])
      expect(suggested('icd10')).not.toContain(code);
    const denied = suggestions.find((one) => one.code === 'A41.9');
    expect(denied).toMatchObject({ status: 'considered', assertion: 'absent' });
  });
  it('is rich in all three systems', () => {
    expect(suggested('icd10').length).toBeGreaterThanOrEqual(12);
    expect(suggested('snomed').length).toBeGreaterThanOrEqual(4);
    expect(suggested('loinc').length).toBeGreaterThanOrEqual(8);
  });
});
