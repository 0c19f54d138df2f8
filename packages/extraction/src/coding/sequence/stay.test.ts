import type { ConceptDetail } from '@ohm/terminology';
import { describe, expect, it } from 'vitest';
import { readNote } from '../../note/document.ts';
import type { Setting } from '../../types.ts';
import { titleTraits } from '../titles.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { aroseInHospital } from './arisen-in-hospital.ts';
import { readStay } from './stay.ts';

/** A note, and candidates of codes by the words that stand for them: [code, words, …]. */
const read = (
  text: string,
  named: readonly (readonly [string, ...string[]])[],
  setting: Setting = 'inpatient',
) => {
  const document = readNote(text);
  const all = named.map(([code, ...words]): Candidate => {
    const evidence = words.map((quote) => {
      const start = text.indexOf(quote);
      expect(start, quote).toBeGreaterThanOrEqual(0);
      return { start, end: start + quote.length, quote };
    });
    const order = evidence[0]?.start ?? 0;
    const section = document.sections.find(({ start, end }) => order >= start && order < end) ?? null;
    return {
      code,
      display: '',
      concept: {} as ConceptDetail,
      title: titleTraits(''),
      assertion: 'present',
      evidence,
      places: null,
      weight: 0.9,
      mentions: 1,
      section,
      reasons: [],
      warnings: [],
      turn: 0,
      order,
      defaulted: false,
    };
  });
  const stay = readStay({ document, setting } as Worksheet, all);
  const codes = (some: Iterable<Candidate>): string[] => [...some].map(({ code }) => code);
  return { stay, codes, first: text.slice(stay.first, stay.firstEnd), document, all };
};

describe('what arose in hospital', () => {
  it.each([
    [
      'On day 3 he developed fever with a right basal consolidation, aspiration pneumonia.',
      'aspiration pneumonia',
      true,
    ],
    ['After second tap a small pneumothorax, watched.', 'small pneumothorax', true],
    ['Post-op: paralytic ileus, settled with a nasogastric tube.', 'paralytic ileus', true],
    ['Atrial fibrillation on POD 2, converted with amiodarone.', 'Atrial fibrillation', true],
    ['On the fifth postoperative day he bled per urethra.', 'bled per urethra', true],
    ['Treated for hospital-acquired pneumonia.', 'pneumonia', true],
    ['The stay was complicated by Clostridioides difficile colitis.', 'colitis', true],
    ['She later developed delirium.', 'delirium', true],
    ['Respiratory failure with a tube until day 4.', 'Respiratory failure', false],
    ['Cellulitis: afebrile by day 4.', 'Cellulitis', false],
    ['Hyperkalemia on day 1.', 'Hyperkalemia', false],
    ['POSTOPERATIVE DIAGNOSIS: acute appendicitis', 'acute appendicitis', false],
    ['Presented on POD 9 with a wound infection.', 'wound infection', false],
    ['Readmitted on the sixth postoperative day with an anastomotic leak.', 'anastomotic leak', false],
    ['On day 2 she underwent open cholecystectomy for acute cholecystitis.', 'acute cholecystitis', false],
  ])('%s', (text, quote, expected) => {
    const start = text.indexOf(quote);
    expect(aroseInHospital(readNote(text), [{ start, end: start + quote.length, quote }], () => null)).toBe(
      expected,
    );
  });

  it.each([
    ['Admitted 27.10.2025. On 06.11.2025 shingles appeared.', true],
    ['Admitted 27.10.2025. On 28.10.2025 shingles appeared.', false],
    ['Admission 10/27/2025. On 11/06 shingles appeared.', true],
    // Which number is the month?
    ['Admitted 07.10.2025. On 08.11.2025 shingles appeared.', false],
    ['On 06.11.2025 shingles appeared.', false],
  ])('reads the dates of %s', (text, expected) => {
    const { stay } = read(text, [['B02.9', 'shingles']], 'inpatient');
    expect(stay.arisen.size === 1).toBe(expected);
  });

  it('is not asked of a visit', () => {
    const { stay } = read('Ileus on day 3.', [['K56.7', 'Ileus']], 'outpatient');
    expect(stay.arisen.size).toBe(0);
  });
});

