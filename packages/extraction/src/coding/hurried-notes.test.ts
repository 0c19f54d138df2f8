import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

describe('names as hurried notes write them', () => {
  it.each([
    ['words of manner behind a comma', 'Diagnosis: Pancreatitis, acute.', ['K85.90']],
    ['several of them', 'Diagnosis: Cholecystitis, acute, calculous.', ['K80.00']],
    ['in brackets', 'Diagnosis: Sinusitis (acute).', ['J01.90']],
    ['but not those of the next item', 'Diagnosis: Hypertension, acute bronchitis.', ['I10', 'J20.9']],
    ['the sign of a fracture', 'Diagnosis: Colles # left wrist.', ['S52.532A']],
    ['and no number sign', 'Diagnosis: Asthma. Seen on visit # of the rib clinic.', ['J45.909']],
  ])('%s', (_name, text, codes) => {
    expect([...suggested(text)].sort()).toEqual([...codes].sort());
  });
});

describe('what a denial or a year reaches', () => {
  it.each([
    ['a denial ends with its brackets', 'Diagnosis: Syncope (no seizure), acute cystitis.', 'N30.00'],
    ['a prefix denies its own word', 'Diagnosis: Non-valvular persistent atrial fibrillation.', 'I48.19'],
    ['"No." ends a sentence that asks', 'Diagnosis: Rheumatoid? No. Gout.', 'M10.9'],
    [
      'the year of an operation is not that of the illness upon it',
      'Diagnosis: NSTEMI on a background of CABG (2012).',
      'I21.4',
    ],
  ])('%s', (_name, text, code) => {
    expect(suggested(text)).toContain(code);
  });
  it('an answer of one word denies', () => {
    expect(suggested('Past: HTN on ramipril. Gout no. Asthma none.', 'outpatient')).toEqual(['I10']);
  });
});
