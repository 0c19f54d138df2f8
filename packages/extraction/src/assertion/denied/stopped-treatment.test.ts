import { describe, expect, it } from 'vitest';
import { assertionOfMarked } from '../../testing/marked.ts';

describe('what was treated on suspicion', () => {
  it.each([
    ['Vancomycin was begun for possible ⟨meningitis⟩, but the tap was clean and it was stopped.', 'absent'],
    ['Heparin for possible ⟨pulmonary embolism⟩; CT angiogram clear, heparin stopped.', 'absent'],
    [
      'Ceftriaxone for suspected ⟨cholangitis⟩. MRCP was normal and no further antibiotics were given.',
      'absent',
    ],
    ['Azithromycin for likely ⟨pneumonia⟩. The film showed no consolidation and it was withdrawn.', 'absent'],
    [
      'Ceftriaxone was started for probable ⟨pneumonia⟩; he improved and it was stopped after 7 days.',
      'uncertain',
    ],
    ['Given for possible ⟨UTI⟩. The culture grew E. coli and it was stopped after three days.', 'uncertain'],
    ['Fluconazole for presumed ⟨candidemia⟩. Culture was negative; fluconazole continued.', 'uncertain'],
  ])('%s: %s', (passage, assertion) => {
    expect(assertionOfMarked(passage)).toBe(assertion);
  });
});

describe('an answer behind a list, what was once queried, what happened once', () => {
  it.each([
    ['Past: ⟨HTN⟩/DM/IHD - none', 'absent'],
    ['Past: ⟨Asthma⟩/epilepsy: nil', 'absent'],
    ['Past: ⟨HTN⟩ DM no', 'absent'],
    ['Past: ⟨asthma⟩ or epilepsy: no. Gout: yes.', 'absent'],
    ['⟨HTN⟩/DM: no medication needed', 'present'],
    ['⟨Gout⟩ queried in 2019, crystals were never looked for.', 'hypothetical'],
    ['⟨Angina⟩ thought of in 2020, the stress test was fine.', 'hypothetical'],
    ['⟨Cystitis⟩ once at 3 years, none since.', 'historical'],
    ['⟨Bronchiolitis⟩ x1 at 6 months.', 'historical'],
    ['⟨Hypoglycemia⟩ once at 3 am.', 'present'],
    // Whose word was the first, and the last.
    ['The ER had written ⟨pneumonia⟩. He was fluid overloaded.', 'hypothetical'],
    ['The intern had put ⟨COPD⟩. We agree.', 'present'],
    ['⟨Cor pulmonale⟩ written by the intern; the echo was normal.', 'hypothetical'],
    ['⟨Depression⟩ rating scale 12.', 'hypothetical'],
  ])('%s: %s', (passage, assertion) => {
    expect(assertionOfMarked(passage)).toBe(assertion);
  });
});
