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

describe('shorthand of trauma and medicine', () => {
  const suggested = suggestedByVocabulary();

  it.each([
    ['Scalp lac, repaired', ['S01.01XA']],
    ['R pulm contusion', ['S27.321A']],
    ['R tib-fib fracture', ['S82.201A', 'S82.401A']],
    ['L rib fx 6-9', ['S22.42XA']],
    ['R 3rd-7th rib fxs', ['S22.41XA']],
    ['L orbital floor fx', ['S02.32XA']],
    ['T12 burst fx', ['S22.081A']],
    ['Right femoral shaft fracture, open reduction done', ['S72.301A']],
    ['Open fracture of right femoral shaft, open reduction done', ['S72.301B']],
    ['SDH after fall, no LOC', ['S06.5X0A']],
    ['HAP, treated with meropenem', ['J18.9', 'Y95']],
    ['PD on levodopa', ['G20.A1']],
    ['Acute appy w perf and abscess, s/p lap appy', ['K35.33']],
    ['Sepsis due to E coli UTI', ['A41.51', 'N39.0']],
    ['ETOH withdrawal w DTs', ['F10.231']],
    ['Closed head injury w LOC', ['S06.9X9A']],
    ['Neutropenic fever after chemo for AML', ['D70.1', 'C92.00', 'T45.1X5A', 'R50.81']],
    ['CVA w residual R hemiplegia (old), sz d/o', ['I69.351', 'G40.909']],
  ])('%s', (entry, codes) => {
    expect(suggested(`DIAGNOSES\n1. ${entry}\n`)).toEqual(codes);
  });

  it('takes the last of drugs in a row for taken as the first', () => {
    const note =
      'Dx: permanent AF\n\nHe should continue bisoprolol, sacubitril valsartan, eplerenone, apixaban.\n';
    expect(suggested(note)).toContain('Z79.01');
    expect(suggested('Dx: permanent AF\n\nWe discussed apixaban, warfarin and dabigatran.\n')).not.toContain(
      'Z79.01',
    );
  });

  it('reads no laceration in a hundred thousand', () => {
    expect(suggested('Dx: dengue fever\n\nCourse: platelets fell to 1.2 lac.\n')).toEqual(['A90']);
  });
});