describe('the first entry', () => {
  const entry = (text: string, ...named: [string, ...string[]][]): string => read(text, named).first;

  it('is that of the list of diagnoses, up to its end', () => {
    expect(
      entry(
        'History: asthma for years.\nDiagnosis: acute cholecystitis with cholangitis, hypertension',
        ['J45.909', 'asthma'],
        ['K81.0', 'acute cholecystitis'],
      ),
    ).toBe('acute cholecystitis with cholangitis');
    expect(entry('Final diagnosis: 1) DKA 2) AKI', ['E10.10', 'DKA'], ['N17.9', 'AKI'])).toBe('DKA');
  });

  it('is not the background of the patient', () => {
    const { stay, codes, first } = read(
      'Assessment: A 58-year-old with a past medical history significant for diabetes and gout, who presents with back pain.\nLumbar strain.',
      [
        ['E11.9', 'diabetes'],
        ['S39.012A', 'Lumbar strain'],
      ],
      'outpatient',
    );
    expect(codes(stay.background)).toEqual(['E11.9']);
    expect(first).toBe('Lumbar strain');
  });

  it('is no infarction of some weeks ago', () => {
    const { stay, codes } = read(
      'Diagnosis: pericarditis\nBefore: NSTEMI twelve days ago; gout.',
      [
        ['I31.9', 'pericarditis'],
        ['I21.4', 'NSTEMI'],
        ['M10.9', 'gout'],
      ],
      'inpatient',
    );
    expect(codes(stay.background)).toEqual(['I21.4']);
  });

  it('is not who it was that came', () => {
    const { stay, codes } = read(
      'A woman of 80 with severe aortic stenosis came in with cellulitis of the leg. Gout since 2010.',
      [
        ['I35.0', 'severe aortic stenosis'],
        ['L03.116', 'cellulitis of the leg'],
        ['M10.9', 'Gout'],
      ],
      'inpatient',
    );
    expect(codes(stay.background)).toEqual(['I35.0']);
  });

  it('is where the list names what the story told before', () => {
    const text = 'HISTORY:\nShe has had dropsy for years.\n\nASSESSMENT:\n1. Hypertension\n2. Dropsy';
    const told = read(
      text,
      [
        ['R60.9', 'dropsy', 'Dropsy'],
        ['I10', 'Hypertension'],
      ],
      'outpatient',
    );
    const listedLater = told.all.map((one) => ({ ...one, section: told.document.sections.at(-1) ?? null }));
    const stay = readStay({ document: told.document, setting: 'outpatient' } as Worksheet, listedLater);
    expect(text.slice(stay.first, stay.firstEnd)).toBe('Hypertension');
  });

  it('is no habit, and in a story nothing that arose later', () => {
    const { first } = read(
      'Admitted 02/20/2026. Smokes a pack a day. On 02/27 he had thrush. It was lobar pneumonia.',
      [
        ['F17.210', 'Smokes a pack a day'],
        ['B37.0', 'thrush'],
        ['J18.1', 'lobar pneumonia'],
      ],
      'inpatient',
    );
    expect(first).toBe('lobar pneumonia');
  });

  it('is without a list the first problem of the course', () => {
    const { first, document } = read(
      'Oncologic history: carcinoma of the pancreas.\n\nHospital course by problem\n# Neutropenic fever. Cultures sterile.\n# Thrombosis of the left femoral vein.',
      [
        ['C25.9', 'carcinoma of the pancreas'],
        ['D70.1', 'Neutropenic fever'],
        ['I82.412', 'Thrombosis'],
      ],
    );
    expect(document.kinds).toContain('course');
    expect(first).toBe('Neutropenic fever');
  });
});

describe('what a delivery was brought about for', () => {
  it.each([
    ['PROCEDURE: repeat LSCS\nINDICATION: previous scar, wished for it\nBABY: a girl\n', true],
    ['PROCEDURE: knee arthroscopy\nINDICATION: previous scar, wished for it\nBABY: a girl\n', false],
  ])('an entry "indication" behind the operation: %s', (text, expected) => {
    const { stay, all } = read(text, [['O34.211', 'previous scar']]);
    expect(all.some((one) => stay.purposes.has(one))).toBe(expected);
  });
});
